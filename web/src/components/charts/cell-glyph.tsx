import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Cell } from './cell-order.js';

const grounds: Record<Cell, string> = {
  on_time: 'bg-reached/80',
  late: 'bg-on-track-tint border border-on-track',
  returned: 'bg-behind-tint border border-behind',
  excluded: 'bg-no-data-tint border border-no-data',
  missing: 'bg-surface border-[1.5px] border-far-behind',
  awaiting: 'bg-surface border border-dashed border-no-data',
  not_due: 'bg-sunken',
};

const marks: Record<Cell, ReactNode> = {
  on_time: null,
  late: (
    <>
      <circle cx="8" cy="8" r="5" strokeWidth="1.5" className="stroke-on-track-ink" />
      <path d="M8 3a5 5 0 0 1 0 10Z" className="fill-on-track-ink" />
    </>
  ),
  returned: (
    <path
      d="M4 6.5h5.2a2.9 2.9 0 0 1 0 5.8H7M6.6 3.6 3.6 6.5l3 2.9"
      strokeWidth="1.6"
      className="stroke-behind-ink"
    />
  ),
  excluded: (
    <>
      <circle cx="8" cy="8" r="5" strokeWidth="1.6" className="stroke-no-data-ink" />
      <path d="m4.5 11.5 7-7" strokeWidth="1.6" className="stroke-no-data-ink" />
    </>
  ),
  missing: <path d="m4.5 4.5 7 7m0-7-7 7" strokeWidth="1.8" className="stroke-far-behind" />,
  awaiting: (
    <path
      d="M3.5 8h.01M8 8h.01M12.5 8h.01"
      strokeWidth="2.2"
      strokeLinecap="round"
      className="stroke-no-data-ink"
    />
  ),
  not_due: <path d="M5 8h6" strokeWidth="1.4" className="stroke-no-data-ink" />,
};

/** The state of one report; the word for a screen reader stands beside it. */
export function CellGlyph({
  cell,
  className,
}: {
  readonly cell: Cell;
  readonly className: string;
}): ReactNode {
  return (
    <span
      className={clsx(
        'flex items-center justify-center rounded-sm forced-color-adjust-none',
        grounds[cell],
        className,
      )}
    >
      {marks[cell] !== null && (
        <svg
          viewBox="0 0 16 16"
          fill="none"
          aria-hidden="true"
          focusable="false"
          className="size-[14px] shrink-0"
        >
          {marks[cell]}
        </svg>
      )}
    </span>
  );
}
