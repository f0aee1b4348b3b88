import { Injectable } from '@nestjs/common';
import type { GapItemDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { StatusCell } from '../../domain/reporting.js';
import type { ReportCommune, ReportSurprise, WeeklyReport } from '../../domain/report/report-model.js';
import { weeklyReport } from '../../domain/report/weekly-report.js';
import { gapItems } from '../analytics/gaps.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { SubmissionStatusService } from '../analytics/submission-status.service.js';

/** More weeks than any campaign has: the count of missing weeks covers the whole of it. */
const ALL_WEEKS = 60;

/** Cells of communes that have not submitted; of a week that is not open yet that is everybody. */
const notSubmitted: ReadonlySet<StatusCell> = new Set<StatusCell>(['missing', 'awaiting', 'not_due']);

/** A week as its report has it, and what it was made of. */
export interface ReportedWeek {
  readonly report: WeeklyReport;
  readonly result: WeekResult;
}

/** The figures of the weekly report: those of the pages, from the same services. */
@Injectable()
export class WeekFiguresService {
  constructor(
    private readonly overviews: OverviewService,
    private readonly statuses: SubmissionStatusService,
  ) {}

  /** @param surprising signed figures of the week that differ from what communes usually report */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    question: Parameters<OverviewService['week']>[2],
    surprising: readonly ReportSurprise[],
  ): Promise<ReportedWeek> {
    const result = await this.overviews.week(tx, catalogue, question);
    const status = await this.statuses.table(tx, catalogue, result.week, ALL_WEEKS);
    const report = weeklyReport({
      ...result.overview,
      communes: reportCommunes(catalogue, result),
      notReported: status.items
        .filter((item) => notSubmitted.has(item.cells.at(-1) ?? 'missing'))
        .map(({ orgUnit, fullName, lastSubmittedAt, missing }) => ({
          orgUnit,
          fullName,
          lastSubmittedAt,
          missing,
        })),
      surprising,
    });
    return { report, result };
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
