/**
 * The catalogue: everything that is not a figure, loaded whole as of one moment.
 * Immutable. Codes are identities and never change; every other property is versioned in the store.
 * Dates are local dates `YYYY-MM-DD` in Asia/Ho_Chi_Minh; instants are ISO 8601 in UTC; decimals are strings.
 */

import type { ElementKind } from './element-kind.js';
import type { OrgUnit, OrgUnitGroup, UnitLink } from './org-unit.js';

export type { GroupMembers, OrgUnit, OrgUnitGroup, UnitLink, UnitName } from './org-unit.js';

export type Frequency = 'weekly' | 'monthly' | 'quarterly' | 'once';
export type PeriodKind = 'week' | 'month' | 'quarter' | 'once';
export type Provider = 'commune' | 'department';

/** What a rule of data quality compares; `domain/quality` says of each kind what it takes. */
export type QualityRuleKind =
  | 'at_most'
  | 'not_below_previous'
  | 'outlier'
  | 'unchanged'
  | 'jump_to_full'
  | 'above_full'
  | 'element_order'
  | 'required_with';

/** A rule of data quality. An error blocks; a warning asks a reason, which stays with the figure. */
export interface QualityRule {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: QualityRuleKind;
  /** Codes of the elements it looks at, in the order its kind gives them a meaning; empty: every one its kind fits. */
  readonly elements: readonly string[];
  /** Thresholds as decimals in text, lists of codes, codes by code; what a kind knows is in `domain/quality`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly severity: 'error' | 'warning';
  /** Sentences at the field, with places such as {value}, {previous}, {limit}. */
  readonly messageVi: string;
  readonly messageEn: string;
  /** false: kept, and not applied. */
  readonly active: boolean;
  readonly source: string;
  readonly version: number;
}

/** What is entered, raw. */
export interface DataElement {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly unitVi: string;
  readonly unitEn: string;
  readonly kind: ElementKind;
  /** stock: state at the cut-off; flow: happened since the previous cut-off; null: no number. */
  readonly accumulation: 'stock' | 'flow' | null;
  readonly provider: Provider;
  /** A dated denominator of a commune, changed only by a reasoned act; not part of any data set. */
  readonly reference: boolean;
  /** Code of the element this is a "trong đó" part of (this ≤ that), or null. */
  readonly partOf: string | null;
  /** Code of the element or reference figure that bounds it from above (numerator ≤ denominator), or null. */
  readonly atMost: string | null;
  readonly source: string;
  readonly version: number;
}

