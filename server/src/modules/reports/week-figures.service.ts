import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { indicatorByCode } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import type { StatusCell } from '../../domain/reporting.js';
import type { NotReported, ProvinceWeekInput, WeekCommune } from '../../domain/report/province-week-input.js';
import { FiguresService } from '../analytics/figures.service.js';
import { gapItems } from '../analytics/gaps.service.js';
import { compareVietnamese } from '../../domain/search.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { SubmissionStatusService } from '../analytics/submission-status.service.js';

/** More weeks than any campaign has: the count of missing weeks covers the whole of it. */
const ALL_WEEKS = 60;

const COMMITTEES = 'committee_rate';
const MODELS = 'digital_models_count';

/** Cells of communes that have not submitted; of a week that is not open yet that is everybody. */
const notSubmitted: ReadonlySet<StatusCell> = new Set<StatusCell>(['missing', 'awaiting', 'not_due']);

/** A week as its report has it, and what it was made of. */
export interface ReportedWeek {
  readonly result: WeekResult;
  readonly communes: readonly WeekCommune[];
  readonly notReported: readonly NotReported[];
  /** Names of those that submitted after the due time; of those that were returned it is not told. */
  readonly late: readonly string[];
  readonly committees: ProvinceWeekInput['committees'];
  readonly models: ProvinceWeekInput['models'];
}

/** The figures of the weekly report: those of the pages, from the same services. */
@Injectable()
export class WeekFiguresService {
  constructor(
    private readonly overviews: OverviewService,
    private readonly statuses: SubmissionStatusService,
    private readonly figures: FiguresService,
  ) {}

  async of(
    tx: Tx,
    catalogue: Catalogue,
    question: Parameters<OverviewService['week']>[2],
  ): Promise<ReportedWeek> {
    const result = await this.overviews.week(tx, catalogue, question);
    const { items } = await this.statuses.table(tx, catalogue, result.week, ALL_WEEKS);
    const cellOf = ({ cells }: (typeof items)[number]): StatusCell => cells.at(-1) ?? 'missing';
    return {
      result,
      communes: weekCommunes(catalogue, result),
      notReported: items
        .filter((item) => notSubmitted.has(cellOf(item)))
        .map(({ orgUnit, fullName, lastSubmittedAt, missing }) => ({
          orgUnit,
          fullName,
          lastSubmittedAt,
          missing,
        })),
      late: items.filter((item) => cellOf(item) === 'late').map(({ fullName }) => fullName),
      committees: committeesOf(result),
      models: await this.models(tx, catalogue, result),
    };
  }

  /** What communes said of the month that the week stands in; who said nothing or none is not among them. */
  private async models(
    tx: Tx,
    catalogue: Catalogue,
    { week: { window, campaign, communes } }: WeekResult,
  ): Promise<ProvinceWeekInput['models']> {
    const indicator = indicatorByCode(catalogue, MODELS);
    if (indicator === undefined) return [];
    const question = { indicators: [indicator], wanted: [window], orgUnitId: null, campaign };
    const units = (await this.figures.of(tx, catalogue, question)).get(window.period)?.get(MODELS) ?? [];
    const names = new Map(communes.map(({ id, fullName }) => [id, fullName]));
    return units
      .map(({ orgUnitId, value }) => ({ fullName: names.get(orgUnitId) ?? '', count: toNumber(value) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || compareVietnamese(a.fullName, b.fullName));
  }
}

function committeesOf({ overview }: WeekResult): ProvinceWeekInput['committees'] {
  const goal = overview.goals.find(({ indicator }) => indicator === COMMITTEES);
  if (goal?.numerator == null || goal.denominator === null) return null;
  return { established: goal.numerator, known: goal.denominator };
}

/** Every commune under the headline goal, with its values of all goals beside. */
function weekCommunes(catalogue: Catalogue, result: WeekResult): WeekCommune[] {
  const [headline] = result.goals;
  if (headline === undefined) return [];
  const ids = new Map(result.week.communes.map((commune) => [commune.code, commune.id]));
  const values = result.goals.map(
    (goal) => new Map(goal.units.map((unit) => [unit.orgUnitId, toNumber(unit.value)])),
  );
  return gapItems(catalogue, result.week, headline).map((item) => ({
    ...item,
    goalValues: values.map((byUnit) => byUnit.get(ids.get(item.orgUnit) ?? 0) ?? null),
  }));
}
