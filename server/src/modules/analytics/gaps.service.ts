import { Injectable } from '@nestjs/common';
import type { GapItemDto, GapsDto } from '../../contract/analytics.js';
import type { UnitsMode } from '../../contract/shared.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, OrgUnit, Target } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { perWeekNeeded } from '../../domain/need.js';
import { compareVietnamese } from '../../domain/search.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { judgedAnswer } from './figure-answers.js';
import { FiguresService } from './figures.service.js';
import { gapsFile } from './gaps-file.js';
import { goalOfWeek } from './goal-of-week.js';
import { type GoalResult, judgedGoal } from './judged-goals.js';
import { KeptWith } from './kept-with.js';
import { comparedWindows, goalOf, targetAt, type WeekContext, weekContext } from './week-context.js';

export interface GapsQuestion {
  readonly period: string;
  readonly indicator: string;
  readonly units: UnitsMode;
  /** Code; absent: the one the week belongs to. */
  readonly campaign?: string;
  /** Instant; absent: now. */
  readonly asOf?: string;
}

/** All communes against the target of one indicator. */
@Injectable()
export class GapsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, question: GapsQuestion): Promise<GapsDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, question);
      const placed = goalOf(week, question.indicator);
      const figures = await this.figures.of(tx, catalogue, {
        indicators: [placed.indicator],
        wanted: comparedWindows(week),
        orgUnitId: null,
        campaign: week.campaign,
      });
      const result = judgedGoal(catalogue, week, placed, figures);
      return {
        ...goalOfWeek(tx, catalogue, week, result, question.units),
        items: [...gapItems(catalogue, week, result)],
      };
    });
  }

  /** The same list as a file, UTF-8 with a byte order mark so that spreadsheets read its letters. */
  async csv(ctx: RequestContext, question: GapsQuestion): Promise<{ name: string; text: string }> {
    return gapsFile(await this.read(ctx, question), ctx.language, question.campaign);
  }
}

const itemsOnce = new KeptWith<GoalResult, readonly GapItemDto[]>();

/** Largest gap first; equal gaps in Vietnamese order; communes without a figure last. */
export function gapItems(catalogue: Catalogue, week: WeekContext, result: GoalResult): readonly GapItemDto[] {
  return itemsOnce.get(result, week.window.cutOffAt, () => orderedItems(catalogue, week, result));
}

function orderedItems(catalogue: Catalogue, week: WeekContext, result: GoalResult): GapItemDto[] {
  const before = new Map(result.before.map((figure) => [figure.orgUnitId, figure]));
  const communes = new Map(week.communes.map((commune) => [commune.id, commune]));
  const items = result.units.flatMap((unit) => {
    const commune = communes.get(unit.orgUnitId);
    if (commune === undefined) return [];
    const target = targetAt(catalogue, result.placed.goal, week.window, commune) ?? result.placed.target;
    return [gapItem(week, result, commune, target, unit, before.get(unit.orgUnitId))];
  });
  return items.sort((a, b) => (b.gapCount ?? -1) - (a.gapCount ?? -1) || compareVietnamese(a.name, b.name));
}

function gapItem(
  week: WeekContext,
  { placed }: GoalResult,
  commune: OrgUnit,
  target: Target,
  unit: JudgedUnit,
  before: UnitFigure | undefined,
): GapItemDto {
  return {
    orgUnit: commune.code,
    name: commune.name,
    fullName: commune.fullName,
    kind: commune.kind,
    ...judgedAnswer(unit),
    carriedFrom: unit.carriedFrom,
    change: toNumber(changeOnWeek(placed.indicator, [unit], before === undefined ? [] : [before]).change),
    perWeekNeeded: toNumber(perWeekNeeded(unit.gapCount, cutOffDateOf(week.window.cutOffAt), target.dueOn)),
  };
}
