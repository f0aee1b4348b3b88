import { Injectable } from '@nestjs/common';
import type { GapGroupDto, GapGroupsDto } from '../../contract/analytics.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { percentOf, toNumber } from '../../domain/decimal.js';
import { judgeGoal } from '../../domain/gap.js';
import { type CommuneGroup, communeGroups } from '../../domain/gap-groups.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { resolveGroupTarget } from '../../domain/target.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { judgedAnswer } from './figure-answers.js';
import { FiguresService } from './figures.service.js';
import { dimensionIndicators, dimensionsOf, gapDimensions } from './gap-dimensions.js';
import { gapGroupsFile } from './gap-groups-file.js';
import type { GapsQuestion } from './gaps.service.js';
import { goalOfWeek } from './goal-of-week.js';
import { type GoalResult, judgedGoal, populationsOf } from './judged-goals.js';
import { comparedWindows, goalOf, type WeekContext, weekContext } from './week-context.js';

/** The gap of one goal by groups of communes, and by what was entered of it as "trong đó". */
@Injectable()
export class GapGroupsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, question: GapsQuestion): Promise<GapGroupsDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, question);
      const { groups, dimensions, result } = await this.of(tx, catalogue, week, question.indicator);
      const { dueOn: _, ...head } = goalOfWeek(tx, catalogue, week, result, question.units);
      return { ...head, groups, dimensions };
    });
  }

  /** The same inside a transaction that is already open. */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
    indicator: string,
  ): Promise<Pick<GapGroupsDto, 'groups' | 'dimensions'> & { readonly result: GoalResult }> {
    const placed = goalOf(week, indicator);
    const asked = { wanted: comparedWindows(week), orgUnitId: null, campaign: week.campaign };
    const figures = await this.figures.of(tx, catalogue, { ...asked, indicators: [placed.indicator] });
    const dimensions = gapDimensions(catalogue, placed.indicator);
    const parts = await this.figures.of(tx, catalogue, {
      ...asked,
      wanted: [week.window],
      indicators: dimensionIndicators(dimensions),
    });
    const result = judgedGoal(catalogue, week, placed, figures);
    return {
      result,
      groups: groupsOf(catalogue, week, result),
      dimensions: dimensionsOf(catalogue, week, dimensions, result, parts),
    };
  }

  /** The groups as a file, UTF-8 with a byte order mark so that spreadsheets read its letters. */
  async csv(ctx: RequestContext, question: GapsQuestion): Promise<{ name: string; text: string }> {
    return gapGroupsFile(await this.read(ctx, question), ctx.language, question.campaign);
  }
}

function groupsOf(catalogue: Catalogue, week: WeekContext, result: GoalResult): GapGroupDto[] {
  const groups = communeGroups(catalogue, week.communes, week.unitsOn);
  return groups.map((group) => groupAnswer(catalogue, week, result, group));
}

function groupAnswer(
  catalogue: Catalogue,
  { window }: WeekContext,
  { placed: { goal, indicator }, units, answer }: GoalResult,
  { members, ...group }: CommuneGroup,
): GapGroupDto {
  const ids = new Set(members.map(({ id }) => id));
  const own = units.filter(({ orgUnitId }) => ids.has(orgUnitId));
  const total = evaluateTotal(indicator, own, populationsOf(members), window.cutOffAt);
  const target = resolveGroupTarget(
    catalogue,
    goal.campaign,
    goal.indicator,
    group.by === 'group' ? group.code : null,
    cutOffDateOf(window.cutOffAt),
  );
  const judged = judgeGoal(indicator, target, total, own, catalogue.settings);
  const shortfall = toNumber(judged.shortfall);
  return {
    ...group,
    communes: members.length,
    communesWithFigure: judged.communesWithFigure,
    communesShort: own.filter(({ gapCount }) => gapCount !== null && Number(gapCount) > 0).length,
    ...judgedAnswer(judged),
    shortfall,
    shortfallShare: shortfall === null ? null : toNumber(percentOf(shortfall, answer.shortfall ?? 0)),
  };
}
