import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  AccountActBody,
  type AccountDto,
  AccountList,
  type AccountListDto,
  AccountPath,
  AccountQuery,
  AccountSchema,
  AccountWithHistory,
  type AccountWithHistoryDto,
  AccountWithLink,
  type AccountWithLinkDto,
  ChangeAccountBody,
  HandOverBody,
  InviteBody,
  ResetBody,
} from '../../contract/accounts.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { AccountCommands } from './account-commands.service.js';
import { AccountReads } from './account-reads.service.js';

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly reads: AccountReads,
    private readonly commands: AccountCommands,
  ) {}

  @Get()
  @Allow('accounts:administer')
  @Answers('All accounts, now or as known at a moment', AccountList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: AccountQuery }) query: z.infer<typeof AccountQuery>,
  ): Promise<AccountListDto> {
    return this.reads.list(context, query.asOf);
  }

  @Get(':username')
  @Allow('accounts:administer')
  @Answers('An account with its history', AccountWithHistory)
  one(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
  ): Promise<AccountWithHistoryDto> {
    return this.reads.one(context, username);
  }

  @Post()
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Add an account; the person sets the password by a one-time link', AccountWithLink)
  invite(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: InviteBody }) body: InviteBody,
  ): Promise<AccountWithLinkDto> {
    return this.commands.invite(context, idempotencyKeyOf(key), body);
  }

  @Put(':username')
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Change name, role, commune or phone; sessions end when role or commune changes', AccountSchema)
  change(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ChangeAccountBody }) body: ChangeAccountBody,
  ): Promise<AccountDto> {
    return this.commands.change(context, username, idempotencyKeyOf(key), body);
  }

  @Post(':username/disable')
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Disable: sessions and open links end at once', AccountSchema)
  disable(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: AccountActBody }) body: AccountActBody,
  ): Promise<AccountDto> {
    return this.commands.disable(context, username, idempotencyKeyOf(key), body);
  }

  @Post(':username/enable')
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Enable again', AccountSchema)
  enable(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: AccountActBody }) body: AccountActBody,
  ): Promise<AccountDto> {
    return this.commands.enable(context, username, idempotencyKeyOf(key), body);
  }

  @Post(':username/reset')
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Void the password at once; the person sets a new one by a one-time link', AccountWithLink)
  reset(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ResetBody }) body: ResetBody,
  ): Promise<AccountWithLinkDto> {
    return this.commands.reset(context, username, idempotencyKeyOf(key), body);
  }

  @Post(':username/hand-over')
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Hand over: a new account for the new person, the old one is disabled', AccountWithLink)
  handOver(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: HandOverBody }) body: HandOverBody,
  ): Promise<AccountWithLinkDto> {
    return this.commands.handOver(context, username, idempotencyKeyOf(key), body);
  }
}
