import { Injectable } from '@nestjs/common';
import { type RevisionContent, revisionHash } from '../../db/revision-hash.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { SubmissionKey } from './submissions.query.js';

/** The report after a command. */
export interface SubmissionChange {
  readonly key: SubmissionKey;
  readonly state: SubmissionState;
  /** Version before; 0: there was none. */
  readonly fromVersion: number;
  /** Newest version if nobody has signed since; null: everything is signed. */
  readonly draftVersion: number | null;
  readonly firstSubmittedAt: Date | null;
  readonly receipt: string | null;
}

export interface NewRevision extends RevisionContent {
  readonly key: SubmissionKey;
  readonly state: SubmissionState;
  readonly actorId: number;
  readonly source: string;
  /** When a device queued it, its clock; null: it was sent at once. */
  readonly queuedAt: Date | null;
  readonly requestId: string;
  readonly sha256: Buffer;
}

const keyOf = (key: SubmissionKey): number[] => [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId];

@Injectable()
export class SubmissionsStore {
  hash(content: RevisionContent): Buffer {
    return revisionHash(content);
  }

  /** Compare and set: false when the version is no longer the one it came from. */
  async save(tx: Tx, change: SubmissionChange): Promise<boolean> {
    const { state, fromVersion, draftVersion, firstSubmittedAt, receipt } = change;
    const values = [...keyOf(change.key), state, fromVersion, draftVersion, firstSubmittedAt, receipt];
    const rows = fromVersion === 0 ? await this.insert(tx, values) : await this.update(tx, values);
    return rows.length === 1;
  }

  private insert(tx: Tx, values: readonly unknown[]): Promise<{ version: number }[]> {
    return tx.query(
      'insert-submission',
      `insert into submissions (
  province_id, period_id, org_unit_id, data_set_id, state, version, draft_version,
  first_submitted_at, receipt
)
values ($1, $2, $3, $4, $5, $6::int + 1, $7, $8, $9)
on conflict do nothing
returning version`,
      values,
    );
  }

  private update(tx: Tx, values: readonly unknown[]): Promise<{ version: number }[]> {
    return tx.query(
      'update-submission',
      `update submissions s
set state = $5,
  version = $6::int + 1,
  draft_version = $7,
  first_submitted_at = $8,
  receipt = $9
where s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4
  and s.version = $6
returning s.version`,
      values,
    );
  }

  async addRevision(tx: Tx, revision: NewRevision): Promise<void> {
    const { key, version, act, state, values, notes, actorId, source, queuedAt, requestId, sha256 } =
      revision;
    await tx.query(
      'insert-revision',
      `insert into submission_revisions (
  province_id, period_id, org_unit_id, data_set_id, version, act, state, values, notes, actor_id, source,
  queued_at, request_id, sha256
)
values ($1, $2, $3, $4, $5, $6, $7, app.values_by_id($8), $9, $10, $11, $12, $13, $14)`,
      [
        ...keyOf(key),
        version,
        act,
        state,
        json(values),
        json(notes),
        actorId,
        source,
        queuedAt,
        requestId,
        sha256,
      ],
    );
  }

  /** Makes what counts of the report what its revisions say; after an act that may change it. */
  async recount(tx: Tx, key: SubmissionKey): Promise<void> {
    await tx.query('recount-report', 'select app.recount($1, $2, $3, $4)', keyOf(key));
  }
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
