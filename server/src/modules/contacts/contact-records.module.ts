import { Module } from '@nestjs/common';
import { ContactRecords } from './contact-records.service.js';
import { ContactsQuery } from './contacts.query.js';
import { ContactsStore } from './contacts.store.js';

/** Addresses as they are recorded, for whoever knows the person. */
@Module({
  providers: [ContactRecords, ContactsQuery, ContactsStore],
  exports: [ContactRecords],
})
export class ContactRecordsModule {}
