import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

export interface CountedValueRow {
  readonly period_id: number;
  readonly element_id: number;
  /** Decimal. */
  readonly value: string;
}

/** Counted values of one commune as they were reported, nothing carried. */
@Injectable()
export class CommuneValuesQuery {
  async counted(
    tx: Tx,
    provinceId: number,
    orgUnitId: number,
    periodIds: readonly number[],
    elementIds: readonly number[],
  ): Promise<CountedValueRow[]> {
    return tx.query<CountedValueRow>(
      'analytics-commune-values',
      `
      select dv.period_id, dv.element_id, dv.value
      from data_values dv
      where dv.province_id = $1
        and dv.org_unit_id = $2
        and dv.period_id = any($3::int[])
        and dv.element_id = any($4::int[])`,
      [provinceId, orgUnitId, periodIds, elementIds],
    );
  }
}
