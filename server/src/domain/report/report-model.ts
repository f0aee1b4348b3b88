import type { CampaignState } from '../campaign.js';
import type { PlanStatus } from '../figure.js';

/** A goal of the province as the pages show it; numbers in the indicator's unit, null is missing. */
export interface ReportGoal {
  readonly code: string;
  readonly nameVi: string;
  readonly unit: string;
  readonly countUnit: string;
  readonly decimals: number;
  readonly targetKind: 'ratio' | 'count' | 'yes_no';
  readonly value: number | null;
  readonly target: number | null;
  readonly plan: number | null;
  readonly planDifference: number | null;
  readonly change: number | null;
  readonly status: PlanStatus;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly gapCount: number | null;
  readonly shortfall: number | null;
  readonly communesReached: number;
  readonly communesWithFigure: number;
  readonly communesExpected: number;
  readonly communesCarried: number;
  readonly total: number | null;
  readonly totalTarget: number | null;
}

/** A commune under the headline goal, with its values of all goals in the order of `goals`. */
export interface ReportCommune {
  readonly orgUnit: string;
  readonly fullName: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly plan: number | null;
  readonly gapCount: number | null;
  readonly status: PlanStatus;
  readonly carriedFrom: string | null;
  readonly goalValues: readonly (number | null)[];
}

export interface ReportNotReported {
  readonly orgUnit: string;
  readonly fullName: string;
  /** Instant; null: never. */
  readonly lastSubmittedAt: string | null;
  /** Weeks without a report up to this one. */
  readonly missing: number;
}

/** A signed report of the week with figures that its commune does not usually report. */
export interface ReportSurprise {
  readonly orgUnit: string;
  readonly fullName: string;
  /** What the rule says at the field; the most surprising finding. */
  readonly finding: string;
  /** What the commune said of it; null: nothing. */
  readonly reason: string | null;
}

export interface WeeklyReportInput {
  /** ISO week, 2025-W40. */
  readonly period: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cutOffAt: string;
  readonly closesAt: string;
  readonly state: 'not_open' | 'open' | 'due' | 'closed';
  /** Moment up to which recorded figures are in the report. */
  readonly computedAt: string;
  readonly simulated: boolean;
  readonly campaign: {
    readonly nameVi: string;
    readonly startOn: string;
    readonly endOn: string;
    /** Day at the cut-off; null: not begun or over. */
    readonly day: number | null;
    readonly days: number;
    readonly state: CampaignState;
  } | null;
  readonly goals: readonly ReportGoal[];
  readonly reporting: {
    readonly expected: number;
    readonly submitted: number;
    readonly onTime: number;
    readonly late: number;
    readonly returned: number;
    readonly missing: number;
  };
  readonly communes: readonly ReportCommune[];
  readonly notReported: readonly ReportNotReported[];
  /** The most surprising first. */
  readonly surprising: readonly ReportSurprise[];
}

export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The goal table stands under this section. */
  readonly goalTable: boolean;
}

/** The weekly report: the one model that page, PDF and XLSX are drawn from. Sentences are finished; figures stay numbers. */
export interface WeeklyReport {
  readonly documentTitle: string;
  readonly agencyAbove: string;
  readonly agency: string;
  readonly numberLine: string;
  readonly placeDate: string;
  readonly subject: string;
  readonly addressee: string;
  /** Stands on every page of a demo; null: real figures. */
  readonly simulatedNote: string | null;
  /** One sentence or two: what the figures are. */
  readonly basis: string;
  readonly intro: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly goals: readonly ReportGoal[];
  readonly communes: readonly ReportCommune[];
  readonly notReported: readonly ReportNotReported[];
  readonly recipients: readonly string[];
  readonly signer: { readonly authority: string; readonly post: string | null; readonly name: string };
}
