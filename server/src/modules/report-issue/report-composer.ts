import type { RequestContext } from '../../db/unit-of-work.js';
import type { ReportDocument, ReportKind, ReportLanguage } from '../../domain/report/document.js';
import type { CheckFacts } from '../../domain/report-issue/issue-checklist.js';

export interface CompositionQuestion {
  readonly kind: ReportKind;
  readonly period: string;
  /** Code of the unit whose report it is; of the province: the Department's. */
  readonly unit: string;
  /** Code; null: the one the period belongs to. */
  readonly campaign: string | null;
  readonly language: ReportLanguage;
  /** Instant; null: now, settled. */
  readonly asOf: string | null;
}

export interface Composition {
  /** As it is drafted, without edits and without a number. */
  readonly document: ReportDocument;
  /** Moment whose knowledge its figures are: asked for again, the document is the same. */
  readonly asOf: string;
  /** What the checklist is told beside the document. */
  readonly facts: CheckFacts;
}

/** What makes a report out of the figures of a moment. */
export interface ReportComposer {
  /** @throws ProblemError `report_kind_unavailable` */
  compose(context: RequestContext, question: CompositionQuestion): Promise<Composition>;
}

export const REPORT_COMPOSER = Symbol('REPORT_COMPOSER');

/** A file of a document, as it is kept. */
export interface PrintedReport {
  readonly format: 'pdf' | 'docx' | 'xlsx';
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What draws the files of an issued document: the same bytes for the same document. */
export interface ReportDrawer {
  draw(document: ReportDocument): Promise<readonly PrintedReport[]>;
}

export const REPORT_DRAWER = Symbol('REPORT_DRAWER');
