import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewExtension {
  readonly dataSetId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  /** null: on time until when everybody is. */
  readonly dueAt: Date | null;
  readonly closesAt: Date;
  readonly reason: string;
  /** null: more time was given. */
  readonly accepted: { readonly version: number; readonly queuedAt: string } | null;
}

/** More time for one commune; only ever added to. */
@Injectable()
export class ExtensionsStore {
  /** @returns its version, and when it was recorded. Two at the same time: the second is refused as a conflict. */
  async add(tx: Tx, extension: NewExtension): Promise<{ version: number; recorded_at: Date }> {
    const { dataSetId, periodId, orgUnitId, dueAt, closesAt, reason, accepted } = extension;
    const rows = await tx.query<{ version: number; recorded_at: Date }>(
      'insert-window-extension',
      `insert into window_extensions
  (data_set_id, period_id, org_unit_id, version, due_at, closes_at, reason, accepted_version, queued_at)
select $1, $2, $3, coalesce(max(x.version), 0) + 1, $4, $5, $6, $7, $8
from window_extensions x
where x.data_set_id = $1
  and x.period_id = $2
  and x.org_unit_id = $3
returning version, recorded_at`,
      [
        dataSetId,
        periodId,
        orgUnitId,
        dueAt,
        closesAt,
        reason,
        accepted?.version ?? null,
        accepted?.queuedAt ?? null,
      ],
    );
    if (rows[0] === undefined) throw new Error('An extension was not recorded');
    return rows[0];
  }
}
