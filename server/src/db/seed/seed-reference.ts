import type { ClientBase } from 'pg';
import { DEMO_CATALOGUE_SINCE } from './demo/demo-calendar.js';
import { readReferenceFile, required } from './reference-files.js';
import {
  CAMPAIGN_COLUMNS,
  campaignRows,
  DATA_SET_COLUMNS,
  dataSetRows,
  ELEMENT_COLUMNS,
  elementRows,
  GOAL_COLUMNS,
  goalRows,
  INDICATOR_COLUMNS,
  indicatorRows,
  legendRows,
  QUALITY_RULE_COLUMNS,
  qualityRuleRows,
  settingRows,
  TARGET_COLUMNS,
  targetRows,
  type CodedRow,
} from './reference-rows.js';
import { seedOrgUnits, seedPopulation } from './seed-org-units.js';
import { campaignsOfPeople, campaignsToSeed } from './shipped-campaigns.js';
import { addShippedVersions, type ShippedRow } from './versioned-rows.js';

/**
 * Brings the reference data of this release in: what is missing, and new versions of what a release changed. Loading
 * twice changes nothing; what an administrator edited stays. To be called by the owner, in a transaction.
 * @returns how many versions were added
 */
export async function seedReference(client: ClientBase): Promise<{ inserted: number }> {
  const since = await recordedSince(client);
  let inserted = 0;
  const coded = async (
    identity: string,
    key: string,
    columns: readonly string[],
    rows: readonly CodedRow[],
  ): Promise<void> => {
    const versions = `${identity.slice(0, -1)}_versions`;
    const ids = await ensureCodes(
      client,
      identity,
      rows.map((row) => row.code),
    );
    const shipped = rows.map((row) => ({ ...row.properties, [key]: ids.get(row.code) }));
    inserted += await addShippedVersions(
      client,
      { name: versions, key: [key], properties: columns },
      shipped,
      since,
    );
  };
  inserted += await seedOrgUnits(client, since);
  await coded('legends', 'legend_id', ['intervals'], legendRows());
  await coded('data_elements', 'element_id', ELEMENT_COLUMNS, elementRows());
  await coded('data_sets', 'data_set_id', DATA_SET_COLUMNS, dataSetRows());
  await coded('indicators', 'indicator_id', INDICATOR_COLUMNS, indicatorRows());
  await coded('quality_rules', 'rule_id', QUALITY_RULE_COLUMNS, qualityRuleRows());
  const campaigns = await campaignsToSeed(client);
  await coded(
    'campaigns',
    'campaign_id',
    CAMPAIGN_COLUMNS,
    campaignRows().filter(({ code }) => campaigns.has(code)),
  );
  inserted += await seedGoals(client, since, campaigns);
  inserted += await seedTargets(client, since, campaigns);
  inserted += await addShippedVersions(
    client,
    { name: 'settings', key: ['key'], properties: ['value'] },
    settingRows(),
    since,
  );
  inserted += await seedPopulation(client, since);
  inserted += await seedPublishedFigures(client, since);
  return { inserted };
}

/** A demo knows its catalogue from before its first figure; everywhere else a version is known from when it came in. */
async function recordedSince(client: ClientBase): Promise<Date | null> {
  const { rows } = await client.query<{ fresh_demo: boolean }>(
    `select i.simulated and not exists (select 1 from org_units) as fresh_demo
     from installation i`,
  );
  return rows[0]?.fresh_demo === true ? DEMO_CATALOGUE_SINCE : null;
}

/** Ids of codes in a table of identities; codes it lacks are added. */
async function ensureCodes(
  client: ClientBase,
  table: string,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const known = async (): Promise<Map<string, number>> => {
    const { rows } = await client.query<{ code: string; id: number }>(`select code, id from ${table}`);
    return new Map(rows.map((row) => [row.code, row.id]));
  };
  const ids = await known();
  const missing = codes.filter((code) => !ids.has(code));
  if (missing.length === 0) return ids;
  await client.query(`insert into ${table} (code) select unnest($1::text[])`, [missing]);
  return known();
}

