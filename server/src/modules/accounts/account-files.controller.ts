import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccountFileBody,
  AccountFilePreview,
  type AccountFilePreviewDto,
  ContactList,
  type ContactListDto,
  ImportAccountsBody,
  ImportedAccounts,
  type ImportedAccountsDto,
} from '../../contract/accounts.js';
import { OrgUnitCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { AccountFiles } from './account-files.service.js';
import { AccountImport } from './account-import.service.js';
import { AccountReads } from './account-reads.service.js';

@ApiTags('accounts')
@Controller('api')
export class AccountFilesController {
  constructor(
    private readonly files: AccountFiles,
    private readonly imports: AccountImport,
    private readonly reads: AccountReads,
  ) {}

  @Post('account-files/preview')
  @HttpCode(200)
  @Allow('accounts:administer')
  @Answers('What a file of accounts would change; nothing is recorded', AccountFilePreview)
  preview(
    @Ctx() context: RequestContext,
    @Body({ schema: AccountFileBody }) body: AccountFileBody,
  ): Promise<AccountFilePreviewDto> {
    return this.files.preview(context, body.text);
  }

  @Post('account-files')
  @HttpCode(200)
  @Allow('accounts:administer')
  @KeyHeader
  @Answers('Add the accounts of a file, all or none, with one-time passwords', ImportedAccounts)
  record(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ImportAccountsBody }) body: ImportAccountsBody,
  ): Promise<ImportedAccountsDto> {
    return this.imports.record(context, idempotencyKeyOf(key), body);
  }

  @Get('org-units/:code/contacts')
  @Allow('contacts:read')
  @Answers('Officer and leader of a commune with their office phones', ContactList)
  contacts(
    @Ctx() context: RequestContext,
    @Param('code', { schema: OrgUnitCode }) code: string,
  ): Promise<ContactListDto> {
    return this.reads.contactsOf(context, code);
  }
}
