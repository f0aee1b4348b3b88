import type { Indicator } from './catalogue.js';

/** How far a value can be relied on as a figure of its period; never a judgement of progress. */
export type DataStatus = 'ok' | 'no_data' | 'zero_denominator' | 'stale' | 'partial';

/** Progress against the plan at the figure's own cut-off. */
export type PlanStatus = 'reached' | 'on_track' | 'behind' | 'far_behind' | 'no_data';

/** One element of one commune, as the store found it for a wanted period. */
export interface FoundValue {
  readonly orgUnitId: number;
  readonly element: string;
  /** Decimal. A stock: the state; a flow: the sum of the periods found. */
  readonly value: string;
  /** Period the stock was taken from; of a flow, the wanted period. */
  readonly period: string;
  /** Cut-off of `period`, an instant. */
  readonly cutOffAt: string;
  /** Flows only: periods without a figure since the campaign's start. */
  readonly missingPeriods: number;
}

/** An indicator of one commune. Decimals are exact strings; null is missing. */
export interface UnitFigure {
  readonly orgUnitId: number;
  /** Rounded by the indicator's decimals; null: no data or zero denominator. */
  readonly value: string | null;
  readonly dataStatus: DataStatus;
  readonly numerator: string | null;
  /** null for a count. */
  readonly denominator: string | null;
  /** Oldest period a carried stock came from; null: not carried. */
  readonly carriedFrom: string | null;
  /** Cut-off the figure stands at; null: no data. */
  readonly cutOffAt: string | null;
  readonly missingPeriods: number;
  /** Units of a merged one that have no figure, so that it stands for a part only; absent: none. */
  readonly partsMissing?: number;
}

/** An indicator of the province: the ratio of sums over the communes that have a figure. */
export interface TotalFigure {
  readonly value: string | null;
  readonly dataStatus: DataStatus;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Share (0–100) of the dossier population living in communes with a figure; null: population unknown. */
  readonly coverage: string | null;
  readonly communesWithFigure: number;
  readonly communesExpected: number;
  readonly communesCarried: number;
  readonly cutOffAt: string | null;
}

/** A figure judged against its target and plan. */
export interface Judgement {
  readonly status: PlanStatus;
  /** null: no target at this date. */
  readonly target: string | null;
  readonly plan: string | null;
  /** value − plan, signed, in the indicator's unit; null: no data. */
  readonly planDifference: string | null;
  /** max(0, target − value) in percentage points; null: no data or a count. */
  readonly gapPoints: string | null;
  /** max(0, ceil(target × denominator) − numerator) in the count unit; null: no data. */
  readonly gapCount: string | null;
  /** max(0, numerator − ceil(target × denominator)); null: no data. */
  readonly surplus: string | null;
}

export interface JudgedUnit extends UnitFigure, Judgement {}

/** What a goal looks like from the province. */
export interface JudgedGoal extends TotalFigure, Judgement {
  readonly indicator: Indicator;
  /** Sum of the communes' gaps; null: no commune has a figure. */
  readonly shortfall: string | null;
  readonly communesReached: number;
  readonly communesOnTrack: number;
  readonly communesBehind: number;
  readonly communesFarBehind: number;
  readonly communesNoData: number;
  /** Count-per-commune goals: the total of persons beside the share of communes; null otherwise. */
  readonly total: string | null;
  readonly totalTarget: string | null;
}