/** Headings of the forms, in their order. The contract names the same, which the definitions' module demands of it. */
export const SECTIONS = [
  'organisation',
  'plan',
  'people',
  'usage',
  'activities',
  'infrastructure',
  'economy',
  'services',
  'narrative',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface DataSetMember {
  readonly element: string;
  /** Heading the field stands under on the form. */
  readonly section: Section;
  readonly position: number;
  /** Counts towards "3/11 mục"; an optional element does not. */
  readonly required: boolean;
}

/** Elements due together. */
export interface DataSet {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly frequency: Frequency;
  readonly provider: Provider;
  readonly members: readonly DataSetMember[];
  readonly version: number;
}

/** numerator ÷ denominator × factor, or a count (denominator null), or yes/no. */
export interface Indicator {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly kind: 'ratio' | 'count' | 'yes_no';
  /** Sum of element codes: "a", "a + b", "a - b". */
  readonly numerator: string;
  /** The same, or "1" (one for each commune), or null for a count. */
  readonly denominator: string | null;
  /** 100 for a percentage, 1 for a count. */
  readonly factor: number;
  /** Digits shown after the decimal mark; 0 is a value. */
  readonly decimals: number;
  readonly unitVi: string;
  readonly unitEn: string;
  /** What the numerator counts ("người"), for gaps. */
  readonly countUnitVi: string;
  readonly countUnitEn: string;
  readonly direction: 'up' | 'down';
  readonly legend: string | null;
  readonly source: string;
  readonly version: number;
}

export interface Campaign {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Day 1. */
  readonly startOn: string;
  /** Last day, inclusive. */
  readonly endOn: string;
  readonly source: string;
}

/** Place of an indicator in a campaign's list. Number 0 is the headline, outside the count of ten. */
export interface Goal {
  readonly campaign: string;
  readonly number: number;
  /** "0" … "10": the code the API shows. */
  readonly code: string;
  readonly indicator: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly label: string;
}

export interface PlanPoint {
  readonly on: string;
  /** Decimal, in the indicator's unit. */
  readonly value: string;
}

/** The value wanted of an indicator, for a scope, by a date. */
export interface Target {
  readonly id: number;
  readonly campaign: string;
  readonly indicator: string;
  readonly scope: 'province' | 'group' | 'commune';
  /** Code of the province or commune, or of the group. */
  readonly scopeCode: string;
  /** The commune it is for; null: of the province or a group, or only the code is known. */
  readonly orgUnitId: number | null;
  /** ratio: in the indicator's unit (58 is 58%); count: for each commune; yes_no: 1 for each commune. */
  readonly kind: 'ratio' | 'count' | 'yes_no';
  readonly value: string;
  readonly dueOn: string;
  readonly baselineValue: string;
  readonly baselineOn: string;
  readonly baselineSource: string;
  readonly planShape: 'linear' | 'stepped' | 'points';
  /** Own points of a stepped or pointed plan, by date; empty for linear. */
  readonly planPoints: readonly PlanPoint[];
  /** Count of the province only: total of all communes that the document states; null: none. */
  readonly provinceTotal: string | null;
  readonly source: string;
  readonly label: string;
  /** Number of the deciding document; null: none, as `label` and `source` say. */
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly version: number;
}

export interface LegendInterval {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive, but the last interval includes it; null: open above. */
  readonly to: number | null;
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly color: string;
}

export interface Legend {
  readonly code: string;
  readonly intervals: readonly LegendInterval[];
}

/** A weekday (1 Monday … 7 Sunday) and a local time "HH:mm". */
export interface WeekMoment {
  readonly weekday: number;
  readonly time: string;
}

export interface Settings {
  /** Share of the plan below which a figure is "rất chậm": 0.8. */
  readonly behindFrom: string;
  readonly cutOff: WeekMoment;
  readonly due: WeekMoment;
  /** In the week after. */
  readonly closes: WeekMoment;
  /** Local dates on which nothing falls due; the moment moves to the next working day. */
  readonly holidays: readonly string[];
  /** How many periods of its own frequency a stock is carried; once: until changed. */
  readonly carry: { readonly weekly: number; readonly monthly: number; readonly quarterly: number };
  /** What makes a report count: its signature, or only its approval. */
  readonly counts: 'submitted' | 'approved_only';
}

/** Times of one data set in one period. Half-open: a moment equal to `dueAt` is still on time, `closesAt` still open. */
export interface Window {
  readonly dataSet: string;
  readonly period: string;
  readonly opensAt: string;
  readonly cutOffAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
}

/** A version of a report that a device queued in time, and when it did, clock of the device. */
export interface AcceptedQueue {
  readonly version: number;
  readonly queuedAt: string;
}

/** More time for one unit in one period of one data set; see `windowOf`. Instants are inclusive. */
export interface WindowExtension {
  readonly dataSet: string;
  readonly period: string;
  readonly orgUnitId: number;
  /** null: as for everybody. */
  readonly dueAt: string | null;
  readonly closesAt: string;
  readonly reason: string;
  /** Report accepted as on time, for which `dueAt` is when it was signed; null: more time was given. */
  readonly accepted: AcceptedQueue | null;
  /** Counts up from 1; the catalogue holds the newest. */
  readonly version: number;
}

/** A dated denominator of one commune. */
export interface ReferenceFigure {
  readonly orgUnitId: number;
  readonly element: string;
  readonly effectiveOn: string;
  readonly value: string;
  readonly source: string;
}

/** A figure published elsewhere: a mark beside what communes report, never in a sum. */
export interface PublishedFigure {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly asOfDate: string;
  readonly noteVi: string;
  readonly noteEn: string;
  readonly source: string;
}

export interface PeriodRow {
  readonly id: number;
  readonly code: string;
  readonly kind: PeriodKind;
  readonly startsOn: string | null;
  readonly endsBefore: string | null;
}

export interface Catalogue {
  /** Instant it describes. */
  readonly asOf: string;
  readonly simulated: boolean;
  readonly province: OrgUnit;
  /** Communes open on the local date of `asOf`, in Vietnamese order of their names. */
  readonly communes: readonly OrgUnit[];
  /** Every commune known, closed ones and ones still to open included, in the same order; see `communesAt`. */
  readonly allCommunes: readonly OrgUnit[];
  /** Mergers that were not undone, in no order. */
  readonly unitLinks: readonly UnitLink[];
  readonly groups: readonly OrgUnitGroup[];
  readonly elements: readonly DataElement[];
  readonly dataSets: readonly DataSet[];
  readonly indicators: readonly Indicator[];
  readonly campaigns: readonly Campaign[];
  readonly goals: readonly Goal[];
  readonly targets: readonly Target[];
  readonly legends: readonly Legend[];
  readonly settings: Settings;
  readonly periods: readonly PeriodRow[];
  readonly windows: readonly Window[];
  readonly extensions: readonly WindowExtension[];
  readonly referenceFigures: readonly ReferenceFigure[];
  readonly publishedFigures: readonly PublishedFigure[];
  /** All of them, switched-off ones included, in the order they are told at a field. */
  readonly qualityRules: readonly QualityRule[];
}
