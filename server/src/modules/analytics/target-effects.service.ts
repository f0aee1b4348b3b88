import { Injectable } from '@nestjs/common';
import type { TargetPreviewDto } from '../../contract/target-preview.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, Indicator, OrgUnit, Target, Window } from '../../domain/catalogue.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit } from '../../domain/figure.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { windowState } from '../../domain/window.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { FiguresService } from './figures.service.js';
import { type GoalResult, judgedGoal } from './judged-goals.js';
import { comparedWindows, WEEKLY, type WeekContext, weekContext } from './week-context.js';

type WeekEffects = NonNullable<TargetPreviewDto['week']>;
type Effect = WeekEffects['communes'][number]['before'];

/** Denominators of a week by indicator (code), then by commune (org unit id); null: unknown. */
export interface Denominators {
  /** null: no week is due yet. */
  readonly period: string | null;
  readonly of: (indicator: string) => ReadonlyMap<number, string | null>;
}

/** What targets mean for the figures of the latest week that is due. */
@Injectable()
export class TargetEffects {
  constructor(private readonly figures: FiguresService) {}

  /** @param code campaign whose targets the denominators are for */
  async denominators(
    tx: Tx,
    catalogue: Catalogue,
    indicators: readonly Indicator[],
    code: string,
  ): Promise<Denominators> {
    const window = latestDue(catalogue, tx.now);
    if (window === null) return { period: null, of: () => new Map() };
    const campaign = catalogue.campaigns.find((one) => one.code === code) ?? null;
    const question = { indicators, wanted: [window], orgUnitId: null, campaign };
    const found = await this.figures.of(tx, catalogue, question);
    const figures = found.get(window.period);
    return {
      period: window.period,
      of: (indicator) =>
        new Map((figures?.get(indicator) ?? []).map((unit) => [unit.orgUnitId, unit.denominator])),
    };
  }

  /**
   * The same figures judged with the targets there are and with those there would be.
   * @param after the catalogue with them
   * @returns null: no week is due since the campaign began, or the indicator is none of its goals
   */
  async ofTarget(
    tx: Tx,
    catalogue: Catalogue,
    after: Catalogue,
    { campaign, indicator }: Pick<Target, 'campaign' | 'indicator'>,
  ): Promise<WeekEffects | null> {
    const window = latestDue(catalogue, tx.now);
    if (window === null) return null;
    const question = { period: window.period, campaign };
    const weeks = [weekContext(catalogue, question), weekContext(after, question)] as const;
    if (hasNotBegun(weeks[0])) return null;
    const placed = weeks.map(({ goals }) => goals.find((one) => one.indicator.code === indicator));
    const known = placed[0] ?? placed[1];
    if (known === undefined) return null;
    const figures = await this.figures.of(tx, catalogue, {
      indicators: [known.indicator],
      wanted: comparedWindows(weeks[0]),
      orgUnitId: null,
      campaign: weeks[0].campaign,
    });
    const was = placed[0] === undefined ? null : judgedGoal(catalogue, weeks[0], placed[0], figures);
    const is = placed[1] === undefined ? null : judgedGoal(after, weeks[1], placed[1], copied(figures));
    return {
      period: window.period,
      cutOffAt: window.cutOffAt,
      before: was?.answer ?? null,
      after: is?.answer ?? null,
      communes: differing(weeks[0].communes, was, is),
    };
  }
}

const hasNotBegun = ({ campaign, window }: WeekContext): boolean =>
  campaign === null || cutOffDateOf(window.cutOffAt) < campaign.startOn;

function latestDue(catalogue: Catalogue, now: Date): Window | null {
  const due = windowsOf(catalogue, WEEKLY).filter((window) =>
    ['due', 'closed'].includes(windowState(window, now)),
  );
  return due.at(-1) ?? null;
}

/** What was judged is kept with the figures it was judged from; targets that are only thought of are judged from a copy. */
const copied = (figures: FiguresByPeriod): FiguresByPeriod =>
  new Map(
    [...figures].map(([period, byIndicator]) => [
      period,
      new Map([...byIndicator].map(([indicator, units]) => [indicator, [...units]])),
    ]),
  );

function differing(
  communes: readonly OrgUnit[],
  was: GoalResult | null,
  is: GoalResult | null,
): WeekEffects['communes'] {
  const of = (result: GoalResult | null) =>
    new Map(result?.units.map((unit): [number, JudgedUnit] => [unit.orgUnitId, unit]));
  const [before, after] = [of(was), of(is)];
  return communes.flatMap(({ id, code, fullName }) => {
    const effects = { before: effectOf(before.get(id)), after: effectOf(after.get(id)) };
    return JSON.stringify(effects.before) === JSON.stringify(effects.after)
      ? []
      : [{ orgUnit: code, fullName, ...effects }];
  });
}

const effectOf = (unit: JudgedUnit | undefined): Effect => ({
  target: toNumber(unit?.target ?? null),
  plan: toNumber(unit?.plan ?? null),
  status: unit?.status ?? 'no_data',
  gapCount: toNumber(unit?.gapCount ?? null),
});
