import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Village, VillageVersion } from '../../domain/village/village.js';

/** A version with who recorded it and when. */
export interface RecordedVillage extends VillageVersion {
  readonly recordedAt: Date;
  /** null: a seed. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** A village, and the commune that registered it (org_units.id). */
export interface RegisteredVillage extends Village<RecordedVillage> {
  readonly orgUnitId: number;
}

interface VillageRow extends RecordedVillage {
  readonly id: number;
  readonly orgUnitId: number;
}

const versions = `select v.id, v.org_unit_id as "orgUnitId", vv.version, vv.name, vv.kind, vv.households,
  vv.has_team as "hasTeam", vv.team_founded_on as "teamFoundedOn", vv.team_members as "teamMembers",
  vv.has_broadband as "hasBroadband", vv.best_signal as "bestSignal", vv.notes, vv.opened_on as "openedOn",
  vv.closed_on as "closedOn", vv.predecessor_note as "predecessorNote", vv.effective_on as "effectiveOn",
  vv.recorded_at as "recordedAt", app.display_name(vv.actor_id) as by, vv.reason
from villages v
join village_versions vv on vv.village_id = v.id`;

@Injectable()
export class VillagesQuery {
  /**
   * Villages that some communes registered, with every version known at the moment of the transaction.
   * @param orgUnitIds a commune and those that went into it
   */
  async ofUnits(tx: Tx, orgUnitIds: readonly number[]): Promise<RegisteredVillage[]> {
    const rows = await tx.query<VillageRow>(
      'villages-of-units',
      `${versions}
where v.org_unit_id = any ($1::int[])
  and vv.recorded_at <= coalesce($2::timestamptz, 'infinity')
order by v.id, vv.version`,
      [orgUnitIds, tx.asOf],
    );
    return grouped(rows);
  }

  /** All registers that may be read, the same way. */
  async all(tx: Tx): Promise<RegisteredVillage[]> {
    const rows = await tx.query<VillageRow>(
      'all-villages',
      `${versions}
where vv.recorded_at <= coalesce($1::timestamptz, 'infinity')
order by v.id, vv.version`,
      [tx.asOf],
    );
    return grouped(rows);
  }

  /** One village with every version; null: there is none, or not for this account. */
  async find(tx: Tx, id: number): Promise<RegisteredVillage | null> {
    const rows = await tx.query<VillageRow>(
      'find-village',
      `${versions}
where v.id = $1
order by vv.version`,
      [id],
    );
    return grouped(rows)[0] ?? null;
  }
}

function grouped(rows: readonly VillageRow[]): RegisteredVillage[] {
  const villages = new Map<number, { id: number; orgUnitId: number; versions: RecordedVillage[] }>();
  for (const { id, orgUnitId, ...version } of rows) {
    const known = villages.get(id);
    if (known === undefined) villages.set(id, { id, orgUnitId, versions: [version] });
    else known.versions.push(version);
  }
  return [...villages.values()];
}
