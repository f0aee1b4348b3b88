import type { Reporting } from '../reporting.js';
import type { CommuneRow } from './commune-rows.js';
import type { ReportCorrections } from './corrections.js';
import type { Letterhead, ReportDefinition, ReportLanguage } from './document.js';
import type { Axis, ProvinceCourse } from './province-course.js';
import type { ProvinceGoal } from './province-goal.js';
import type { ReportWeek } from './report-frame.js';

/** A commune under the headline goal, with its values of all goals in the order of `goals`. */
export interface WeekCommune extends CommuneRow {
  readonly goalValues: readonly (number | null)[];
}

export interface NotReported {
  readonly orgUnit: string;
  readonly fullName: string;
  /** Instant; null: never. */
  readonly lastSubmittedAt: string | null;
  /** Weeks without a report up to this one. */
  readonly missing: number;
}

/** A signed report of the week with figures that its commune does not usually report. */
export interface Surprise {
  readonly orgUnit: string;
  readonly fullName: string;
  /** Name of the data element. */
  readonly element: string;
  /** What the rule says at the field; the most surprising finding. */
  readonly finding: string;
  /** What the commune said of it; null: nothing. */
  readonly reason: string | null;
}

export interface EnteredText {
  readonly unitName: string;
  readonly text: string;
}

/** What was entered as text that week, each with its unit. */
export interface WeekTexts {
  readonly direction: readonly EnteredText[];
  readonly difficulties: readonly EnteredText[];
  readonly proposals: readonly EnteredText[];
}

/** What the weekly report of the province is made of. Findings, names and definitions in the language of the report. */
export interface ProvinceWeekInput {
  readonly language: ReportLanguage;
  readonly week: ReportWeek & {
    /** Instant. */
    readonly dueAt: string;
  };
  /** Code of the campaign that was chosen; null: the one the week belongs to. */
  readonly campaign: string | null;
  readonly letterhead: Letterhead;
  readonly goals: readonly ProvinceGoal[];
  /** Course of the headline goal; null: no campaign. */
  readonly course: { readonly goal: ProvinceCourse; readonly axis: Axis } | null;
  readonly reporting: Pick<Reporting, 'expected' | 'submitted' | 'onTime' | 'late' | 'returned' | 'missing'>;
  /** Largest gap first; those without a figure last. */
  readonly communes: readonly WeekCommune[];
  readonly notReported: readonly NotReported[];
  /** Names of the communes that submitted after the due time. */
  readonly late: readonly string[];
  /** The most surprising first. */
  readonly surprising: readonly Surprise[];
  /** Communes with a steering committee, and those of which it is known; null: not a goal of the week, or not known. */
  readonly committees: { readonly established: number; readonly known: number } | null;
  readonly texts: WeekTexts;
  /** Models kept up, of each commune that has any; most first. */
  readonly models: readonly { readonly fullName: string; readonly count: number }[];
  /** null: no report was issued before. */
  readonly corrections: ReportCorrections | null;
  readonly definitions: readonly ReportDefinition[];
}
