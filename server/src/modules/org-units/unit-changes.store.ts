import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { NewUnit } from '../../domain/unit-change/unit-change.js';
import type { UnitChangeDetail } from './unit-changes.query.js';

export interface NewUnitChange {
  readonly kind: string;
  readonly undoes: number | null;
  readonly decision: { readonly number: string; readonly on: string; readonly source: string };
  readonly effectiveOn: string;
  readonly reason: string;
  readonly detail: UnitChangeDetail;
}

/** What a version takes from the change that makes it. */
export interface VersionStamp {
  readonly changeId: number;
  readonly reason: string;
  readonly source: string;
}

/** Columns of a version that the next one repeats. */
const repeated = 'level, parent_id, opened_on, label_lon, label_lat, predecessor_note';

/** The newest version of a unit again, with something else in it. */
const nextVersion = (names: string, closedOn: string, effectiveOn: string): string => `
insert into org_unit_versions (org_unit_id, version, code, name, full_name, kind, ${repeated}, closed_on, effective_on,
  change_id, reason, source)
select v.org_unit_id, v.version + 1, ${names}, ${repeated}, ${closedOn}, ${effectiveOn}, $2, $3, $4
from org_unit_versions v
where v.org_unit_id = $1
order by v.version desc
limit 1`;

const SAME_NAMES = 'v.code, v.name, v.full_name, v.kind';

/** Writes what a change does to the reference tables; all of them only ever grow. */
@Injectable()
export class UnitChangesStore {
  /** One change at a time: the second looks at what the first has left. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-unit-changes', "select pg_advisory_xact_lock(hashtext('unit_changes'))");
  }

  async addChange(tx: Tx, change: NewUnitChange): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      'add-unit-change',
      `insert into unit_changes (kind, undoes, decision_number, decision_on, decision_source, effective_on, detail, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning id`,
      [
        change.kind,
        change.undoes,
        change.decision.number,
        change.decision.on,
        change.decision.source,
        change.effectiveOn,
        JSON.stringify(change.detail),
        change.reason,
      ],
    );
    return idOf(rows);
  }

  async addUnitId(tx: Tx, provinceId: number): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      'add-org-unit',
      'insert into org_units (province_id) values ($1) returning id',
      [provinceId],
    );
    return idOf(rows);
  }

  async open(
    tx: Tx,
    unit: NewUnit & { readonly id: number; readonly fullName: string; readonly note: string | null },
    provinceId: number,
    openedOn: string,
    stamp: VersionStamp,
  ): Promise<void> {
    await tx.query(
      'open-org-unit',
      `insert into org_unit_versions (org_unit_id, version, code, name, full_name, kind, level, parent_id, opened_on, label_lon,
  label_lat, predecessor_note, change_id, reason, source)
values ($1, 1, $2, $3, $4, $5, 'commune', $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        unit.id,
        unit.code,
        unit.name,
        unit.fullName,
        unit.kind,
        provinceId,
        openedOn,
        unit.labelLon,
        unit.labelLat,
        unit.note,
        stamp.changeId,
        stamp.reason,
        stamp.source,
      ],
    );
  }

  /** @param closedOn null: the unit is open again; the day it opened: it never was */
  async close(tx: Tx, orgUnitId: number, closedOn: string | null, stamp: VersionStamp): Promise<void> {
    await tx.query('close-org-unit', nextVersion(SAME_NAMES, '$5::date', 'null'), [
      orgUnitId,
      stamp.changeId,
      stamp.reason,
      stamp.source,
      closedOn,
    ]);
  }

  /** As if it had never been opened. */
  async cancel(tx: Tx, orgUnitId: number, stamp: VersionStamp): Promise<void> {
    await tx.query('cancel-org-unit', nextVersion(SAME_NAMES, 'v.opened_on', 'null'), [
      orgUnitId,
      stamp.changeId,
      stamp.reason,
      stamp.source,
    ]);
  }

  async rename(
    tx: Tx,
    orgUnitId: number,
    to: { readonly code: string; readonly name: string; readonly fullName: string; readonly kind: string },
    effectiveOn: string,
    stamp: VersionStamp,
  ): Promise<void> {
    await tx.query('rename-org-unit', nextVersion('$5, $6, $7, $8', 'v.closed_on', '$9::date'), [
      orgUnitId,
      stamp.changeId,
      stamp.reason,
      stamp.source,
      to.code,
      to.name,
      to.fullName,
      to.kind,
      effectiveOn,
    ]);
  }

  async link(
    tx: Tx,
    predecessorIds: readonly number[],
    successorId: number,
    effectiveOn: string,
    decision: string,
    changeId: number,
  ): Promise<void> {
    await tx.query(
      'link-org-units',
      `insert into org_unit_links (predecessor_id, successor_id, effective_on, decision, change_id)
select one.id, $2, $3, $4, $5
from unnest($1::int[]) as one (id)`,
      [predecessorIds, successorId, effectiveOn, decision, changeId],
    );
  }

  /** Accounts follow when the change is in effect; otherwise on the day it is. Gives how many moved now. */
  async moveAccounts(tx: Tx, changeId: number): Promise<number> {
    const rows = await tx.query<{ moved: number }>(
      'move-accounts',
      'select app.move_accounts_of_change($1) as moved',
      [changeId],
    );
    return rows[0]?.moved ?? 0;
  }
}

function idOf(rows: readonly { readonly id: number }[]): number {
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('The store gave no id');
  return id;
}
