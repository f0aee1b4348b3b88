import type { ReportCell, ReportDocument, ReportLanguage, ReportTable } from '../report/document.js';

/** "1.372.909", "58,0%", "05/10/2025": digits with what may stand between them. */
const FIGURE = /\d+(?:[.,/]\d+)*/gu;

/**
 * Figures in a text that stand nowhere in the document, each once, in the order of the text. A thing to look at, no fault:
 * the number of a decision stands in no table.
 * @param document as it was drafted, without edits: one's own text proves nothing
 */
export function unknownFigures(text: string, document: ReportDocument): string[] {
  const { language } = document;
  const known = knownFigures(document);
  return [...new Set(text.match(FIGURE) ?? [])].filter((figure) => !known.has(plain(figure, language)));
}

/** "58,0" and "58" are one figure, and so are "05" and "5". */
function plain(figure: string, language: ReportLanguage): string {
  const bare = figure.replace(/^0+(?=\d)/u, '');
  const isDecimal = language === 'vi' ? /^[\d.]*,\d+$/u : /^[\d,]*\.\d+$/u;
  return isDecimal.test(bare) ? bare.replace(/0+$/u, '').replace(/[.,]$/u, '') : bare;
}

function knownFigures(document: ReportDocument): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of textsOf(document))
    for (const figure of text.match(FIGURE) ?? []) known.add(plain(figure, document.language));
  return known;
}

/** Everything that is printed. */
function* textsOf(document: ReportDocument): Generator<string> {
  const { documentTitle, subject, basis, opening, sections, annexes } = document;
  yield* [documentTitle, subject, basis];
  for (const { text } of opening) yield text;
  for (const { heading, blocks } of sections) {
    yield heading;
    for (const block of blocks) {
      if (block.kind === 'table') yield* tableTexts(block.table);
      else if (block.kind === 'chart') yield* [block.caption, block.alt];
      else yield block.text;
    }
  }
  for (const { title, paragraphs, table } of annexes) {
    yield* [title, ...paragraphs];
    if (table !== null) yield* tableTexts(table);
  }
}

function* tableTexts({ caption, columns, rows, note }: ReportTable): Generator<string> {
  yield* [caption, note, ...columns.map(({ head }) => head)];
  for (const row of rows) for (const cell of row) yield* cellTexts(cell);
}

/** A quotient is two figures on paper. */
const cellTexts = (cell: ReportCell): string[] =>
  cell.kind === 'quotient' ? [cell.text, ...cell.text.split('/')] : [cell.text];
