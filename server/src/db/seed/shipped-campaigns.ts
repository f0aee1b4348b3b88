import type { ClientBase } from 'pg';
import { campaignRows } from './reference-rows.js';

interface Dated {
  readonly code: string;
  /** Local dates, both days included. */
  readonly startOn: string;
  readonly endOn: string;
}

/**
 * Codes of the shipped campaigns to bring in, with their goals and targets: those already there, and new ones. A new one
 * stays out where an administrator has recorded a campaign of their own in its time: it would stand on every page beside
 * what was decided, or in its place.
 */
export function wantedCampaigns(shipped: readonly Dated[], known: readonly Dated[]): ReadonlySet<string> {
  const codesOf = (campaigns: readonly Dated[]): Set<string> => new Set(campaigns.map(({ code }) => code));
  const [ours, there] = [codesOf(shipped), codesOf(known)];
  const own = known.filter(({ code }) => !ours.has(code));
  const meets = (one: Dated, other: Dated): boolean =>
    other.startOn <= one.endOn && other.endOn >= one.startOn;
  return codesOf(shipped.filter((one) => there.has(one.code) || !own.some((other) => meets(one, other))));
}

/** The same of this release and this installation. */
export async function campaignsToSeed(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows: known } = await client.query<Dated>(
    `select distinct on (c.code) c.code, v.start_on::text as "startOn", v.end_on::text as "endOn"
     from campaigns c
     join campaign_versions v on v.campaign_id = c.id
     order by c.code, v.version desc`,
  );
  const shipped = campaignRows().map(({ code, properties }) => ({
    code,
    startOn: String(properties['start_on']),
    endOn: String(properties['end_on']),
  }));
  return wantedCampaigns(shipped, known);
}

/**
 * Campaigns that a person has made, or whose list of goals a person has changed: a release adds no goal and no target
 * to them, since one that is not there was left out on purpose.
 */
export async function campaignsOfPeople(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ code: string }>(
    `select c.code
     from campaigns c
     where exists (
       select 1
       from campaign_versions v
       where v.campaign_id = c.id
         and v.version = 1
         and v.actor_id is not null
     )
       or exists (
         select 1
         from goal_versions v
         join goals g on g.id = v.goal_id
         where g.campaign_id = c.id
           and v.actor_id is not null
       )`,
  );
  return new Set(rows.map((row) => row.code));
}
