import { isEmptyPart, partsOf } from '../report/printed.js';
import type { ReportBlock, ReportDocument } from '../report/document.js';
import { applyEdits, type ParagraphEdit, staleEdits } from './paragraph-edits.js';
import { unknownFigures } from './unknown-figures.js';

export type CheckCode =
  | 'communes_not_reported'
  | 'open_returns'
  | 'quality_warnings'
  | 'stale_edits'
  | 'unknown_figures'
  | 'empty_sections';

/** One line of the list that is gone through before a report is handed in or issued. None of them refuses. */
export interface CheckItem {
  readonly code: CheckCode;
  /** true: nothing to look at. */
  readonly clear: boolean;
  /** How many; null: not known. */
  readonly count: number | null;
  /** What it is about: names of paragraphs, figures, headings and subheadings; empty where only a number is known. */
  readonly about: readonly string[];
}

/** What the checklist is made of beside the document; null: not known, which is not clear. */
export interface CheckFacts {
  readonly communesNotReported: number | null;
  readonly openReturns: number | null;
  readonly qualityWarnings: number | null;
}

/** The sentence that ends every report is no content. */
const CLOSING = 'closing';

/** @param document as it was drafted, without edits */
export function issueChecklist(
  document: ReportDocument,
  edits: readonly ParagraphEdit[],
  facts: CheckFacts,
): CheckItem[] {
  const figures = edits.flatMap(({ text }) => (text === null ? [] : unknownFigures(text, document)));
  return [
    counted('communes_not_reported', facts.communesNotReported),
    counted('open_returns', facts.openReturns),
    counted('quality_warnings', facts.qualityWarnings),
    listed(
      'stale_edits',
      staleEdits(document, edits).map(({ id }) => id),
    ),
    listed('unknown_figures', [...new Set(figures)]),
    listed('empty_sections', emptySections(document, edits)),
  ];
}

const counted = (code: CheckCode, count: number | null): CheckItem => ({
  code,
  clear: count === 0,
  count,
  about: [],
});

const listed = (code: CheckCode, about: readonly string[]): CheckItem => ({
  code,
  clear: about.length === 0,
  count: about.length,
  about,
});

/** Headings under which nobody wrote anything: a subheading is left out of what is printed, a section stands there bare. */
function emptySections(document: ReportDocument, edits: readonly ParagraphEdit[]): string[] {
  const says = (block: ReportBlock): boolean =>
    block.kind === 'paragraph'
      ? block.id !== CLOSING && block.text.trim() !== ''
      : block.kind !== 'subheading';
  return applyEdits(document, edits).sections.flatMap((section) => {
    if (!section.blocks.some(says)) return [section.heading];
    return partsOf(section).flatMap((part) => {
      const [head] = part;
      return head?.kind === 'subheading' && isEmptyPart(part) ? [head.text] : [];
    });
  });
}
