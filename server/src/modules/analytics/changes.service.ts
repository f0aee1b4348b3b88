import { Injectable } from '@nestjs/common';
import type { ChangesDto } from '../../contract/analytics.js';
import { lookingAt, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { campaignAnswer } from './campaign-answer.js';
import { changedDefinitions, changedDenominators } from './changed-definitions.js';
import { changedGoals, type KnownWeek } from './changed-goals.js';
import { changedUnits, changedValues, periodsBehind } from './changed-values.js';
import { FiguresService } from './figures.service.js';
import { type WeekContext, weekContext } from './week-context.js';

export interface ChangesQuestion {
  readonly period: string;
  /** Code; absent: the one the week belongs to, as known at the later moment. */
  readonly campaign?: string;
  /** Instant; absent: when the report of the period is issued. */
  readonly from?: string;
  /** Instant; absent: now. */
  readonly to?: string;
}

/** What became of a week between two moments of knowing it, told apart by cause. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
    private readonly counted: CountedValuesService,
  ) {}

  /** Both moments hold: "now" is settled, and stands in the answer, so that it can be asked for again. */
  read(ctx: RequestContext, question: ChangesQuestion): Promise<ChangesDto> {
    const compose = (tx: Tx): Promise<ChangesDto> => this.of(lookingAt(tx, tx.now), question);
    const { to } = question;
    return to === undefined ? this.work.readSettled(ctx, compose) : this.work.readAsOf(ctx, to, compose);
  }

  /** The same inside a transaction that is already open. @param later looks at the later moment, which is settled */
  async of(later: Tx, question: ChangesQuestion): Promise<ChangesDto> {
    const { period } = question;
    const catalogue = await this.catalogue.current(later);
    const week = weekContext(catalogue, question);
    const { window } = week;
    const first = firstMoment(question.from, window.dueAt, later.now);
    const earlier = lookingAt(later, first);
    const old = await this.catalogue.current(earlier);
    const oldWeek = sameWeek(old, week);
    const before = await this.known(earlier, old, oldWeek);
    const after = await this.known(later, catalogue, week);
    const goals = changedGoals({
      before,
      revalued: await this.known(later, old, oldWeek),
      denominated: await this.known(later, { ...old, referenceFigures: catalogue.referenceFigures }, oldWeek),
      after,
    });
    const values = await this.values(earlier, later, old, catalogue, week);
    return {
      period,
      cutOffAt: window.cutOffAt,
      issuedAt: window.dueAt,
      from: first.toISOString(),
      to: later.now.toISOString(),
      simulated: catalogue.simulated,
      campaign: campaignAnswer(week),
      ...changedUnits(catalogue, period, values),
      goals,
      values,
      denominators: changedDenominators(before, after),
      definitions: changedDefinitions(before, after),
    };
  }

  private async known(tx: Tx, catalogue: Catalogue, week: WeekContext): Promise<KnownWeek> {
    const indicators = week.goals.map(({ indicator }) => indicator);
    return {
      catalogue,
      week,
      figures: await this.figures.of(tx, catalogue, {
        indicators,
        wanted: [week.window],
        orgUnitId: null,
        campaign: week.campaign,
      }),
    };
  }

  private async values(
    earlier: Tx,
    later: Tx,
    old: Catalogue,
    catalogue: Catalogue,
    { window }: WeekContext,
  ): Promise<ChangesDto['values']> {
    const wanted = { periodIds: periodsBehind(catalogue, window), elementIds: null, orgUnitId: null };
    return changedValues(
      catalogue,
      await this.counted.of(earlier, old, wanted),
      await this.counted.of(later, catalogue, wanted),
    );
  }
}

/** The week in the same campaign as it was known then; a campaign not recorded yet had no goals. */
function sameWeek(catalogue: Catalogue, { window: { period }, campaign }: WeekContext): WeekContext {
  const known = catalogue.campaigns.find(({ code }) => code === campaign?.code);
  const week = weekContext(catalogue, { period, campaign: known?.code });
  return known === undefined ? { ...week, campaign: null, goals: [] } : week;
}

/** Of a report that has not been issued yet nothing can have changed since. */
function firstMoment(from: string | undefined, issuedAt: string, last: Date): Date {
  if (from === undefined) return new Date(Math.min(Date.parse(issuedAt), last.getTime()));
  const first = new Date(from);
  if (first > last) throw new ProblemError('moments_out_of_order');
  return first;
}
