import { Injectable } from '@nestjs/common';
import type { CommuneItemDto, CommunesDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Window } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit } from '../../domain/figure.js';
import { observationsOf, paceOver } from '../../domain/pace.js';
import { movesOf, ranksOf } from '../../domain/ranking.js';
import { compareVietnamese } from '../../domain/search.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { FiguresService } from './figures.service.js';
import { type GapsQuestion, gapItems } from './gaps.service.js';
import { paceAnswer } from './goal-course.js';
import { goalOfWeek } from './goal-of-week.js';
import { judgedGoal, judgedOn } from './judged-goals.js';
import {
  campaignWindows,
  comparedWindows,
  goalOf,
  type PlacedGoal,
  type WeekContext,
  weekContext,
} from './week-context.js';

export interface CommunesQuestion extends GapsQuestion {
  readonly weeks: number;
}

/** All communes over the weeks of a campaign: where each stands, how it got there, how it moved. */
@Injectable()
export class CommunesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, question: CommunesQuestion): Promise<CommunesDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, question);
      const placed = goalOf(week, question.indicator);
      const windows = lastWindows(catalogue, week, question.weeks);
      const figures = await this.figures.of(tx, catalogue, {
        indicators: [placed.indicator],
        wanted: [...new Set([...windows, ...comparedWindows(week)])],
        orgUnitId: null,
        campaign: week.campaign,
      });
      const rows = weeklyRows(catalogue, week, placed, windows, figures);
      const result = judgedGoal(catalogue, week, placed, figures);
      const observed = observationsOf(rows);
      return {
        ...goalOfWeek(tx, catalogue, week, result, question.units),
        pace: paceAnswer(paceOver(observed, 1)),
        weeks: windows.map(({ period, cutOffAt }) => ({ period, cutOffAt })),
        ...communeItems(week, placed, gapItems(catalogue, week, result), rows, observed),
      };
    });
  }
}

/** The week asked for, also outside of its campaign, and those of the campaign before it. */
function lastWindows(catalogue: Catalogue, week: WeekContext, weeks: number): Window[] {
  const windows = campaignWindows(catalogue, week);
  const whole = windows.includes(week.window) ? windows : [...windows, week.window];
  return whole.slice(-weeks);
}

/** Every commune of the week in each of the windows, on the units of the week, judged against its own target. */
function weeklyRows(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  windows: readonly Window[],
  figures: FiguresByPeriod,
): (readonly JudgedUnit[])[] {
  return windows.map((window) => {
    const reported = figures.get(window.period)?.get(placed.indicator.code) ?? [];
    return judgedOn(catalogue, placed, window, reported, week.unitsOn).units;
  });
}

function communeItems(
  week: WeekContext,
  { indicator, target }: PlacedGoal,
  gaps: ReturnType<typeof gapItems>,
  rows: readonly (readonly JudgedUnit[])[],
  observed: ReturnType<typeof observationsOf>,
): Pick<CommunesDto, 'ranked' | 'items'> {
  const now = rows.at(-1) ?? [];
  // Yes or no is no race: nobody is placed by it.
  const ranked = target.kind === 'yes_no' ? [] : now;
  const ranks = ranksOf(indicator, ranked);
  const moves = movesOf(indicator, ranked, rows.at(-2) ?? []);
  const byUnit = rows.map((row) => new Map(row.map((unit) => [unit.orgUnitId, unit])));
  const items = new Map(gaps.map((item) => [item.orgUnit, item]));
  return {
    ranked: ranks.size,
    items: week.communes
      .flatMap(({ id, code, population }): CommuneItemDto[] => {
        const item = items.get(code);
        if (item === undefined) return [];
        const own = observed.get(id);
        const pace = own === undefined ? null : paceOver(new Map([[id, own]]), 1);
        return [
          {
            ...item,
            population,
            rank: ranks.get(id) ?? null,
            rankChange: moves.get(id) ?? null,
            pacePerDay: toNumber(pace?.perDay ?? null),
            points: byUnit.map((row) => pointOf(row.get(id))),
          },
        ];
      })
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}

function pointOf(unit: JudgedUnit | undefined): CommuneItemDto['points'][number] {
  if (unit === undefined) return { value: null, status: 'no_data', planDifference: null, carried: false };
  return {
    value: toNumber(unit.value),
    status: unit.status,
    planDifference: toNumber(unit.planDifference),
    carried: unit.carriedFrom !== null,
  };
}
