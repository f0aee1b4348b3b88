import { Injectable } from '@nestjs/common';
import type { ExplainTermDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { DataElement, DataSet } from '../../domain/catalogue.js';
import { windowFor } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import type { CommuneFigure } from './explain-place.js';
import { ExplainReportsService } from './explain-reports.service.js';
import { figurePlan } from './figure-places.js';

/** The periods a flow was added up from, each with its own value. */
@Injectable()
export class ExplainWeeksService {
  constructor(
    private readonly values: CountedValuesService,
    private readonly reports: ExplainReportsService,
  ) {}

  /** Newest first, those the commune was open in; a period without a value is missing, never zero. */
  async of(
    tx: Tx,
    { catalogue, campaign, window, commune }: CommuneFigure,
    element: DataElement,
    dataSet: DataSet,
  ): Promise<NonNullable<ExplainTermDto['periods']>> {
    const { flows } = figurePlan(catalogue, [{ element, dataSet }], [window], campaign).places;
    const codes = new Map(catalogue.periods.map((period) => [period.id, period.code]));
    const ids = flows.map(({ periodId }) => periodId);
    const values = await this.values.of(tx, catalogue, {
      periodIds: ids,
      elementIds: [element.id],
      orgUnitId: commune.id,
    });
    const places = ids.map((periodId) => ({ periodId, dataSetId: dataSet.id }));
    const reports = await this.reports.counted(tx, catalogue, places, commune.id);
    const valueOf = new Map(values.map((row) => [row.period_id, row.value]));
    const signedAt = new Map(reports.map((row) => [row.period_id, row.first_submitted_at]));
    const owed = (id: number): boolean => {
      const own = windowFor(catalogue, dataSet.code, codes.get(id) ?? '');
      return valueOf.has(id) || own === undefined || isOpenOn(commune, cutOffDateOf(own.cutOffAt));
    };
    return ids
      .filter(owed)
      .reverse()
      .map((id) => ({
        period: codes.get(id) ?? '',
        value: toNumber(valueOf.get(id) ?? null),
        firstSubmittedAt: signedAt.get(id)?.toISOString() ?? null,
      }));
  }
}
