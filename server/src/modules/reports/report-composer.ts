import type { Tx } from '../../db/unit-of-work.js';
import type { Letterhead, ReportDocument, ReportKind, ReportLanguage } from '../../domain/report/document.js';
import type { CheckFacts } from '../../domain/report-issue/issue-checklist.js';

export interface CompositionQuestion {
  readonly kind: ReportKind;
  readonly period: string;
  /** First of several periods; null: the period alone. */
  readonly fromPeriod: string | null;
  /** Code of the unit whose report it is; null: the province's, as its own code. */
  readonly unit: string | null;
  /** Code; null: the one the period belongs to. */
  readonly campaign: string | null;
  readonly language: ReportLanguage;
  /** Instant; null: now, settled. */
  readonly asOf: string | null;
}

/** A question with what heads its answer. */
export interface HeadedQuestion extends CompositionQuestion {
  /** That the unit keeps, in Vietnamese; null: the usual one. */
  readonly letterhead: Letterhead | null;
}

export interface ComposedReport {
  /** As it is drafted: without edits, without a number. */
  readonly document: ReportDocument;
  /** What the checklist is told beside the document. */
  readonly facts: CheckFacts;
}

export interface Composition extends ComposedReport {
  /** Moment whose knowledge its figures are: asked for again, the document is the same. */
  readonly asOf: string;
}

/** What makes reports of one kind. */
export interface KindComposer {
  readonly kind: ReportKind;
  /** @param tx looks at the moment of the report, which is settled also where it is now */
  compose(tx: Tx, question: HeadedQuestion): Promise<ComposedReport>;
}

/** All that there are; a kind without one is refused. */
export const KIND_COMPOSERS = Symbol('KIND_COMPOSERS');
