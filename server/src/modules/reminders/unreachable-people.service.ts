import { Injectable } from '@nestjs/common';
import type { ReminderOverviewDto } from '../../contract/reminders.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import { AccountReads } from '../accounts/account-reads.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ContactRecords } from '../contacts/contact-records.service.js';

type Unreachable = ReminderOverviewDto['unreachable'][number];

/** Who of the communes cannot be reached, and what is missing, for an administrator. */
@Injectable()
export class UnreachablePeople {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly accounts: AccountReads,
    private readonly contacts: ContactRecords,
  ) {}

  async of(tx: Tx, channels: readonly ReminderChannelName[]): Promise<Unreachable[]> {
    const { communes } = await this.catalogue.current(tx);
    const people = await this.accounts.peopleOfCommunes(tx);
    const emails = await this.contacts.emails(tx);
    return communes.flatMap((unit): Unreachable[] => {
      const place = { orgUnit: unit.code, orgUnitName: unit.fullName };
      const own = people.filter(({ orgUnitId }) => orgUnitId === unit.id);
      if (own.length === 0) return [{ ...place, name: null, lacks: 'account' }];
      return own.flatMap(({ id, displayName: name, phone }): Unreachable[] => [
        ...(channels.includes('email') && (emails.get(id) ?? null) === null
          ? [{ ...place, name, lacks: 'email' as const }]
          : []),
        ...(channels.includes('webhook') && phone === null
          ? [{ ...place, name, lacks: 'phone' as const }]
          : []),
      ]);
    });
  }
}
