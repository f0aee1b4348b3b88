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

/** A signed report of a commune, as everybody may see it. */
export interface SignedReportRow {
  readonly period_id: number;
  readonly data_set_id: number;
  readonly org_unit_id: number;
  readonly excluded: boolean;
  readonly first_submitted_at: Date | null;
}

const RECORDED = 'v.version, v.recorded_at, app.display_name(v.actor_id) as recorded_by, v.reason';

/** Who recorded the definitions, targets and reference figures behind a figure, and which reports are behind it. */
@Injectable()
export class ExplainQuery {
  /** Newest first. */
  indicatorVersions(tx: Tx, indicatorId: number, notAfter: Date): Promise<VersionRow[]> {
    return tx.query<VersionRow>(
      'explain-indicator-versions',
      `
      select ${RECORDED}
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
      select ${RECORDED}
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
      select ${RECORDED}
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
      select v.effective_on, trim_scale(v.value)::text as value, v.source, ${RECORDED}
      from reference_figures v
      where v.org_unit_id = $1
        and v.element_id = $2
        and v.recorded_at <= $3
      order by v.effective_on desc, v.version desc`,
      [orgUnitId, elementId, notAfter],
    );
  }

  /**
   * Signed reports of some periods, each of the data set beside it in the lists.
   * @param orgUnitId only this commune; null: all
   */
  signedReports(
    tx: Tx,
    provinceId: number,
    places: readonly { readonly periodId: number; readonly dataSetId: number }[],
    orgUnitId: number | null,
  ): Promise<SignedReportRow[]> {
    return tx.query<SignedReportRow>(
      'explain-signed-reports',
      `
      select s.period_id, s.data_set_id, s.org_unit_id, s.excluded, s.first_submitted_at
      from unnest($2::int[], $3::int[]) as wanted (period_id, data_set_id)
      join submissions s
        on s.province_id = $1
        and s.period_id = wanted.period_id
        and s.data_set_id = wanted.data_set_id
      where s.counted_version is not null
        and ($4::int is null or s.org_unit_id = $4)`,
      [provinceId, places.map((p) => p.periodId), places.map((p) => p.dataSetId), orgUnitId],
    );
  }
}
