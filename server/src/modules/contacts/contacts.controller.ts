import { Body, Controller, Get, Headers, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountPath } from '../../contract/accounts.js';
import { ContactBody, type ContactDto, ContactSchema } from '../../contract/reminders.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('accounts')
@Controller('api')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get('session/contact')
  @Allow('session:own')
  @Answers('Where and in which language one is written to', ContactSchema)
  own(@Ctx() context: RequestContext): Promise<ContactDto> {
    return this.contacts.own(context);
  }

  @Put('session/contact')
  @Allow('session:own')
  @KeyHeader
  @Answers('Change it', ContactSchema)
  keepOwn(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ContactBody }) body: ContactBody,
  ): Promise<ContactDto> {
    return this.contacts.keepOwn(context, idempotencyKeyOf(key), body);
  }

  @Get('accounts/:username/contact')
  @Allow('accounts:administer')
  @Answers('Where and in which language a person is written to', ContactSchema)
  of(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
  ): Promise<ContactDto> {
    return this.contacts.of(context, username);
  }

  @Put('accounts/:username/contact')
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Change it for a person', ContactSchema)
  keepOf(
    @Ctx() context: RequestContext,
    @Param('username', { schema: AccountPath }) username: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ContactBody }) body: ContactBody,
  ): Promise<ContactDto> {
    return this.contacts.keepOf(context, username, idempotencyKeyOf(key), body);
  }
}
