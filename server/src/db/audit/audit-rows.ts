import type { ClientBase } from 'pg';
import type { LineText, RevisionText } from './sealed-text.js';

/** A line, its seal, or both where they belong together. */
export interface SealedRow {
  readonly chain: number;
  /** null: not sealed. */
  readonly seal: { readonly seq: number; readonly lineId: string; readonly sha256: Buffer } | null;
  /** null: the seal's line is gone. */
  readonly line: LineText | null;
  /** The revision with the hash that the line names; null: none named, or none there. */
  readonly revision: RevisionText | null;
}

export interface RevisionRow extends RevisionText {
  readonly period: string | null;
  readonly dataSet: string | null;
  readonly values: Readonly<Record<string, number | string>> | null;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly sha256: Buffer;
  /** A line of the audit names it. */
  readonly audited: boolean;
}

const FETCHED_AT_ONCE = 1000;

const INSTANT = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const REVISION_COLUMNS = `r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version, r.act, r.state, r.actor_id, r.source,
  ${INSTANT('r.queued_at')} as queued_at, r.request_id, ${INSTANT('r.recorded_at')} as recorded_at`;

const SEALED = `
select
  coalesce(s.chain, l.org_unit_id, 0) as chain,
  s.seq, s.line_id, s.sha256,
  l.id, ${INSTANT('l.at')} as at, l.actor_id, l.action, l.object, l.detail::text as detail,
  l.revision_sha256, l.org_unit_id,
  to_json(revision) as revision
from audit_lines l
full join audit_seals s on s.line_id = l.id
left join lateral (
  select ${REVISION_COLUMNS}
  from submission_revisions r
  where r.sha256 = l.revision_sha256
  order by r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version
  limit 1
) as revision on true
order by 1, s.seq nulls last, l.id`;

const REVISIONS = `
select ${REVISION_COLUMNS}, p.code as period, d.code as data_set, app.values_by_code(r.values) as values, r.notes, r.sha256,
  exists (select 1 from audit_lines l where l.revision_sha256 = r.sha256) as audited
from submission_revisions r
left join periods p on p.id = r.period_id
left join data_sets d on d.id = r.data_set_id
order by r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version`;

interface RevisionColumns {
  readonly province_id: number;
  readonly period_id: number;
  readonly org_unit_id: number;
  readonly data_set_id: number;
  readonly version: number;
  readonly act: string;
  readonly state: string;
  readonly actor_id: number | null;
  readonly source: string;
  readonly queued_at: string | null;
  readonly request_id: string | null;
  readonly recorded_at: string;
}

interface SealedColumns {
  readonly chain: number;
  readonly seq: number | null;
  readonly line_id: string;
  readonly sha256: Buffer;
  readonly id: string | null;
  readonly at: string;
  readonly actor_id: number | null;
  readonly action: string;
  readonly object: string;
  readonly detail: string;
  readonly revision_sha256: Buffer | null;
  readonly org_unit_id: number | null;
  readonly revision: RevisionColumns | null;
}

/** Lines and seals chain by chain in the order of the seals, lines without one last. */
export async function* sealedRows(client: ClientBase): AsyncGenerator<SealedRow> {
  for await (const row of rowsOf<SealedColumns>(client, 'sealed_rows', SEALED)) {
    yield {
      chain: row.chain,
      seal: row.seq === null ? null : { seq: row.seq, lineId: row.line_id, sha256: row.sha256 },
      line:
        row.id === null
          ? null
          : {
              id: row.id,
              at: row.at,
              actorId: row.actor_id,
              action: row.action,
              object: row.object,
              detail: row.detail,
              revisionSha256: row.revision_sha256,
              orgUnitId: row.org_unit_id,
            },
      revision: row.revision === null ? null : revisionOf(row.revision),
    };
  }
}

type RevisionsColumns = RevisionColumns & {
  readonly period: string | null;
  readonly data_set: string | null;
  readonly values: RevisionRow['values'];
  readonly notes: RevisionRow['notes'];
  readonly sha256: Buffer;
  readonly audited: boolean;
};

export async function* revisionRows(client: ClientBase): AsyncGenerator<RevisionRow> {
  for await (const row of rowsOf<RevisionsColumns>(client, 'revision_rows', REVISIONS)) {
    const { period, data_set: dataSet, values, notes, sha256, audited } = row;
    yield { ...revisionOf(row), period, dataSet, values, notes, sha256, audited };
  }
}

function revisionOf(row: RevisionColumns): RevisionText {
  return {
    provinceId: row.province_id,
    periodId: row.period_id,
    orgUnitId: row.org_unit_id,
    dataSetId: row.data_set_id,
    version: row.version,
    act: row.act,
    state: row.state,
    actorId: row.actor_id,
    source: row.source,
    queuedAt: row.queued_at,
    requestId: row.request_id,
    recordedAt: row.recorded_at,
  };
}

/** Some at a time, however many there are. */
async function* rowsOf<Row extends object>(
  client: ClientBase,
  cursor: string,
  query: string,
): AsyncGenerator<Row> {
  await client.query(`declare ${cursor} no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch forward ${String(FETCHED_AT_ONCE)} from ${cursor}`);
    yield* rows;
    if (rows.length < FETCHED_AT_ONCE) break;
  }
  await client.query(`close ${cursor}`);
}
