import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ContactRecords } from '../contacts/contact-records.service.js';
import { RemindersStore } from './reminders.store.js';

/** A message of an administrator to themselves, within a transaction of the caller. */
@Injectable()
export class ReminderTests {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly contacts: ContactRecords,
    private readonly store: RemindersStore,
    private readonly queue: JobQueue,
  ) {}

  async add(tx: Tx, id: string, userId: number, channel: ReminderChannelName): Promise<void> {
    const { province } = await this.catalogue.current(tx);
    const { language } = await this.contacts.tell(tx, userId);
    await this.store.addTest(tx, id, province.id, userId, channel, language);
    await this.queue.addSends(tx, [id]);
  }
}
