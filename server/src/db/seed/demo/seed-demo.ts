import type { ClientBase } from 'pg';
import { unitIds } from '../seed-org-units.js';
import { addDemoAccounts } from './demo-accounts.js';
import type { DemoRows } from './demo-rows.js';
import { shippedDemoSource } from './demo-source.js';
import { demoVillages } from './demo-villages.js';
import { generateDemo } from './generate-demo.js';
import { seedDeskLife } from './seed-desk-life.js';
import { seedVillages } from './seed-villages.js';

/** What every simulated figure says of itself. */
const SIMULATED = 'số liệu mô phỏng';

/** Surrogate keys of the codes that the demo's rows use. */
interface Ids {
  readonly province: number;
  readonly units: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
  readonly dataSets: ReadonlyMap<string, number>;
  readonly elements: ReadonlyMap<string, number>;
  readonly users: ReadonlyMap<string, number>;
}

/**
 * Fills a demo database with accounts and simulated weeks; does nothing where they are. To be called by the owner, in a
 * transaction, after the demo clock was started and reference data and periods are in.
 */
export async function seedDemo(client: ClientBase): Promise<void> {
  if (!(await wantsDemo(client))) return;
  const source = shippedDemoSource();
  const rows = generateDemo(source);
  const units = await unitIds(client);
  const ids: Ids = {
    province: idOf(units, source.province),
    units,
    periods: await idsByCode(client, 'periods'),
    dataSets: await idsByCode(client, 'data_sets'),
    elements: await idsByCode(client, 'data_elements'),
    users: await addDemoAccounts(client, units),
  };
  await addReferenceFigures(client, rows, ids);
  await addSubmissions(client, rows, ids);
  await addRevisions(client, rows, ids);
  await addDataValues(client, rows, ids);
  await seedDeskLife(client, {
    province: ids.province,
    keyOf: (row) => keyOf(ids, row),
    unit: (code) => idOf(ids.units, code),
    element: (code) => idOf(ids.elements, code),
    user: (name) => idOf(ids.users, name),
  });
  await seedVillages(client, demoVillages(source, rows), {
    province: ids.province,
    unit: (code) => idOf(ids.units, code),
  });
  await client.query(
    'analyze reference_figures, submissions, submission_revisions, data_values, villages, village_versions',
  );
}

async function wantsDemo(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ simulated: boolean; filled: boolean; ahead: boolean }>(
    `select i.simulated,
       exists (select 1 from submissions) as filled,
       exists (select 1 from indicator_versions v where v.version = 1 and v.recorded_at > app.now()) as ahead
     from installation i`,
  );
  const [state] = rows;
  if (state === undefined || state.filled) return false;
  if (!state.simulated || state.ahead) {
    throw new Error(
      'Simulated figures belong in a demo database: start the demo clock before loading the reference data.',
    );
  }
  return true;
}

async function idsByCode(
  client: ClientBase,
  table: 'periods' | 'data_sets' | 'data_elements',
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ code: string; id: number }>(`select code, id from ${table}`);
  return new Map(rows.map((row) => [row.code, row.id]));
}

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demo needs ${code}, which the reference data lack.`);
  return id;
}

const userOf = (ids: Ids, name: string | null): number | null =>
  name === null ? null : idOf(ids.users, name);

function keyOf(
  ids: Ids,
  row: { readonly orgUnit: string; readonly period: string; readonly dataSet: string },
) {
  return {
    province_id: ids.province,
    period_id: idOf(ids.periods, row.period),
    org_unit_id: idOf(ids.units, row.orgUnit),
    data_set_id: idOf(ids.dataSets, row.dataSet),
  };
}

async function insert(
  client: ClientBase,
  table: string,
  columns: string,
  rows: readonly object[],
  selected = columns,
): Promise<void> {
  await client.query(
    `insert into ${table} (${columns})
     select ${selected}
     from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function addReferenceFigures(client: ClientBase, rows: DemoRows, ids: Ids): Promise<void> {
  const { rows: since } = await client.query<{ at: Date }>(
    'select min(f.recorded_at) as at from reference_figures f',
  );
  const figures = rows.referenceFigures.map((figure) => ({
    org_unit_id: idOf(ids.units, figure.orgUnit),
    element_id: idOf(ids.elements, figure.element),
    effective_on: figure.effectiveOn,
    version: 1,
    value: figure.value,
    source: SIMULATED,
    recorded_at: since[0]?.at,
  }));
  await insert(
    client,
    'reference_figures',
    'org_unit_id, element_id, effective_on, version, value, source, recorded_at',
    figures,
  );
}

async function addSubmissions(client: ClientBase, rows: DemoRows, ids: Ids): Promise<void> {
  const submissions = rows.submissions.map((submission) => ({
    ...keyOf(ids, submission),
    state: submission.state,
    version: submission.version,
    draft_version: submission.draftVersion,
    counted_version: submission.countedVersion,
    excluded: submission.excluded,
    first_submitted_at: submission.firstSubmittedAt,
    receipt: submission.receipt,
    updated_at: submission.updatedAt,
    updated_by: userOf(ids, submission.updatedBy),
  }));
  const columns = `province_id, period_id, org_unit_id, data_set_id, state, version, draft_version, counted_version, excluded,
    first_submitted_at, receipt, updated_at, updated_by`;
  await insert(client, 'submissions', columns, submissions);
}

async function addRevisions(client: ClientBase, rows: DemoRows, ids: Ids): Promise<void> {
  const revisions = rows.revisions.map((revision) => ({
    ...keyOf(ids, revision),
    version: revision.version,
    act: revision.act,
    state: revision.state,
    values: revision.values,
    notes: revision.notes,
    actor_id: userOf(ids, revision.actor),
    source: 'simulated',
    recorded_at: revision.recordedAt,
    sha256: `\\x${revision.sha256.toString('hex')}`,
  }));
  const columns = (values: string) =>
    `province_id, period_id, org_unit_id, data_set_id, version, act, state, ${values}, notes, actor_id, source,
      recorded_at, sha256`;
  await insert(
    client,
    'submission_revisions',
    columns('values'),
    revisions,
    columns('app.values_by_id(values)'),
  );
}

async function addDataValues(client: ClientBase, rows: DemoRows, ids: Ids): Promise<void> {
  const values = rows.dataValues.map((value) => ({
    province_id: ids.province,
    period_id: idOf(ids.periods, value.period),
    element_id: idOf(ids.elements, value.element),
    org_unit_id: idOf(ids.units, value.orgUnit),
    value: value.value,
  }));
  await insert(client, 'data_values', 'province_id, period_id, element_id, org_unit_id, value', values);
}
