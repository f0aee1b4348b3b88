import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

/** Which values are asked for; null: all. */
export interface Wanted {
  readonly periodIds: readonly number[];
  readonly elementIds: readonly number[] | null;
  readonly orgUnitId: number | null;
}

export interface CountedRow {
  readonly period_id: number;
  readonly org_unit_id: number;
  readonly element_id: number;
  /** Decimal. */
  readonly value: string;
}

const NOW = `
select dv.period_id, dv.org_unit_id, dv.element_id, trim_scale(dv.value)::text as value
from data_values dv
where dv.province_id = $1
  and dv.period_id = any ($2::int[])
  and ($3::int[] is null or dv.element_id = any ($3::int[]))
  and ($4::int is null or dv.org_unit_id = $4)`;

const AT = `
select counted.period_id, counted.org_unit_id, counted.element_id, trim_scale(counted.value)::text as value
from app.counted_values($1, $2::int[], $3::int[], $4, $5, $6) as counted`;

@Injectable()
export class CountedValuesQuery {
  now(tx: Tx, provinceId: number, { periodIds, elementIds, orgUnitId }: Wanted): Promise<CountedRow[]> {
    return tx.query('counted-now', NOW, [provinceId, periodIds, elementIds, orgUnitId]);
  }

  /** What `data_values` held at a moment, from the acts recorded by then. */
  at(
    tx: Tx,
    provinceId: number,
    { periodIds, elementIds, orgUnitId }: Wanted,
    approvedOnly: boolean,
    moment: Date,
  ): Promise<CountedRow[]> {
    return tx.query('counted-at', AT, [provinceId, periodIds, elementIds, orgUnitId, approvedOnly, moment]);
  }
}
