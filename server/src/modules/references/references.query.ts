import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface ReferenceRow {
  readonly org_unit_id: number;
  readonly element: string;
  readonly effective_on: string;
  readonly version: number;
  /** Decimal. */
  readonly value: string;
  readonly source: string;
  readonly recorded_at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

const columns = `f.org_unit_id, e.code as element, f.effective_on, f.version, trim_scale(f.value)::text as value, f.source,
  f.recorded_at, app.display_name(f.actor_id) as by, f.reason`;

@Injectable()
export class ReferencesQuery {
  /** Of each commune the figure in force on a local date, as it was known at a moment; null: now. */
  inForce(tx: Tx, element: string, on: string, asOf: Date | null): Promise<ReferenceRow[]> {
    return tx.query(
      'reference-figures-in-force',
      `select distinct on (f.org_unit_id) ${columns}
from reference_figures f
join data_elements e on e.id = f.element_id
where e.code = $1
  and f.effective_on <= $2::date
  and f.recorded_at <= coalesce($3::timestamptz, 'infinity')
order by f.org_unit_id, f.effective_on desc, f.version desc`,
      [element, on, asOf],
    );
  }

  /** Everything ever recorded of one commune and element, newest first. */
  history(tx: Tx, element: string, orgUnitId: number): Promise<ReferenceRow[]> {
    return tx.query(
      'reference-figure-history',
      `select ${columns}
from reference_figures f
join data_elements e on e.id = f.element_id
where e.code = $1
  and f.org_unit_id = $2
order by f.recorded_at desc, f.effective_on desc, f.version desc`,
      [element, orgUnitId],
    );
  }
}
