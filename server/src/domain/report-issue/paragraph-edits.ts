import type { ReportBlock, ReportDocument, ReportParagraph } from '../report/document.js';
import { atMomentOf, withoutMoment } from './recorded-moment.js';

/** What somebody made of a drafted paragraph. */
export interface ParagraphEdit {
  /** Of the paragraph. */
  readonly id: string;
  /** null: back to the drafted one. */
  readonly text: string | null;
  /** The drafted text that was before the writer. */
  readonly drafted: string;
}

/** Paragraphs in the order in which they stand. */
export function paragraphsOf(document: ReportDocument): ReportParagraph[] {
  const inSections = document.sections.flatMap(({ blocks }) => blocks.filter(isParagraph));
  return [...document.opening, ...inSections];
}

/** The edits as they stand in the document of now: the moment of the figures that they name is its own. */
export function editsIn(document: ReportDocument, edits: readonly ParagraphEdit[]): ParagraphEdit[] {
  const drafted = draftedTexts(document);
  return edits.map((edit) => ({
    ...edit,
    text: edit.text === null ? null : atMomentOf(edit.text, edit.drafted, drafted.get(edit.id) ?? ''),
  }));
}

/** The document with its edited paragraphs; an edit of a paragraph that is not there any more changes nothing. */
export function applyEdits(document: ReportDocument, edits: readonly ParagraphEdit[]): ReportDocument {
  const texts = new Map(edits.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
  if (texts.size === 0) return document;
  const edited = <Block extends ReportBlock>(block: Block): Block => {
    const text = block.kind === 'paragraph' ? texts.get(block.id) : undefined;
    return text === undefined ? block : { ...block, text };
  };
  return {
    ...document,
    opening: document.opening.map(edited),
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(edited) })),
  };
}

/**
 * Edits whose drafted text is another now than the one they were written against (or is gone): a figure behind them
 * changed. The moment of the figures alone is no change.
 * @param document as it was drafted, without edits
 */
export function staleEdits(document: ReportDocument, edits: readonly ParagraphEdit[]): ParagraphEdit[] {
  const drafted = draftedTexts(document);
  return edits.filter(({ id, text, drafted: before }) => {
    const now = drafted.get(id);
    return text !== null && (now === undefined || withoutMoment(now) !== withoutMoment(before));
  });
}

const draftedTexts = (document: ReportDocument): ReadonlyMap<string, string> =>
  new Map(paragraphsOf(document).map(({ id, text }) => [id, text]));

const isParagraph = (block: ReportBlock): block is ReportParagraph => block.kind === 'paragraph';
