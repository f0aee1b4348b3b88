import { Injectable } from '@nestjs/common';
import type { CommuneProfileDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Indicator, OrgUnit } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import { changeOnWeek } from '../../domain/change.js';
import { toNumber } from '../../domain/decimal.js';
import type { UnitFigure } from '../../domain/figure.js';
import { elementsOf } from '../../domain/indicator.js';
import { judgeUnit } from '../../domain/gap.js';
import { predecessorsOf, successorOf } from '../../domain/lineage.js';
import { windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer } from './campaign-answer.js';
import { CommuneRecordService } from './commune-record.service.js';
import { judgedAnswer } from './figure-answers.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { FiguresService } from './figures.service.js';
import { comparedFigures, judgedProvince } from './judged-goals.js';
import {
  comparedWindows,
  type PlacedGoal,
  targetAt,
  type WeekContext,
  weekContext,
  type WeekQuestion,
} from './week-context.js';

/** How one commune stands. */
@Injectable()
export class CommuneProfileService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
    private readonly record: CommuneRecordService,
  ) {}

  read(
    ctx: RequestContext,
    orgUnit: string,
    query: WeekQuestion & { asOf?: string },
  ): Promise<CommuneProfileDto> {
    return this.work.readAsOf(ctx, query.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, query);
      const commune = week.communes.find(({ code }) => code === orgUnit);
      if (commune === undefined) throw new ProblemError('not_found');
      const flows = flowIndicators(catalogue);
      const figures = await this.figures.of(tx, catalogue, {
        indicators: [...week.goals.map((g) => g.indicator), ...flows],
        wanted: comparedWindows(week),
        orgUnitId: null,
        campaign: week.campaign,
      });
      return {
        orgUnit: commune.code,
        name: commune.name,
        fullName: commune.fullName,
        kind: commune.kind,
        population: commune.population,
        populationSource: commune.populationSource,
        predecessorNote: commune.predecessorNote,
        ...lineageAnswer(catalogue, commune),
        period: week.window.period,
        cutOffAt: week.window.cutOffAt,
        state: windowState(week.window, tx.now),
        asOf: tx.asOf?.toISOString() ?? null,
        simulated: catalogue.simulated,
        campaign: campaignAnswer(week),
        goals: week.goals.map((placed) => goalOfCommune(catalogue, week, placed, commune, figures)),
        activities: flows.map((indicator) => activity(indicator, week, commune, figures)),
        values: await this.record.weeklyValues(tx, catalogue, week, commune),
        submissions: await this.record.submissions(tx, catalogue, week, commune),
      };
    });
  }
}

/** Indicators that add up what happened: counts whose elements are all flows of the weekly form. */
function flowIndicators(catalogue: Catalogue): Indicator[] {
  const isFlow = (code: string): boolean => elementByCode(catalogue, code)?.accumulation === 'flow';
  return catalogue.indicators.filter(
    (indicator) => indicator.denominator === null && elementsOf(indicator).every(isFlow),
  );
}

/** A goal as it stands in one commune of the week, from figures of all of them. */
export function goalOfCommune(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  commune: OrgUnit,
  figures: FiguresByPeriod,
): CommuneProfileDto['goals'][number] {
  const { goal, indicator, target } = placed;
  const compared = comparedFigures(catalogue, week, indicator, figures);
  const own = ({ orgUnitId }: UnitFigure): boolean => orgUnitId === commune.id;
  const figure = compared.now.find(own);
  if (figure === undefined) throw new ProblemError('not_found');
  const ownTarget = targetAt(catalogue, goal, week.window, commune.code);
  const all = figures.get(week.window.period)?.get(indicator.code) ?? [];
  // A count is judged as a share of communes in the province, in persons here: the two do not compare.
  const province =
    target.kind === 'count' ? null : judgedProvince(catalogue, placed, week.window, all).judged.value;
  return {
    code: goal.code,
    ...indicatorWords(indicator, goal),
    targetKind: (ownTarget ?? target).kind,
    ...judgedAnswer(judgeUnit(indicator, ownTarget, figure, catalogue.settings)),
    carriedFrom: figure.carriedFrom,
    change: toNumber(changeOnWeek(indicator, [figure], compared.before.filter(own)).change),
    province: toNumber(province),
  };
}

function activity(
  indicator: Indicator,
  week: WeekContext,
  commune: OrgUnit,
  figures: FiguresByPeriod,
): CommuneProfileDto['activities'][number] {
  const figure = figures
    .get(week.window.period)
    ?.get(indicator.code)
    ?.find((unit) => unit.orgUnitId === commune.id);
  return {
    ...indicatorWords(indicator),
    value: toNumber(figure?.value ?? null),
    dataStatus: figure?.dataStatus ?? 'no_data',
    missingPeriods: figure?.missingPeriods ?? 0,
  };
}

/** What the unit was formed from, and what has become of it since. */
function lineageAnswer(
  catalogue: Catalogue,
  commune: OrgUnit,
): Pick<CommuneProfileDto, 'predecessors' | 'successor'> {
  const known = (id: number): OrgUnit[] => catalogue.allCommunes.filter((unit) => unit.id === id);
  const link = successorOf(catalogue, commune.id);
  const [successor] = link === undefined ? [] : known(link.successorId);
  return {
    predecessors: predecessorsOf(catalogue, commune.id)
      .flatMap(known)
      .map(({ code, fullName }) => ({ orgUnit: code, fullName })),
    successor:
      link === undefined || successor === undefined
        ? null
        : { orgUnit: successor.code, fullName: successor.fullName, from: link.effectiveOn },
  };
}
