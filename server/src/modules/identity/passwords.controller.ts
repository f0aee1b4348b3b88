import { Body, Controller, Headers, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AcceptedLink,
  type AcceptedLinkDto,
  AcceptLinkBody,
  LinkBody,
  type LinkDto,
  LinkSchema,
  OwnPasswordBody,
} from '../../contract/accounts.js';
import { Allow, Public } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { LinksService } from './links.service.js';
import { OwnPasswordService } from './own-password.service.js';

@ApiTags('session')
@Controller('api')
export class PasswordsController {
  constructor(
    private readonly links: LinksService,
    private readonly ownPassword: OwnPasswordService,
  ) {}

  @Put('session/password')
  @HttpCode(204)
  @Allow('session:own')
  @KeyHeader
  @ApiOperation({ summary: 'Change the own password; sessions elsewhere end' })
  @ApiNoContentResponse({ description: 'Changed' })
  change(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: OwnPasswordBody }) body: OwnPasswordBody,
  ): Promise<void> {
    return this.ownPassword.change(context, idempotencyKeyOf(key), body);
  }

  // The token stands in the body: addresses end up in logs.
  @Post('account-links/look-up')
  @HttpCode(200)
  @Public()
  @Answers('Whose account a one-time link is for', LinkSchema)
  lookUp(@Ctx() context: RequestContext, @Body({ schema: LinkBody }) body: LinkBody): Promise<LinkDto> {
    return this.links.lookUp(context, body.token);
  }

  @Post('account-links/accept')
  @HttpCode(200)
  @Public()
  @Answers('Set name and password by a one-time link', AcceptedLink)
  accept(
    @Ctx() context: RequestContext,
    @Body({ schema: AcceptLinkBody }) body: AcceptLinkBody,
  ): Promise<AcceptedLinkDto> {
    return this.links.accept(context, body);
  }
}
