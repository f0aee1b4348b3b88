import type { ReportCell, ReportDocument, ReportTable } from '../domain/report/document.js';

/** The table of a document by its name. */
export function tableOf({ sections, annexes }: ReportDocument, id: string): ReportTable {
  const inBody = sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => (b.kind === 'table' ? [b.table] : [])),
  );
  const all = [...inBody, ...annexes.flatMap(({ table }) => table ?? [])];
  const table = all.find((one) => one.id === id);
  if (table === undefined) throw new Error(`No table ${id} among ${all.map((one) => one.id).join(', ')}`);
  return table;
}

/** What the cells of a column hold: numbers, pairs of a quotient; null where there is none. */
export function cellsUnder({ columns, rows }: ReportTable, id: string): unknown[] {
  const at = columns.findIndex((column) => column.id === id);
  if (at === -1) throw new Error(`No column ${id} among ${columns.map((column) => column.id).join(', ')}`);
  return rows.map((row) => heldBy(row[at]));
}

function heldBy(cell: ReportCell | undefined): unknown {
  if (cell?.kind === 'number') return cell.value;
  return cell?.kind === 'quotient' ? [cell.numerator, cell.denominator] : null;
}

/** Every paragraph, in order. */
export const textOf = ({ opening, sections }: ReportDocument): string =>
  [...opening, ...sections.flatMap(({ blocks }) => blocks)]
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
