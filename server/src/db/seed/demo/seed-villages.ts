import type { ClientBase } from 'pg';
import { villageKey } from '../../../domain/village/village-name.js';
import type { DemoVillage } from './demo-villages.js';

/** When the registers of the demo became known: before the cut-off of the last closed week. */
const RECORDED_AT = '2025-09-29T02:30:00Z';
const SIMULATED = 'số liệu mô phỏng';

/** Puts simulated registers in. To be called by the owner, in the transaction of the demo. */
export async function seedVillages(
  client: ClientBase,
  villages: readonly DemoVillage[],
  place: { readonly province: number; readonly unit: (code: string) => number },
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `insert into villages (province_id, org_unit_id)
     select $1, one.unit
     from unnest($2::int[]) with ordinality as one (unit, position)
     order by one.position
     returning id`,
    [place.province, villages.map(({ orgUnit }) => place.unit(orgUnit))],
  );
  const versions = villages.map(({ facts }, index) => ({
    village_id: rows[index]?.id,
    version: 1,
    name: facts.name,
    search_key: villageKey(facts),
    kind: facts.kind,
    households: facts.households,
    has_team: facts.hasTeam,
    team_founded_on: facts.teamFoundedOn,
    team_members: facts.teamMembers,
    has_broadband: facts.hasBroadband,
    best_signal: facts.bestSignal,
    notes: facts.notes,
    recorded_at: RECORDED_AT,
    reason: SIMULATED,
  }));
  const columns = `village_id, version, name, search_key, kind, households, has_team, team_founded_on, team_members,
    has_broadband, best_signal, notes, recorded_at, reason`;
  await client.query(
    `insert into village_versions (${columns})
     select ${columns}
     from jsonb_populate_recordset(null::village_versions, $1::jsonb)`,
    [JSON.stringify(versions)],
  );
}
