import { Injectable } from '@nestjs/common';
import type {
  AccountDto,
  AccountListDto,
  AccountWithHistoryDto,
  ContactListDto,
} from '../../contract/accounts.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { OrgUnit } from '../../domain/catalogue.js';
import { type HistoryEntry, historyOf } from '../../domain/history.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ContactRecords } from '../contacts/contact-records.service.js';
import {
  type AccountRow,
  AccountsQuery,
  type AccountSummaryRow,
  type AccountVersionRow,
} from './accounts.query.js';

type Units = ReadonlyMap<number, OrgUnit>;

/** Accounts as an administrator sees them, now or at a moment of the past. */
@Injectable()
export class AccountReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: AccountsQuery,
    private readonly contacts: ContactRecords,
  ) {}

  /** @param asOf an instant that was checked to be one; undefined: now */
  list(context: RequestContext, asOf: string | undefined): Promise<AccountListDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const units = await this.units(tx);
      const items = (await this.query.all(tx, tx.asOf)).map((row) => toAccount(row, units));
      return { asOf: tx.asOf?.toISOString() ?? null, items };
    });
  }

  one(context: RequestContext, username: string): Promise<AccountWithHistoryDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const row = await this.find(tx, username);
      const units = await this.units(tx);
      const versions = await this.query.history(tx, row.id);
      const acts = new Map(versions.map((version) => [version.version, version.act]));
      return {
        account: toAccount(row, units),
        history: newestFirst([
          ...historyOf(versions.map((version) => recorded(version, units))).map((entry) => ({
            ...entry,
            act: acts.get(entry.version) ?? 'change',
          })),
          ...contactHistory(await this.contacts.history(tx, row.id)),
        ]),
      };
    });
  }

  /** Officer and leader of a commune with their office phones, for the Department. */
  contactsOf(context: RequestContext, code: string): Promise<ContactListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const { allCommunes } = await this.catalogue.current(tx);
      const units = allCommunes.filter((unit) => unit.code === code);
      if (units.length === 0) throw new ProblemError('not_found');
      const rows = await Promise.all(units.map((unit) => this.query.contacts(tx, unit.id)));
      return { items: rows.flat() };
    });
  }

  /** How far the accounts are, within a transaction of the caller. */
  summary(tx: Tx): Promise<AccountSummaryRow> {
    return this.query.summary(tx);
  }

  /** Who can sign in for a commune, for an administrator, within a transaction of the caller. */
  async peopleOfCommunes(
    tx: Tx,
  ): Promise<{ id: number; orgUnitId: number; displayName: string; phone: string | null }[]> {
    const rows = await this.query.all(tx, null);
    return rows.flatMap(({ id, org_unit_id: orgUnitId, display_name: displayName, phone, ...row }) =>
      orgUnitId === null || row.disabled || !row.has_password ? [] : [{ id, orgUnitId, displayName, phone }],
    );
  }

  /** Within a transaction of the caller. @throws not_found */
  async find(tx: Tx, username: string): Promise<AccountRow> {
    const row = (await this.query.all(tx, null)).find((account) => account.username === username);
    if (row === undefined) throw new ProblemError('not_found');
    return row;
  }

  /** The account as it is told, within a transaction of the caller. */
  async tell(tx: Tx, username: string): Promise<AccountDto> {
    return toAccount(await this.find(tx, username), await this.units(tx));
  }

  private async units(tx: Tx): Promise<Units> {
    const { allCommunes } = await this.catalogue.current(tx);
    return new Map(allCommunes.map((unit) => [unit.id, unit]));
  }
}

function toAccount(row: AccountRow, units: Units): AccountDto {
  const unit = row.org_unit_id === null ? undefined : units.get(row.org_unit_id);
  return {
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    orgUnit: unit === undefined ? null : { code: unit.code, fullName: unit.fullName },
    phone: row.phone,
    state: row.disabled ? 'disabled' : row.has_password ? 'active' : 'invited',
    oneTimeUntil: row.one_time_until?.toISOString() ?? null,
    linkExpiresAt: row.link_expires_at?.toISOString() ?? null,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    handedOverFrom: row.predecessor,
    version: row.version,
  };
}

const recorded = (row: AccountVersionRow, units: Units) => ({
  version: row.version,
  at: row.recorded_at.toISOString(),
  by: row.actor,
  reason: row.reason,
  state: {
    displayName: row.display_name,
    role: row.role,
    orgUnit: row.org_unit_id === null ? null : (units.get(row.org_unit_id)?.fullName ?? null),
    phone: row.phone,
    disabled: row.disabled,
  },
});

type Entry = Omit<AccountWithHistoryDto['history'][number], 'changes'> & HistoryEntry;

/** Changes of the address and the language of messages, in the place of what was never said before. */
function contactHistory(versions: Awaited<ReturnType<ContactRecords['history']>>): Entry[] {
  const began = { version: 0, at: '', by: null, reason: null, state: { email: null, language: 'vi' } };
  const recordedOnes = versions.map(({ version, email, language, ...row }) => ({
    version,
    at: row.recorded_at.toISOString(),
    by: row.actor,
    reason: null,
    state: { email, language },
  }));
  return historyOf([began, ...recordedOnes])
    .filter(({ version }) => version > 0)
    .map((entry) => ({ ...entry, act: 'contact' }));
}

/** Two lists of one account in one, by the moment of each. */
function newestFirst(entries: readonly Entry[]): AccountWithHistoryDto['history'] {
  return entries
    .map((entry) => ({ ...entry, changes: [...entry.changes] }))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
