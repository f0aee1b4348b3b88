import type { ReportCell, ReportColumn, ReportTable } from '@domain/report/document.js';
import clsx from 'clsx';
import { useId, type ReactNode } from 'react';

const ALIGNED = { left: 'text-left', center: 'text-center', right: 'text-right' } as const;

/** A table of the report, in a box of its own where the sheet is too narrow for it. @param name what is read out for it */
export function SheetTable({
  table,
  name,
}: {
  readonly table: ReportTable;
  readonly name: string;
}): ReactNode {
  const id = useId();
  const { caption, columns, rows, note } = table;
  return (
    <div className="my-3">
      {caption !== '' && <p className="mb-1 text-center italic">{caption}</p>}
      <div role="group" tabIndex={0} aria-labelledby={id} className="relative min-w-0 overflow-x-auto">
        <table
          className="w-full border-collapse leading-snug"
          style={{ fontSize: `${String(table.size)}pt`, minWidth: `${String(leastWidth(columns))}rem` }}
        >
          <caption id={id} className="sr-only">
            {name}
          </caption>
          <thead>
            <tr>
              {columns.map(({ id: column, head, share }) => (
                <th
                  key={column}
                  scope="col"
                  className={clsx(
                    'border border-black px-1 py-1 text-center font-bold',
                    share !== null && 'min-w-32',
                  )}
                >
                  {head}
                </th>
              ))}
            </tr>
            <tr aria-hidden>
              {columns.map(({ id: column }, at) => (
                <td key={column} className="border border-black px-1 text-center italic">
                  ({at + 1})
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <Cell key={columns[column]?.id ?? column} cell={cell} column={columns[column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== '' && <p className="mt-1 text-sm italic">{note}</p>}
    </div>
  );
}

function Cell({
  cell,
  column,
}: {
  readonly cell: ReportCell;
  readonly column: ReportColumn | undefined;
}): ReactNode {
  return (
    <td
      className={clsx(
        'border border-black px-1 py-0.5',
        ALIGNED[column?.align ?? 'left'],
        cell.kind === 'number' && 'whitespace-nowrap',
        (cell.kind === 'number' || cell.kind === 'quotient') && 'tabular-nums',
      )}
    >
      {cell.kind === 'quotient' ? <Quotient text={cell.text} /> : cell.text}
    </td>
  );
}

/** Parts behind its stroke only, as in print. */
function Quotient({ text }: { readonly text: string }): ReactNode {
  const [above = '', below] = text.split('/');
  if (below === undefined) return text;
  return (
    <>
      <span className="whitespace-nowrap">{above}/</span>
      <wbr />
      <span className="whitespace-nowrap">{below}</span>
    </>
  );
}

/** A column that shares what is left holds words, and needs more than one of figures. */
function leastWidth(columns: readonly ReportColumn[]): number {
  return columns.reduce((sum, { share }) => sum + (share === null ? 3.5 : 8), 0);
}
