import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewReferenceFigure {
  readonly orgUnitId: number;
  readonly elementId: number;
  readonly effectiveOn: string;
  /** Decimal. */
  readonly value: string;
}

@Injectable()
export class ReferencesStore {
  /** One recording at a time, so that the same date never gets the same version twice. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-reference-figures', "select pg_advisory_xact_lock(hashtext('reference_figures'))");
  }

  /** Adds a version of each; when and by whom is stamped by the store. */
  async add(tx: Tx, figures: readonly NewReferenceFigure[], source: string, reason: string): Promise<void> {
    await tx.query(
      'add-reference-figures',
      `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source, reason)
select n.org_unit_id, n.element_id, n.effective_on,
  1 + coalesce(
    (
      select max(f.version)
      from reference_figures f
      where f.org_unit_id = n.org_unit_id
        and f.element_id = n.element_id
        and f.effective_on = n.effective_on
    ),
    0
  ),
  n.value, $5, $6
from unnest($1::int[], $2::int[], $3::date[], $4::numeric[]) as n (org_unit_id, element_id, effective_on, value)`,
      [
        figures.map(({ orgUnitId }) => orgUnitId),
        figures.map(({ elementId }) => elementId),
        figures.map(({ effectiveOn }) => effectiveOn),
        figures.map(({ value }) => value),
        source,
        reason,
      ],
    );
  }
}
