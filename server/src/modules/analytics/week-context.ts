import type {
  Catalogue,
  Campaign,
  Goal,
  Indicator,
  OrgUnit,
  Target,
  Window,
} from '../../domain/catalogue.js';
import { campaignOn } from '../../domain/campaign.js';
import { goalsOf, indicatorByCode, windowFor, windowsOf } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { parsePeriod, previousPeriod } from '../../domain/period.js';
import { resolveTarget } from '../../domain/target.js';
import { ProblemError } from '../../http/problem.js';

/** The data set the pages are about; other data sets are looked up at its cut-offs. */
export const WEEKLY = 'weekly';

/** A goal with everything that is needed to judge it. */
export interface PlacedGoal {
  readonly goal: Goal;
  readonly indicator: Indicator;
  /** The province's target that holds at the week's cut-off. */
  readonly target: Target;
}

export interface WeekContext {
  readonly window: Window;
  /** Window of the week before; null: none in the catalogue. */
  readonly before: Window | null;
  readonly startsOn: string;
  readonly endsBefore: string;
  readonly campaign: Campaign | null;
  readonly goals: readonly PlacedGoal[];
  /** The communes open at its cut-off, in catalogue order: an old week keeps its old units. */
  readonly communes: readonly OrgUnit[];
}

/** The week asked for, its campaign and goals. A period that is not a known week is a 404. */
export function weekContext(catalogue: Catalogue, periodCode: string): WeekContext {
  const period = parsePeriod(periodCode);
  const window = windowFor(catalogue, WEEKLY, periodCode);
  if (
    period?.kind !== 'week' ||
    period.startsOn === null ||
    period.endsBefore === null ||
    window === undefined
  )
    throw new ProblemError('not_found');
  const previous = previousPeriod(periodCode);
  const campaign = campaignOn(catalogue.campaigns, cutOffDateOf(window.cutOffAt));
  return {
    window,
    before: previous === null ? null : (windowFor(catalogue, WEEKLY, previous) ?? null),
    startsOn: period.startsOn,
    endsBefore: period.endsBefore,
    campaign,
    goals:
      campaign === null
        ? []
        : goalsOf(catalogue, campaign.code).flatMap((goal) => placeGoal(catalogue, goal, window)),
    communes: communesOf(catalogue, window),
  };
}

function placeGoal(catalogue: Catalogue, goal: Goal, window: Window): PlacedGoal[] {
  const indicator = indicatorByCode(catalogue, goal.indicator);
  const target = targetAt(catalogue, goal, window, catalogue.province.code);
  return indicator === undefined || target === null ? [] : [{ goal, indicator, target }];
}

/** The target of a goal that holds at a cut-off, for the province or a commune (its code); null: none. */
export function targetAt(
  catalogue: Catalogue,
  goal: Goal,
  window: Window,
  orgUnitCode: string,
): Target | null {
  return resolveTarget(catalogue, goal.campaign, goal.indicator, orgUnitCode, cutOffDateOf(window.cutOffAt));
}

/** The communes open at a cut-off, in catalogue order. */
export const communesOf = (catalogue: Catalogue, window: Window): readonly OrgUnit[] =>
  communesAt(catalogue, cutOffDateOf(window.cutOffAt));

/** The goal of an indicator in the week's campaign; 404 when it has none there. */
export function goalOf(week: WeekContext, indicatorCode: string): PlacedGoal {
  const placed = week.goals.find(({ indicator }) => indicator.code === indicatorCode);
  if (placed === undefined) throw new ProblemError('not_found');
  return placed;
}

/** Weeks of the campaign whose cut-off is at or before the one asked for, oldest first; without a campaign just the week. */
export function campaignWindows(catalogue: Catalogue, week: WeekContext): Window[] {
  const { campaign, window } = week;
  if (campaign === null) return [window];
  return windowsOf(catalogue, WEEKLY).filter(
    (w) => w.cutOffAt <= window.cutOffAt && cutOffDateOf(w.cutOffAt) >= campaign.startOn,
  );
}