async function seedGoals(
  client: ClientBase,
  since: Date | null,
  campaigns: ReadonlySet<string>,
): Promise<number> {
  const known = async (): Promise<Map<string, number>> => {
    const { rows } = await client.query<{ id: number; number: number; code: string }>(
      `select g.id, g.number, c.code
       from goals g
       join campaigns c on c.id = g.campaign_id`,
    );
    return new Map(rows.map((row) => [`${row.code}/${String(row.number)}`, row.id]));
  };
  const own = await campaignsOfPeople(client);
  let ids = await known();
  const goals = goalRows().filter(
    ({ campaign, number }) =>
      campaigns.has(campaign) && (!own.has(campaign) || ids.has(`${campaign}/${String(number)}`)),
  );
  const missing = goals.filter((goal) => !ids.has(`${goal.campaign}/${String(goal.number)}`));
  if (missing.length > 0) {
    await client.query(
      `insert into goals (campaign_id, number)
       select c.id, wanted.number
       from unnest($1::text[], $2::integer[]) as wanted (code, number)
       join campaigns c on c.code = wanted.code`,
      [missing.map((goal) => goal.campaign), missing.map((goal) => goal.number)],
    );
    ids = await known();
  }
  const shipped = goals.map((goal) => ({
    ...goal,
    goal_id: ids.get(`${goal.campaign}/${String(goal.number)}`),
  }));
  return addShippedVersions(
    client,
    { name: 'goal_versions', key: ['goal_id'], properties: GOAL_COLUMNS },
    shipped,
    since,
  );
}

/** A target has no code: it is known by what its first version was for, whatever became of it since. */
async function seedTargets(
  client: ClientBase,
  since: Date | null,
  campaigns: ReadonlySet<string>,
): Promise<number> {
  const { rows } = await client.query<{ target_id: number; name: string }>(
    `select t.target_id, concat_ws('/', t.campaign, t.indicator, t.scope, t.scope_code, t.due_on) as name
     from target_versions t
     where t.version = 1`,
  );
  const ids = new Map(rows.map((row) => [row.name, row.target_id]));
  const nameOf = (target: ShippedRow): string =>
    ['campaign', 'indicator', 'scope', 'scope_code', 'due_on']
      .map((column) => String(target[column]))
      .join('/');
  const own = await campaignsOfPeople(client);
  const targets = targetRows().filter(
    (target) =>
      campaigns.has(String(target['campaign'])) &&
      (!own.has(String(target['campaign'])) || ids.has(nameOf(target))),
  );
  const missing = targets.map(nameOf).filter((name) => !ids.has(name));
  if (missing.length > 0) {
    const { rows: made } = await client.query<{ id: number }>(
      `insert into targets (id)
       select nextval(pg_get_serial_sequence('targets', 'id'))
       from generate_series(1, $1)
       returning id`,
      [missing.length],
    );
    made.forEach(({ id }, index) => ids.set(missing[index] ?? '', id));
  }
  const shipped = targets.map((target) => ({ ...target, target_id: ids.get(nameOf(target)) }));
  return addShippedVersions(
    client,
    { name: 'target_versions', key: ['target_id'], properties: TARGET_COLUMNS },
    shipped,
    since,
  );
}

/** Marks have no versions: each is added once, known by indicator, date and source. */
async function seedPublishedFigures(client: ClientBase, since: Date | null): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `select concat_ws('/', f.indicator, f.as_of_date, f.source) as name
     from published_figures f`,
  );
  const known = new Set(rows.map((row) => row.name));
  const missing = readReferenceFile('published-figures').filter(
    (row) =>
      !known.has(
        [required(row, 'indicator'), required(row, 'as_of_date'), required(row, 'source')].join('/'),
      ),
  );
  if (missing.length === 0) return 0;
  const columns = 'indicator, value, unit, as_of_date, note_vi, note_en, source';
  await client.query(
    `insert into published_figures (${columns}, recorded_at)
     select ${columns}, coalesce($2::timestamptz, (select app.now()))
     from jsonb_populate_recordset(null::published_figures, $1::jsonb)`,
    [JSON.stringify(missing), since],
  );
  return missing.length;
}
