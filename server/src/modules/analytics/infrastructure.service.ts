import { Injectable } from '@nestjs/common';
import type { InfrastructureDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Indicator } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { UnitFigure } from '../../domain/figure.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { type Measure, measureIndicator, MEASURES, usualThreshold } from '../../domain/infrastructure.js';
import { compareVietnamese } from '../../domain/search.js';
import { onUnitsOf } from '../../domain/units-today.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { judgedAnswer } from './figure-answers.js';
import { FiguresService } from './figures.service.js';
import type { GapsQuestion } from './gaps.service.js';
import { goalOfWeek } from './goal-of-week.js';
import { type GoalResult, judgedGoal, populationsOf } from './judged-goals.js';
import { comparedWindows, goalOf, type WeekContext, weekContext } from './week-context.js';

/** One of the five with what every commune has of it. */
interface Measured {
  readonly measure: Measure;
  readonly indicator: Indicator;
  readonly figures: readonly UnitFigure[];
}

/** One goal of a week beside the infrastructure of the same communes. */
@Injectable()
export class InfrastructureService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, question: GapsQuestion): Promise<InfrastructureDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, question);
      const placed = goalOf(week, question.indicator);
      const asked = { orgUnitId: null, campaign: week.campaign };
      const goal = { ...asked, indicators: [placed.indicator], wanted: comparedWindows(week) };
      const result = judgedGoal(catalogue, week, placed, await this.figures.of(tx, catalogue, goal));
      const known = MEASURES.flatMap((measure) => {
        const indicator = measureIndicator(catalogue, measure);
        return indicator === undefined ? [] : [{ measure, indicator }];
      });
      const found = await this.figures.of(tx, catalogue, {
        ...asked,
        indicators: known.map(({ indicator }) => indicator),
        wanted: [week.window],
      });
      const measured = known.map((one): Measured => {
        const reported = found.get(week.window.period)?.get(one.indicator.code) ?? [];
        return { ...one, figures: onUnitsOf(catalogue, one.indicator, reported, week.unitsOn) };
      });
      return {
        ...goalOfWeek(tx, catalogue, week, result, question.units),
        measures: measured.map((one) => measureAnswer(catalogue, week, one)),
        items: itemsOf(week, result, measured),
      };
    });
  }
}

function measureAnswer(
  catalogue: Catalogue,
  week: WeekContext,
  { measure, indicator, figures }: Measured,
): InfrastructureDto['measures'][number] {
  const total = evaluateTotal(indicator, figures, populationsOf(week.communes), week.window.cutOffAt);
  const value = toNumber(total.value);
  return {
    measure,
    indicator: catalogue.indicators.includes(indicator) ? indicator.code : null,
    nameVi: indicator.nameVi,
    nameEn: indicator.nameEn,
    countUnit: indicator.countUnitVi,
    countUnitEn: indicator.countUnitEn,
    value,
    numerator: toNumber(total.numerator),
    denominator: toNumber(total.denominator),
    communesWithFigure: total.communesWithFigure,
    communesExpected: total.communesExpected,
    usual: usualThreshold(measure, value),
  };
}

function itemsOf(
  week: WeekContext,
  { units }: GoalResult,
  measured: readonly Measured[],
): InfrastructureDto['items'] {
  const byUnit = measured.map(({ figures }) => new Map(figures.map((one) => [one.orgUnitId, one.value])));
  const judgedOf = new Map(units.map((unit) => [unit.orgUnitId, unit]));
  const items = week.communes.flatMap((commune): InfrastructureDto['items'] => {
    const unit = judgedOf.get(commune.id);
    if (unit === undefined) return [];
    const { value, status, target, plan, planDifference, gapCount } = judgedAnswer(unit);
    return [
      {
        orgUnit: commune.code,
        name: commune.name,
        fullName: commune.fullName,
        ...{ value, status, target, plan, planDifference, gapCount },
        measures: byUnit.map((figures) => toNumber(figures.get(commune.id) ?? null)),
      },
    ];
  });
  return items.sort((a, b) => compareVietnamese(a.name, b.name));
}
