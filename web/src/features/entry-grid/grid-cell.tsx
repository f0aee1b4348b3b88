import clsx from 'clsx';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import type { GridKeeper } from './grid-keeper.js';
import type { GridCell } from './to-grid-cell.js';
import type { GridRow } from './to-grid-rows.js';

interface GridCellProps {
  readonly grid: GridKeeper;
  readonly period: string;
  readonly code: string;
  readonly kind: GridRow['kind'];
  /** Figure and period, read out. */
  readonly label: string;
  readonly row: number;
  readonly column: number;
  /** false: read only, and left out by Tab. */
  readonly open: boolean;
}

const tones: Record<GridCell['tone'], string> = {
  plain: 'border-line-strong bg-surface',
  changed: 'border-link bg-on-track-tint',
  wrong: 'border-error bg-error-tint',
  warning: 'border-warning bg-warning-tint',
  conflict: 'border-warning bg-warning-tint',
};

/** One figure of one period. Drawn anew only when it looks different. */
export const GridCellBox = memo(function GridCellBox(props: GridCellProps): ReactNode {
  const { grid, period, code, kind, label, row, column, open } = props;
  const cell = useSyncExternalStore(grid.subscribe, () => grid.cell(period, code));
  const id = `said-${period}-${code}`;
  const shared = {
    'aria-label': label,
    'aria-invalid': cell.tone === 'wrong' || cell.tone === 'conflict' ? (true as const) : undefined,
    'aria-describedby': cell.said === '' ? undefined : id,
    'data-row': row,
    'data-column': column,
    readOnly: !open,
    tabIndex: open ? 0 : -1,
    value: cell.text,
    className: clsx(
      'block min-h-11 w-full scroll-mt-44 scroll-ml-64 rounded-md border-2 px-2 py-1.5 text-ink data-marked:outline-2 data-marked:-outline-offset-4 data-marked:outline-link',
      kind === 'text' ? 'text-left' : 'text-right',
      open ? tones[cell.tone] : 'border-transparent bg-transparent',
    ),
  };
  return (
    <td className={clsx('relative border-b border-line p-0.5 align-top', !open && 'bg-sunken')}>
      {kind === 'text' ? (
        <textarea
          {...shared}
          rows={1}
          onChange={(event) => {
            grid.type(period, code, event.target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={kind === 'decimal' ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={40}
          onChange={(event) => {
            grid.type(period, code, event.target.value);
          }}
        />
      )}
      {cell.said !== '' && (
        <>
          <Icon
            name={cell.tone === 'wrong' ? 'error' : 'warning'}
            className={clsx(
              'pointer-events-none absolute top-1.5 left-1.5 size-4',
              cell.tone === 'wrong' ? 'text-error' : 'text-warning',
            )}
          />
          <span id={id} className="sr-only">
            {cell.said}
          </span>
        </>
      )}
    </td>
  );
});
