import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { VillageVersion } from '../../domain/village/village.js';

export interface NewVillageVersion extends VillageVersion {
  readonly villageId: number;
  /** Kind and name folded; see `villageKey`. */
  readonly searchKey: string;
  /** null: none was given. */
  readonly reason: string | null;
}

/** Villages and their versions, only ever added to; when and by whom is stamped by the store. */
@Injectable()
export class VillagesStore {
  /** One change of a register at a time: the second looks at what the first has left. */
  async lock(tx: Tx, orgUnitId: number): Promise<void> {
    await tx.query('lock-villages', 'select pg_advisory_xact_lock(20251201, $1)', [orgUnitId]);
  }

  /** New identities in a commune; their numbers. */
  async addIds(tx: Tx, orgUnitId: number, count: number): Promise<number[]> {
    if (count === 0) return [];
    const rows = await tx.query<{ id: number }>(
      'add-villages',
      `insert into villages (province_id, org_unit_id)
select u.province_id, u.id
from org_units u
cross join generate_series(1, $2)
where u.id = $1
returning id`,
      [orgUnitId, count],
    );
    return rows.map(({ id }) => id).sort((a, b) => a - b);
  }

  async addVersions(tx: Tx, versions: readonly NewVillageVersion[]): Promise<void> {
    if (versions.length === 0) return;
    await tx.query(
      'add-village-versions',
      `insert into village_versions (village_id, version, name, search_key, kind, households, has_team, team_founded_on,
  team_members, has_broadband, best_signal, notes, opened_on, closed_on, predecessor_note, effective_on, reason)
select one."villageId", one.version, one.name, one."searchKey", one.kind, one.households, one."hasTeam",
  one."teamFoundedOn", one."teamMembers", one."hasBroadband", one."bestSignal", one.notes, one."openedOn",
  one."closedOn", one."predecessorNote", one."effectiveOn", one.reason
from jsonb_to_recordset($1::jsonb) as one (
  "villageId" int, version int, name text, "searchKey" text, kind text, households int, "hasTeam" boolean,
  "teamFoundedOn" date, "teamMembers" int, "hasBroadband" boolean, "bestSignal" text, notes text, "openedOn" date,
  "closedOn" date, "predecessorNote" text, "effectiveOn" date, reason text
)`,
      [JSON.stringify(versions)],
    );
  }
}
