import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface GivenExtension {
  readonly org_unit_id: number;
  readonly by: string | null;
  readonly at: Date;
}

/** Who gave the extensions of a period; their times are in the catalogue. */
@Injectable()
export class ExtensionsQuery {
  /** The newest of each unit, the last given first. */
  given(tx: Tx, dataSetId: number, periodId: number): Promise<GivenExtension[]> {
    return tx.query(
      'given-extensions',
      `select x.org_unit_id, app.display_name(x.actor_id) as by, x.recorded_at as at
from (
  select distinct on (w.org_unit_id) w.org_unit_id, w.actor_id, w.recorded_at
  from window_extensions w
  where w.data_set_id = $1
    and w.period_id = $2
  order by w.org_unit_id, w.version desc
) x
order by x.recorded_at desc`,
      [dataSetId, periodId],
    );
  }
}
