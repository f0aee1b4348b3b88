import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import { toNumber } from '../../domain/decimal.js';
import { periodsBetween } from '../../domain/period-steps.js';
import { customPeriodDocument, type SpanCommune, type SpanGoal } from '../../domain/report/custom-period.js';
import { provinceLetterhead } from '../../domain/report/usual-letterhead.js';
import { onUnitsOf } from '../../domain/units-today.js';
import { ProblemError } from '../../http/problem.js';
import { gapItems } from '../analytics/gaps.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type CampaignFigures, CampaignFiguresService } from './campaign-figures.service.js';
import { goalDefinitions } from './goal-definitions.js';
import type { ComposedReport, HeadedQuestion, KindComposer } from './report-composer.js';
import { ReportFactsService } from './report-facts.service.js';
import { countsOf, reportersOf } from './reported-counts.js';

/** A span of weeks: both ends, what lies between, who reported how often. */
@Injectable()
export class CustomPeriodComposer implements KindComposer {
  readonly kind = 'custom_period';

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly figures: CampaignFiguresService,
    private readonly overviews: OverviewService,
    private readonly facts: ReportFactsService,
  ) {}

  async compose(
    tx: Tx,
    { period, campaign, language, fromPeriod, letterhead }: HeadedQuestion,
  ): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const span = periodsBetween(fromPeriod ?? period, period);
    if (span.length === 0) throw new ProblemError('report_span_invalid');
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const last = await this.figures.of(tx, catalogue, question, span.length);
    const { result, status } = last;
    const code = result.week.campaign?.code;
    const first = await this.overviews.week(tx, catalogue, {
      period: fromPeriod ?? period,
      ...(code === undefined ? {} : { campaign: code }),
    });
    const document = customPeriodDocument({
      language,
      week: result.overview,
      from: first.overview,
      letterhead: provinceLetterhead(letterhead, language),
      goals: goalsOf(catalogue, first, last, new Set(span)),
      communes: communesOf(catalogue, first, result),
      weeks: countsOf(status).filter((week) => span.includes(week.period)),
      reported: reportersOf(status),
      definitions: goalDefinitions(catalogue, result.week, language),
    });
    return { document, facts: await this.facts.of(tx, result.overview) };
  }
}

/** Figures of the first week of a goal, on the units of the last one: like is compared with like. */
function firstUnits(catalogue: Catalogue, first: WeekResult, last: WeekResult, code: string) {
  const goal = first.goals.find(({ placed }) => placed.goal.code === code);
  return goal === undefined ? [] : onUnitsOf(catalogue, goal.placed.indicator, goal.units, last.week.unitsOn);
}

function goalsOf(
  catalogue: Catalogue,
  first: WeekResult,
  { result, goals }: CampaignFigures,
  span: ReadonlySet<string>,
): SpanGoal[] {
  return goals.map((goal) => {
    const now = result.goals.find(({ answer }) => answer.code === goal.code);
    const before = firstUnits(catalogue, first, result, goal.code);
    const { change, communes } =
      now === undefined || goal.targetKind === 'count'
        ? { change: null, communes: 0 }
        : changeOnWeek(now.placed.indicator, now.units, before);
    return {
      ...goal,
      points: goal.points.filter(({ period }) => span.has(period)),
      first: first.goals.find(({ answer }) => answer.code === goal.code)?.answer.value ?? null,
      spanChange: toNumber(change),
      compared: communes,
    };
  });
}

function communesOf(catalogue: Catalogue, first: WeekResult, last: WeekResult): SpanCommune[] {
  const [headline] = last.goals;
  if (headline === undefined) return [];
  const ids = new Map(last.week.communes.map(({ code, id }) => [code, id]));
  const now = new Map(headline.units.map((unit) => [unit.orgUnitId, unit]));
  const before = new Map(
    firstUnits(catalogue, first, last, headline.placed.goal.code).map((unit) => [unit.orgUnitId, unit]),
  );
  return gapItems(catalogue, last.week, headline).map((item) => {
    const id = ids.get(item.orgUnit) ?? 0;
    const [unit, was] = [now.get(id), before.get(id)];
    const change =
      unit === undefined || was === undefined
        ? null
        : changeOnWeek(headline.placed.indicator, [unit], [was]).change;
    return { ...item, first: toNumber(was?.value ?? null), spanChange: toNumber(change) };
  });
}
