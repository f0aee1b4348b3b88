import type { ReportBlock, ReportDocument, ReportParagraph } from '../report/document.js';

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
 * Edits whose drafted text is another now than the one they were written against (or is gone): a figure behind them changed.
 * @param document as it was drafted, without edits
 */
export function staleEdits(document: ReportDocument, edits: readonly ParagraphEdit[]): ParagraphEdit[] {
  const drafted = new Map(paragraphsOf(document).map(({ id, text }) => [id, text]));
  return edits.filter((edit) => edit.text !== null && drafted.get(edit.id) !== edit.drafted);
}

const isParagraph = (block: ReportBlock): block is ReportParagraph => block.kind === 'paragraph';
