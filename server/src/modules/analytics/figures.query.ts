import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

/** One place to look for a figure: rows of one `group` and element are tried in the order of `rank`. */
export interface Lookup {
  /** Number of the wanted period within the question (0, 1, …). */
  readonly group: number;
  readonly elementId: number;
  readonly periodId: number;
  /** 0 is the wanted period itself. */
  readonly rank: number;
  /** Once-elements: counts only when first submitted by this instant; null: no bound. */
  readonly notAfter: Date | null;
}

/** A stock taken, or a flow added up, for one commune. */
export interface FoundRow {
  readonly group_no: number;
  readonly element_id: number;
  readonly org_unit_id: number;
  /** Decimal. */
  readonly value: string;
  /** Stocks: the period it was taken from; flows: null. */
  readonly period_id: number | null;
  /** Flows: how many periods have a figure; stocks: 1. */
  readonly periods: number;
}

const FOUND = `
with stocks as (
  select distinct on (wanted.group_no, wanted.element_id, dv.org_unit_id)
    wanted.group_no,
    wanted.element_id,
    dv.org_unit_id,
    dv.value,
    dv.period_id,
    1 as periods
  from unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::timestamptz[])
    as wanted (group_no, element_id, period_id, rank, not_after)
  join data_values dv
    on dv.province_id = $1
    and dv.period_id = wanted.period_id
    and dv.element_id = wanted.element_id
  where ($10::int is null or dv.org_unit_id = $10)
    and (
      wanted.not_after is null
      or exists (
        select 1
        from submissions s
        where s.province_id = dv.province_id
          and s.period_id = dv.period_id
          and s.org_unit_id = dv.org_unit_id
          and s.first_submitted_at <= wanted.not_after
      )
    )
  order by wanted.group_no, wanted.element_id, dv.org_unit_id, wanted.rank
),
flows as (
  select
    wanted.group_no,
    wanted.element_id,
    dv.org_unit_id,
    sum(dv.value) as value,
    null::int as period_id,
    count(*)::int as periods
  from unnest($7::int[], $8::int[], $9::int[]) as wanted (group_no, element_id, period_id)
  join data_values dv
    on dv.province_id = $1
    and dv.period_id = wanted.period_id
    and dv.element_id = wanted.element_id
  where ($10::int is null or dv.org_unit_id = $10)
  group by wanted.group_no, wanted.element_id, dv.org_unit_id
)
select group_no, element_id, org_unit_id, value, period_id, periods from stocks
union all
select group_no, element_id, org_unit_id, value, period_id, periods from flows`;

/**
 * Counted figures of all communes for any number of wanted periods, in one statement.
 * Stocks are taken from the first place that has one; flows are added. The caller gives the places, so that what a
 * carried figure is stays one pure rule (`domain/carry.ts`).
 */
@Injectable()
export class FiguresQuery {
  async found(
    tx: Tx,
    provinceId: number,
    stocks: readonly Lookup[],
    flows: readonly Lookup[],
    orgUnitId: number | null,
  ): Promise<FoundRow[]> {
    if (stocks.length + flows.length === 0) return [];
    return tx.query<FoundRow>('analytics-found', FOUND, [
      provinceId,
      stocks.map((l) => l.group),
      stocks.map((l) => l.elementId),
      stocks.map((l) => l.periodId),
      stocks.map((l) => l.rank),
      stocks.map((l) => l.notAfter),
      flows.map((l) => l.group),
      flows.map((l) => l.elementId),
      flows.map((l) => l.periodId),
      orgUnitId,
    ]);
  }
}
