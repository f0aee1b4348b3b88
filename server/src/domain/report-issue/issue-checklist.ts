import type { ReportBlock, ReportDocument } from '../report/document.js';
import { type ParagraphEdit, staleEdits } from './paragraph-edits.js';
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
  /** What it is about: names of paragraphs, figures, headings; empty where only a number is known. */
  readonly about: readonly string[];
}

/** What the checklist is made of beside the document; null: not known, which is not clear. */
export interface CheckFacts {
  readonly communesNotReported: number | null;
  readonly openReturns: number | null;
  readonly qualityWarnings: number | null;
}

/** Sections that people write: a report without a next week and without proposals is not finished. */
const WRITTEN = /^(?:IV|V)\./u;

/** The sentence that ends every report is no content. */
const CLOSING = 'closing';

/** @param document as it was drafted, without edits */
export function issueChecklist(
  document: ReportDocument,
  edits: readonly ParagraphEdit[],
  facts: CheckFacts,
): CheckItem[] {
  const texts = new Map(edits.map(({ id, text }) => [id, text]));
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
    listed('empty_sections', emptySections(document, texts)),
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

function emptySections(document: ReportDocument, texts: ReadonlyMap<string, string | null>): string[] {
  const says = (block: ReportBlock): boolean => {
    if (block.kind === 'subheading' || (block.kind === 'paragraph' && block.id === CLOSING)) return false;
    if (block.kind !== 'paragraph') return true;
    return (texts.get(block.id) ?? block.text).trim() !== '';
  };
  return document.sections
    .filter(({ heading, blocks }) => WRITTEN.test(heading) && !blocks.some(says))
    .map(({ heading }) => heading);
}
