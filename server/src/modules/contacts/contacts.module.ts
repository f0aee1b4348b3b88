import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ContactRecords } from './contact-records.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsQuery } from './contacts.query.js';
import { ContactsService } from './contacts.service.js';
import { ContactsStore } from './contacts.store.js';

/** Addresses of people. */
@Module({
  imports: [AccountsModule, CommandsModule],
  controllers: [ContactsController],
  providers: [ContactRecords, ContactsService, ContactsQuery, ContactsStore],
  exports: [ContactRecords],
})
export class ContactsModule {}
