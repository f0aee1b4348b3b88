import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';
import type { Catalogue } from '../../domain/catalogue.js';

/** One place to look for a figure: rows of one `group` and element are tried in the order of `rank`. */
export interface Lookup {
  /** Number of the wanted period within the question (0, 1, …). */
  readonly group: number;
  readonly elementId: number;
  readonly periodId: number;
  /** 0 is the wanted period itself. */
  readonly rank: number;
}

/** What is reported once, as it counted at a moment. */
export interface OnceLookup {
  /** Number of the wanted period within the question (0, 1, …). */
  readonly group: number;
  readonly elementId: number;
  readonly dataSetId: number;
  readonly periodId: number;
  /** The cut-off: signed at it or before. */
  readonly notAfter: Date;
}

/** Where the figures of a question are looked for. */
export interface Places {
  readonly stocks: readonly Lookup[];
  readonly flows: readonly Lookup[];
  readonly once: readonly OnceLookup[];
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

/** Where counted values stand: the table of today's, or what counted at the moment of a read of the past. */
const COUNTED_NOW = 'data_values';
const COUNTED_THEN = 'counted';

const foundIn = (source: typeof COUNTED_NOW | typeof COUNTED_THEN): string => `
stocks as (
  select distinct on (wanted.group_no, wanted.element_id, dv.org_unit_id)
    wanted.group_no,
    wanted.element_id,
    dv.org_unit_id,
    dv.value,
    dv.period_id,
    1 as periods
  from unnest($2::int[], $3::int[], $4::int[], $5::int[]) as wanted (group_no, element_id, period_id, rank)
  join ${source} dv
    on dv.province_id = $1
    and dv.period_id = wanted.period_id
    and dv.element_id = wanted.element_id
  where ($9::int is null or dv.org_unit_id = $9)
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
  from unnest($6::int[], $7::int[], $8::int[]) as wanted (group_no, element_id, period_id)
  join ${source} dv
    on dv.province_id = $1
    and dv.period_id = wanted.period_id
    and dv.element_id = wanted.element_id
  where ($9::int is null or dv.org_unit_id = $9)
  group by wanted.group_no, wanted.element_id, dv.org_unit_id
)
select group_no, element_id, org_unit_id, value, period_id, periods from stocks
union all
select group_no, element_id, org_unit_id, value, period_id, periods from flows`;

const FOUND = `
with ${foundIn(COUNTED_NOW)}`;

const FOUND_THEN = `
with counted as materialized (
  select $1::int as province_id, known.*
  from app.counted_values(
    $1,
    (select array_agg(distinct period_id) from unnest($4::int[] || $8::int[]) as period_id),
    (select array_agg(distinct element_id) from unnest($3::int[] || $7::int[]) as element_id),
    $9,
    $10,
    $11
  ) as known
),
${foundIn(COUNTED_THEN)}`;

/** What is reported once is wanted as it counted at each cut-off, as far as that was known at the moment of the read. */
const FOUND_ONCE = `
select
  wanted.group_no,
  wanted.element_id,
  counted.org_unit_id,
  counted.value,
  wanted.period_id,
  1 as periods
from unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::timestamptz[])
  as wanted (group_no, element_id, data_set_id, period_id, not_after)
join app.counted_once($1, $2::int[], $9, $10) as counted
  on counted.data_set_id = wanted.data_set_id
  and counted.element_id = wanted.element_id
  and counted.counted_at <= wanted.not_after
  and (counted.replaced_at is null or counted.replaced_at > wanted.not_after)
where ($8::int is null or counted.org_unit_id = $8)`;

/**
 * Counted figures of all communes for any number of wanted periods, in one statement (what is reported once in another).
 * Stocks are taken from the first place that has one; flows are added. The caller gives the places, so that what a
 * carried figure is stays one pure rule (`domain/carry.ts`).
 */
@Injectable()
export class FiguresQuery {
  async found(
    tx: Tx,
    { province, settings }: Catalogue,
    places: Places,
    orgUnitId: number | null,
  ): Promise<FoundRow[]> {
    const approvedOnly = settings.counts === 'approved_only';
    return [
      ...(await this.periodic(tx, province.id, places, orgUnitId, approvedOnly)),
      ...(await this.once(tx, province.id, places.once, orgUnitId, approvedOnly)),
    ];
  }

  private async periodic(
    tx: Tx,
    provinceId: number,
    { stocks, flows }: Places,
    orgUnitId: number | null,
    approvedOnly: boolean,
  ): Promise<FoundRow[]> {
    if (stocks.length + flows.length === 0) return [];
    const wanted = [
      provinceId,
      stocks.map((l) => l.group),
      stocks.map((l) => l.elementId),
      stocks.map((l) => l.periodId),
      stocks.map((l) => l.rank),
      flows.map((l) => l.group),
      flows.map((l) => l.elementId),
      flows.map((l) => l.periodId),
      orgUnitId,
    ];
    return tx.asOf === null
      ? tx.query<FoundRow>('analytics-found', FOUND, wanted)
      : tx.query<FoundRow>('analytics-found-then', FOUND_THEN, [...wanted, approvedOnly, tx.asOf]);
  }

  private async once(
    tx: Tx,
    provinceId: number,
    once: readonly OnceLookup[],
    orgUnitId: number | null,
    approvedOnly: boolean,
  ): Promise<FoundRow[]> {
    if (once.length === 0) return [];
    return tx.query<FoundRow>('analytics-found-once', FOUND_ONCE, [
      provinceId,
      [...new Set(once.map((l) => l.dataSetId))],
      once.map((l) => l.group),
      once.map((l) => l.elementId),
      once.map((l) => l.dataSetId),
      once.map((l) => l.periodId),
      once.map((l) => l.notAfter),
      orgUnitId,
      approvedOnly,
      tx.asOf ?? 'infinity',
    ]);
  }
}
