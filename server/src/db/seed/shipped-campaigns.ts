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
