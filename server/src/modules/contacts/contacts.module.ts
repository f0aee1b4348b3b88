import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ContactRecordsModule } from './contact-records.module.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';

/** Addresses of people. */
@Module({
  imports: [AccountsModule, CommandsModule, ContactRecordsModule],
  controllers: [ContactsController],
  providers: [ContactsService],
  exports: [ContactRecordsModule],
})
export class ContactsModule {}
