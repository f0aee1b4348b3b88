import type pg from 'pg';

/** Key of a report in the order of the primary key. */
export interface ReportKey {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
}

const HASH = Buffer.alloc(32, 7);

/** The weekly report of a unit for a period; its parts must be in the reference data. */
export async function reportKey(client: pg.Client, orgUnitId: number, period: string): Promise<ReportKey> {
  const { rows } = await client.query<{ province_id: number; period_id: number; data_set_id: number }>(
    `select u.province_id, p.id as period_id, d.id as data_set_id
    from org_units u
    cross join periods p
    cross join data_sets d
    where u.id = $1
      and p.code = $2
      and d.code = 'weekly'`,
    [orgUnitId, period],
  );
  const row = rows[0]!;
  return { provinceId: row.province_id, periodId: row.period_id, orgUnitId, dataSetId: row.data_set_id };
}

export const keyValues = (key: ReportKey): number[] => [
  key.provinceId,
  key.periodId,
  key.orgUnitId,
  key.dataSetId,
];

/** A row of submissions as a command would leave it. `counted` makes it a submitted one, for which only the owner has the right. */
export async function putSubmission(
  client: pg.Client,
  key: ReportKey,
  version: number,
  state: string,
  counted: number | null,
): Promise<void> {
  if (counted === null) {
    await client.query(
      `insert into submissions (province_id, period_id, org_unit_id, data_set_id, state, version)
      values ($1, $2, $3, $4, $5, $6)`,
      [...keyValues(key), state, version],
    );
    return;
  }
  await client.query(
    `insert into submissions (province_id, period_id, org_unit_id, data_set_id, state, version, counted_version, first_submitted_at)
    values ($1, $2, $3, $4, $5, $6, $7, app.now())
    on conflict (province_id, period_id, org_unit_id, data_set_id) do update
    set state = excluded.state,
      version = excluded.version,
      counted_version = excluded.counted_version,
      first_submitted_at = coalesce(submissions.first_submitted_at, excluded.first_submitted_at)`,
    [...keyValues(key), state, version, counted],
  );
}

/** A revision. `values` null: a pure transition. */
export async function putRevision(
  client: pg.Client,
  key: ReportKey,
  version: number,
  act: string,
  state: string,
  values: Readonly<Record<string, number | string>> | null,
): Promise<void> {
  await client.query(
    `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values, actor_id, source, sha256)
    values ($1, $2, $3, $4, $5, $6, $7, app.values_by_id($8), app.current_user_id(), 'form', $9)`,
    [...keyValues(key), version, act, state, values === null ? null : JSON.stringify(values), HASH],
  );
}

/** A counted value. */
export async function putValue(
  client: pg.Client,
  key: ReportKey,
  element: string,
  value: number,
): Promise<void> {
  await client.query(
    `insert into data_values (province_id, period_id, element_id, org_unit_id, value)
    select $1, $2, e.id, $3, $5
    from data_elements e
    where e.code = $4`,
    [key.provinceId, key.periodId, key.orgUnitId, element, value],
  );
}

/** The line of the audit that every revision has, in the name of the account of the transaction. */
export async function tellRevision(client: pg.Client, key: ReportKey, act: string): Promise<void> {
  await client.query(
    `insert into audit_lines (actor_id, action, object, revision_sha256, org_unit_id)
    values (app.current_user_id(), $1, 'spec', $2, $3)`,
    [`submission.${act}`, HASH, key.orgUnitId],
  );
}
