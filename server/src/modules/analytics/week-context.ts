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
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { parsePeriod } from '../../domain/period.js';
import { previousPeriod } from '../../domain/period-steps.js';
import { resolveTarget } from '../../domain/target.js';
import { unitsOfPeriod } from '../../domain/units-today.js';
import type { UnitsMode } from '../../contract/shared.js';
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
  /** The communes open at its cut-off, in catalogue order: an old week keeps its old units, unless asked otherwise. */
  readonly communes: readonly OrgUnit[];
  /** Local date of the units that figures stand on: that of the cut-off, or today's. */
  readonly unitsOn: string;
}

export interface WeekQuestion {
  readonly period: string;
  /** Code of the campaign it is looked at in; absent: the one the week belongs to. */
  readonly campaign?: string | undefined;
  /** today: its figures stand on the units that the catalogue's day has; absent: as reported. */
  readonly units?: UnitsMode;
}

/** The week asked for, its campaign and goals. A period that is not a known week, or a campaign not known, is a 404. */
export function weekContext(catalogue: Catalogue, question: WeekQuestion): WeekContext {
  const { period: periodCode, units = 'as_reported' } = question;
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
  const campaign = chosenCampaign(catalogue, question.campaign, window);
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
    ...unitsOf(catalogue, window, units),
  };
}

function chosenCampaign(catalogue: Catalogue, code: string | undefined, window: Window): Campaign | null {
  if (code === undefined) return campaignOn(catalogue.campaigns, cutOffDateOf(window.cutOffAt));
  const campaign = catalogue.campaigns.find((one) => one.code === code);
  if (campaign === undefined) throw new ProblemError('campaign_unknown');
  return campaign;
}

/** The windows that a page of the week compares: its own and the one before. */
export const comparedWindows = ({ window, before }: WeekContext): readonly Window[] =>
  before === null ? [window] : [window, before];

function unitsOf(
  catalogue: Catalogue,
  window: Window,
  units: UnitsMode,
): Pick<WeekContext, 'communes' | 'unitsOn'> {
  const cutOffOn = cutOffDateOf(window.cutOffAt);
  const today = localDateOf(new Date(catalogue.asOf));
  const unitsOn = units === 'today' && today > cutOffOn ? today : cutOffOn;
  return { communes: unitsOfPeriod(catalogue, cutOffOn, unitsOn), unitsOn };
}

function placeGoal(catalogue: Catalogue, goal: Goal, window: Window): PlacedGoal[] {
  const indicator = indicatorByCode(catalogue, goal.indicator);
  const target = targetAt(catalogue, goal, window, catalogue.province.code);
  return indicator === undefined || target === null ? [] : [{ goal, indicator, target }];
}

/** The target of a goal that holds at a cut-off, for the province or a commune (its code, or the unit); null: none. */
export function targetAt(
  catalogue: Catalogue,
  goal: Goal,
  window: Window,
  orgUnit: string | OrgUnit,
): Target | null {
  return resolveTarget(catalogue, goal.campaign, goal.indicator, orgUnit, cutOffDateOf(window.cutOffAt));
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

/** Weeks since the campaign began, up to the one asked for, oldest first; before it none, without a campaign just the week. */
export function campaignWindows(catalogue: Catalogue, week: WeekContext): Window[] {
  const { campaign, window } = week;
  if (campaign === null) return [window];
  return windowsOf(catalogue, WEEKLY).filter(
    (w) => w.cutOffAt <= window.cutOffAt && cutOffDateOf(w.cutOffAt) >= campaign.startOn,
  );
}
