import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

/** One recorded version, and who recorded it. */
export interface VersionRow {
  readonly version: number;
  readonly recorded_at: Date;
  /** null: came with the installation. */
  readonly recorded_by: string | null;
  readonly reason: string | null;
}

export interface ReferenceVersionRow extends VersionRow {
  readonly effective_on: string;
  /** Decimal. */
  readonly value: string;
  readonly source: string;
}

/** @param moment the parameter of the statement that holds the moment of the read */
const recorded = (moment: string): string =>
  `v.version, v.recorded_at, app.display_name_at(v.actor_id, ${moment}) as recorded_by, v.reason`;

/** Who recorded the definitions, targets and reference figures behind a figure. */
@Injectable()
export class ExplainQuery {
  /** Newest first. */
  indicatorVersions(tx: Tx, indicatorId: number, notAfter: Date): Promise<VersionRow[]> {
    return tx.query<VersionRow>(
      'explain-indicator-versions',
      `
      select ${recorded('$2')}
      from indicator_versions v
      where v.indicator_id = $1
        and v.recorded_at <= $2
      order by v.version desc`,
      [indicatorId, notAfter],
    );
  }

  /** Newest first. */
  elementVersions(tx: Tx, elementId: number, notAfter: Date): Promise<VersionRow[]> {
    return tx.query<VersionRow>(
      'explain-element-versions',
      `
      select ${recorded('$2')}
      from data_element_versions v
      where v.element_id = $1
        and v.recorded_at <= $2
      order by v.version desc`,
      [elementId, notAfter],
    );
  }

  /** The version of a target in force. */
  async targetVersion(tx: Tx, targetId: number, notAfter: Date): Promise<VersionRow | null> {
    const rows = await tx.query<VersionRow>(
      'explain-target-version',
      `
      select ${recorded('$2')}
      from target_versions v
      where v.target_id = $1
        and v.recorded_at <= $2
      order by v.version desc
      limit 1`,
      [targetId, notAfter],
    );
    return rows[0] ?? null;
  }

  /** Every version of a reference figure of one commune, the newest date and version first. */
  referenceVersions(
    tx: Tx,
    orgUnitId: number,
    elementId: number,
    notAfter: Date,
  ): Promise<ReferenceVersionRow[]> {
    return tx.query<ReferenceVersionRow>(
      'explain-reference-versions',
      `
      select v.effective_on, trim_scale(v.value)::text as value, v.source, ${recorded('$3')}
      from reference_figures v
      where v.org_unit_id = $1
        and v.element_id = $2
        and v.recorded_at <= $3
      order by v.effective_on desc, v.version desc`,
      [orgUnitId, elementId, notAfter],
    );
  }
}
