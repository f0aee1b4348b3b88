import { Injectable } from '@nestjs/common';
import type { GapItemDto } from '../../contract/analytics.js';
import { lookingAt, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { StatusCell } from '../../domain/reporting.js';
import type { ReportCommune, WeeklyReport } from '../../domain/report/report-model.js';
import { weeklyReport } from '../../domain/report/weekly-report.js';
import { gapItems } from '../analytics/gaps.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { SubmissionStatusService } from '../analytics/submission-status.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';

/** More weeks than any campaign has: the count of missing weeks covers the whole of it. */
const ALL_WEEKS = 60;

/** Cells of communes that have not submitted; of a week that is not open yet that is everybody. */
const notSubmitted: ReadonlySet<StatusCell> = new Set<StatusCell>(['missing', 'awaiting', 'not_due']);

export interface ReportQuestion {
  readonly period: string;
  /** Code; absent: the one the week belongs to. */
  readonly campaign?: string;
  /** Instant; absent: now. */
  readonly asOf?: string;
}

/** The weekly report: model from the same figures as the pages, at a moment that holds. */
@Injectable()
export class WeeklyReportService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly overviews: OverviewService,
    private readonly statuses: SubmissionStatusService,
  ) {}

  /**
   * Read after every writer that has stamped its revision is in, so that the same moment gives the same report again: asked
   * for as of the moment it was issued, it says word for word what it said then.
   */
  model(ctx: RequestContext, question: ReportQuestion): Promise<WeeklyReport> {
    const { asOf } = question;
    const compose = (tx: Tx): Promise<WeeklyReport> => this.compose(tx, question);
    return asOf === undefined ? this.work.readSettled(ctx, compose) : this.work.readAsOf(ctx, asOf, compose);
  }

  /** The same with the moment of its knowledge: asked for as of it, the report says word for word the same again. */
  dated(ctx: RequestContext, question: ReportQuestion): Promise<{ asOf: string; report: WeeklyReport }> {
    const { asOf } = question;
    const compose = async (tx: Tx): Promise<{ asOf: string; report: WeeklyReport }> => {
      const past = asOf === undefined ? lookingAt(tx, tx.now) : tx;
      return { asOf: past.now.toISOString(), report: await this.compose(past, question) };
    };
    return asOf === undefined ? this.work.readSettled(ctx, compose) : this.work.readAsOf(ctx, asOf, compose);
  }

  private async compose(tx: Tx, question: ReportQuestion): Promise<WeeklyReport> {
    const catalogue = await this.catalogue.current(tx);
    const result = await this.overviews.week(tx, catalogue, question);
    const status = await this.statuses.table(tx, catalogue, result.week, ALL_WEEKS);
    const { overview } = result;
    return weeklyReport({
      ...overview,
      communes: reportCommunes(catalogue, result),
      notReported: status.items
        .filter((item) => notSubmitted.has(item.cells.at(-1) ?? 'missing'))
        .map(({ orgUnit, fullName, lastSubmittedAt, missing }) => ({
          orgUnit,
          fullName,
          lastSubmittedAt,
          missing,
        })),
    });
  }
}

/** Every commune under the headline goal, with its values of all goals beside. */
function reportCommunes(catalogue: Catalogue, result: WeekResult): ReportCommune[] {
  const [headline] = result.goals;
  if (headline === undefined) return [];
  const ids = new Map(result.week.communes.map((commune) => [commune.code, commune.id]));
  const values = result.goals.map(
    (goal) => new Map(goal.units.map((unit) => [unit.orgUnitId, toNumber(unit.value)])),
  );
  return gapItems(catalogue, result.week, headline).map((item: GapItemDto) => ({
    orgUnit: item.orgUnit,
    fullName: item.fullName,
    value: item.value,
    numerator: item.value === null ? null : item.numerator,
    denominator: item.denominator,
    plan: item.plan,
    gapCount: item.gapCount,
    status: item.status,
    carriedFrom: item.carriedFrom,
    goalValues: values.map((byUnit) => byUnit.get(ids.get(item.orgUnit) ?? 0) ?? null),
  }));
}
