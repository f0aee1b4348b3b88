import type { ClientBase } from 'pg';
import type { Frequency, PeriodKind } from '../../domain/catalogue.js';
import { addDays, localDateOf } from '../../domain/local-time.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import { periodOfDate, periodsBetween } from '../../domain/period-steps.js';
import { settingsOf } from '../../domain/settings.js';
import { plannedWindow, type WindowTimes } from '../../domain/window.js';
import { DEMO_CATALOGUE_SINCE } from './demo/demo-calendar.js';

/** The first week of the two-level government, and how far ahead periods are kept. */
const FIRST_DAY = '2025-07-01';
const WEEKS_AHEAD = 60;

/** Reason of times that were planned again by themselves. */
const FOLLOWS_SETTINGS = 'theo cài đặt và đợt cao điểm hiện hành';

const KIND_OF: Readonly<Record<Frequency, PeriodKind>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  once: 'once',
};

/**
 * Makes sure that periods exist until 60 weeks after `now`, and their times for every data set. Times follow the
 * settings in force; once a period has opened its times change only by an act of a person.
 * @returns how many rows were added
 */
export async function ensurePeriods(client: ClientBase, now: Date): Promise<number> {
  const until = addDays(localDateOf(now), WEEKS_AHEAD * 7);
  const periods = (['week', 'month', 'quarter', 'once'] as const).flatMap((kind) => periodsOf(kind, until));
  const added = await addPeriods(client, periods);
  return added + (await addWindows(client, periods, now));
}

function periodsOf(kind: PeriodKind, until: string): Period[] {
  const codes = periodsBetween(periodOfDate(kind, FIRST_DAY).code, periodOfDate(kind, until).code);
  return codes.flatMap((code) => parsePeriod(code) ?? []);
}

async function addPeriods(client: ClientBase, periods: readonly Period[]): Promise<number> {
  const { rows } = await client.query<{ code: string }>('select p.code from periods p');
  const known = new Set(rows.map((row) => row.code));
  const missing = periods.filter((period) => !known.has(period.code));
  if (missing.length === 0) return 0;
  await client.query(
    `insert into periods (code, kind, starts_on, ends_before)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::date[])`,
    [
      missing.map((period) => period.code),
      missing.map((period) => period.kind),
      missing.map((period) => period.startsOn),
      missing.map((period) => period.endsBefore),
    ],
  );
  return missing.length;
}

async function addWindows(client: ClientBase, periods: readonly Period[], now: Date): Promise<number> {
  const { rows: settings } = await client.query<{ key: string; value: unknown }>(
    `select distinct on (s.key) s.key, s.value
     from settings s
     order by s.key, s.version desc`,
  );
  const { rows: campaigns } = await client.query<{ startOn: string; endOn: string }>(
    `select distinct on (c.campaign_id) c.start_on::text as "startOn", c.end_on::text as "endOn"
     from campaign_versions c
     order by c.campaign_id, c.version desc`,
  );
  const inForce = settingsOf(settings);
  const times = new Map(periods.map((period) => [period.code, plannedWindow(period, inForce, campaigns)]));
  const wanted = await windowsWanted(client, periods, times, now);
  return addPlanned(client, wanted);
}

/**
 * Adds times where there are none, and a version where those planned before follow other settings or campaigns now,
 * whoever changed these. Times that a person decided for one period alone (`source`) stay.
 */
async function addPlanned(client: ClientBase, { rows, since }: Wanted): Promise<number> {
  const planned = `jsonb_populate_recordset(null::data_set_periods, $1::jsonb)`;
  const newer = `select p.data_set_id, p.period_id, coalesce(latest.version, 0) + 1 as version,
       p.opens_at, p.cut_off_at, p.due_at, p.closes_at
     from ${planned} p
     left join (
       select distinct on (w.data_set_id, w.period_id) w.*
       from data_set_periods w
       order by w.data_set_id, w.period_id, w.version desc
     ) latest on latest.data_set_id = p.data_set_id and latest.period_id = p.period_id
     where latest.version is null
       or (
         latest.source is null
         and (latest.opens_at, latest.cut_off_at, latest.due_at, latest.closes_at)
           is distinct from (p.opens_at, p.cut_off_at, p.due_at, p.closes_at)
       )`;
  const wanted = [JSON.stringify(rows)];
  // Asked first: an insert of nothing would still look like a change of the catalogue.
  const { rowCount: differing } = await client.query(newer, wanted);
  if (differing === 0) return 0;
  const result = await client.query(
    `insert into data_set_periods
       (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at, reason, recorded_at)
     select n.data_set_id, n.period_id, n.version, n.opens_at, n.cut_off_at, n.due_at, n.closes_at,
       case when n.version > 1 then $2 end, coalesce($3::timestamptz, (select app.now()))
     from (${newer}) n`,
    [...wanted, FOLLOWS_SETTINGS, since],
  );
  return result.rowCount ?? 0;
}

interface Wanted {
  readonly rows: Record<string, unknown>[];
  readonly since: Date | null;
}

/** Times of every data set in its periods, leaving out those that have opened and are there. */
async function windowsWanted(
  client: ClientBase,
  periods: readonly Period[],
  times: ReadonlyMap<string, WindowTimes>,
  now: Date,
): Promise<Wanted> {
  const { rows: ids } = await client.query<{ id: number; code: string }>(
    'select p.id, p.code from periods p',
  );
  const { rows: known } = await client.query<{ name: string }>(
    `select distinct concat_ws('/', w.data_set_id, w.period_id) as name from data_set_periods w`,
  );
  const { rows: sets } = await client.query<{ id: number; frequency: Frequency }>(
    `select distinct on (v.data_set_id) v.data_set_id as id, v.frequency
     from data_set_versions v
     order by v.data_set_id, v.version desc`,
  );
  const { rows: demo } = await client.query<{ simulated: boolean }>('select i.simulated from installation i');
  const idOf = new Map(ids.map((row) => [row.code, row.id]));
  const there = new Set(known.map((row) => row.name));
  const rows = sets.flatMap((set) =>
    periods
      .filter((period) => period.kind === KIND_OF[set.frequency])
      .flatMap((period) => {
        const window = times.get(period.code);
        const id = idOf.get(period.code);
        if (window === undefined || id === undefined) return [];
        if (window.opensAt <= now && there.has(`${String(set.id)}/${String(id)}`)) return [];
        return [
          {
            data_set_id: set.id,
            period_id: id,
            opens_at: window.opensAt,
            cut_off_at: window.cutOffAt,
            due_at: window.dueAt,
            closes_at: window.closesAt,
          },
        ];
      }),
  );
  return { rows, since: demo[0]?.simulated === true && there.size === 0 ? DEMO_CATALOGUE_SINCE : null };
}
