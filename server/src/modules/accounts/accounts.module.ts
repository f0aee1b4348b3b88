import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ContactRecordsModule } from '../contacts/contact-records.module.js';
import { TableFileModule } from '../imports/table-file/table-file.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AccountCommands } from './account-commands.service.js';
import { AccountFilesController } from './account-files.controller.js';
import { AccountFiles } from './account-files.service.js';
import { AccountImportWriter } from './account-import-writer.service.js';
import { AccountImport } from './account-import.service.js';
import { AccountReads } from './account-reads.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsQuery } from './accounts.query.js';
import { AccountsStore } from './accounts.store.js';
import { KnownAccounts } from './known-accounts.service.js';

/** Accounts of people, kept by the administrator. */
@Module({
  imports: [CatalogueModule, CommandsModule, ContactRecordsModule, IdentityModule, TableFileModule],
  controllers: [AccountsController, AccountFilesController],
  providers: [
    AccountCommands,
    AccountFiles,
    AccountImport,
    AccountImportWriter,
    AccountReads,
    AccountsQuery,
    AccountsStore,
    KnownAccounts,
  ],
  exports: [AccountReads],
})
export class AccountsModule {}
