import { Injectable } from '@nestjs/common';
import type { ReviewQueueDto } from '../../contract/quality.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { percentOf } from '../../domain/decimal.js';
import { isNumberKind } from '../../domain/element-kind.js';
import { windowAt } from '../../domain/window.js';
import { Breath } from '../../jobs/breath.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { type PeriodReportRow, PeriodReportsQuery } from './period-reports.query.js';
import { histories, type Histories } from './histories.js';
import { type QualityPeriod, qualityPeriod } from './quality-period.js';
import { KeptReviews } from './kept-reviews.js';
import { headlineElement, type Reviewed, scored } from './reviewed-report.js';

/** Periods a history goes back, as at the form. */
const HISTORY_PERIODS = 12;

/** Reviews kept: those of twelve weeks, some five kilobytes each. */
const KEPT = 1_250;

/** The signed reports of a period, the most surprising first. */
@Injectable()
export class ReviewQueueService {
  private readonly kept = new KeptReviews(KEPT);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: PeriodReportsQuery,
    private readonly counted: CountedValuesService,
  ) {}

  read(
    context: RequestContext,
    { period, dataSet, asOf }: { period: string; dataSet: string; asOf?: string | undefined },
  ): Promise<ReviewQueueDto> {
    return this.unitOfWork.readAsOf(context, asOf, (tx) => this.of(tx, period, dataSet));
  }

  /** The same inside a transaction that is already open, at the moment that it looks at. */
  async of(tx: Tx, period: string, dataSet: string): Promise<ReviewQueueDto> {
    const catalogue = await this.catalogue.current(tx);
    const wanted = qualityPeriod(catalogue, period, dataSet);
    const rows = await this.query.read(tx, catalogue.province.id, wanted.period.id, wanted.dataSet.id);
    const before = await this.histories(tx, catalogue, wanted, rows);
    return {
      simulated: tx.simulated,
      asOf: tx.asOf?.toISOString() ?? null,
      ...(await this.queueOf(catalogue, wanted, rows, before, tx.now)),
    };
  }

  /** What counted of every commune in the periods before, in one statement. */
  private async histories(
    tx: Tx,
    catalogue: Catalogue,
    { dataSet, window }: QualityPeriod,
    rows: readonly PeriodReportRow[],
  ): Promise<Histories> {
    const codes = windowsOf(catalogue, dataSet.code)
      .filter(({ cutOffAt }) => Date.parse(cutOffAt) < Date.parse(window.cutOffAt))
      .slice(-HISTORY_PERIODS)
      .map(({ period }) => period)
      .reverse();
    const onForm = new Set(dataSet.members.map(({ element }) => element));
    const elementIds = catalogue.elements.flatMap(({ code, id, kind }) =>
      onForm.has(code) && isNumberKind(kind) ? [id] : [],
    );
    const periodIds = catalogue.periods.flatMap(({ code, id }) => (codes.includes(code) ? [id] : []));
    if (rows.length === 0 || periodIds.length === 0 || elementIds.length === 0) return new Map();
    const counted = await this.counted.of(tx, catalogue, { periodIds, elementIds, orgUnitId: null });
    const noChange = await this.query.noChange(tx, catalogue.province.id, periodIds, dataSet.id);
    return histories(catalogue, codes, counted, noChange);
  }

  private async queueOf(
    catalogue: Catalogue,
    wanted: QualityPeriod,
    rows: readonly PeriodReportRow[],
    before: Histories,
    now: Date,
  ): Promise<Omit<ReviewQueueDto, 'simulated' | 'asOf'>> {
    const { window, dataSet, communes } = wanted;
    const headline = headlineElement(catalogue, wanted);
    const byUnit = new Map(rows.map((row) => [row.org_unit_id, row]));
    const reviewed: Reviewed[] = [];
    const breath = new Breath();
    for (const unit of communes) {
      const row = byUnit.get(unit.id);
      if (row?.signed_version == null) continue;
      reviewed.push(this.kept.of(catalogue, wanted, headline, unit, row, before.get(unit.id)));
      await breath.take();
    }
    const movement = reviewed.reduce((sum, { people }) => sum + Math.abs(people ?? 0), 0);
    const items = reviewed
      .map((one) => {
        const share = one.people === null ? null : percentOf(Math.abs(one.people), movement);
        return scored(one, share);
      })
      // Sorting is stable: equals stay in Vietnamese order.
      .sort((a, b) => b.score - a.score);
    return {
      period: window.period,
      dataSet: dataSet.code,
      window: windowAt(window, now),
      headline,
      items,
      total: {
        reports: items.length,
        withWarnings: items.filter(({ warnings }) => warnings > 0).length,
        unexplained: items.reduce((sum, { unexplained }) => sum + unexplained, 0),
      },
    };
  }
}
