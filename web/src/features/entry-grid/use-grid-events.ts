import {
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readTsv } from '../../lib/sheet/tsv.js';
import { blockText, copiedText, type Corner } from './copy-block.js';
import type { GridKeeper } from './grid-keeper.js';
import { keyAct } from './grid-keys.js';
import { GridMarks } from './grid-marks.js';
import { type Placed, placePaste } from './place-paste.js';
import type { GridRow } from './to-grid-rows.js';

/** A cell by what it is, not where it stands. */
export interface CellName {
  readonly period: string;
  readonly code: string;
}

interface Wanted {
  readonly grid: GridKeeper;
  readonly rows: readonly GridRow[];
  readonly periods: readonly string[];
  /** Periods that are typed into. */
  readonly open: ReadonlySet<string>;
  readonly onEnter: (cell: CellName) => void;
  readonly onPasted: (placed: Placed) => void;
}

export interface GridEvents {
  /** Reference of the element around the table. */
  readonly attach: (root: HTMLElement | null) => void;
  /** To be spread over that element. */
  readonly handlers: HTMLAttributes<HTMLElement>;
  readonly goTo: (cell: CellName) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Keys, clipboard and mouse of the table, in one place above all cells. */
export function useGridEvents(wanted: Wanted): GridEvents {
  const { lang } = useI18n();
  const [marks] = useState(() => new GridMarks());
  return { attach: marks.attach, ...eventsOf(wanted, marks, lang) };
}

function eventsOf(wanted: Wanted, marks: GridMarks, lang: 'vi' | 'en'): Omit<GridEvents, 'attach'> {
  const { grid, rows, periods } = wanted;
  const nameOf = ({ row, column }: Corner): CellName => ({
    code: rows[row]?.code ?? '',
    period: periods[column] ?? '',
  });
  const goTo = ({ period, code }: CellName): void => {
    marks.go({ row: rows.findIndex((row) => row.code === code), column: periods.indexOf(period) });
  };
  const take = (cell: CellName | null): void => {
    if (cell !== null) goTo(cell);
  };
  const undo = (): void => {
    take(grid.undo());
  };
  const redo = (): void => {
    take(grid.redo());
  };
  const handlers = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      pressed(event, { ...wanted, marks, nameOf, undo, redo });
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const at = marks.at(event.target);
      if (at === null) return;
      marks.entered(at.corner);
      at.cell.select();
      wanted.onEnter(nameOf(at.corner));
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const at = marks.at(event.target);
      if (at === null) return;
      const { period, code } = nameOf(at.corner);
      grid.leave(period, code);
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      copied(event, marks, (corner) => {
        const { period, code } = nameOf(corner);
        return copiedText(grid.value(period, code), grid.cell(period, code).text, lang);
      });
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      pasted(event, wanted, marks, nameOf);
    },
    ...mouseOf(marks),
  };
  return { handlers, goTo, undo, redo };
}

interface KeyContext extends Wanted {
  readonly marks: GridMarks;
  readonly nameOf: (corner: Corner) => CellName;
  readonly undo: () => void;
  readonly redo: () => void;
}

function pressed(event: KeyboardEvent<HTMLElement>, context: KeyContext): void {
  const { marks, grid, rows, periods, open, nameOf } = context;
  const at = marks.at(event.target);
  if (at === null || event.nativeEvent.isComposing || event.altKey) return;
  const lines = at.cell instanceof HTMLTextAreaElement;
  const act = keyAct(
    {
      key: event.key,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      editing: marks.editing,
      lines,
      block: marks.hasBlock(),
    },
    at.corner,
    { rows: rows.length, columns: periods.length },
  );
  if (act === null) return;
  event.preventDefault();
  const { period, code } = nameOf(at.corner);
  switch (act.kind) {
    case 'move':
    case 'extend':
      marks.go(act.to, act.kind === 'extend');
      return;
    case 'edit':
      marks.editing = true;
      at.cell.setSelectionRange(at.cell.value.length, at.cell.value.length);
      return;
    case 'restore':
      grid.restore(period, code);
      marks.go(at.corner);
      return;
    case 'all':
      marks.all(rows.length, periods.length);
      return;
    case 'clear':
      grid.putAll(
        marked(marks)
          .map(nameOf)
          .filter((cell) => open.has(cell.period))
          .map((cell) => ({ ...cell, text: '' })),
        false,
      );
      return;
    default:
      context[act.kind]();
  }
}

const marked = (marks: GridMarks): Corner[] => {
  const block = marks.block();
  return block === null ? [] : block.rows.flatMap((row) => block.columns.map((column) => ({ row, column })));
};

function copied(
  event: ClipboardEvent<HTMLElement>,
  marks: GridMarks,
  textAt: (corner: Corner) => string,
): void {
  const block = marks.block();
  if (block === null || marks.at(event.target) === null || !marks.hasBlock()) return;
  event.preventDefault();
  event.clipboardData.setData(
    'text/plain',
    blockText(block, (row, column) => textAt({ row, column })),
  );
}

/** A block goes where it belongs; a single text into a text that is being edited goes in as any text does. */
function pasted(
  event: ClipboardEvent<HTMLElement>,
  { grid, rows, periods, open, onPasted }: Wanted,
  marks: GridMarks,
  nameOf: (corner: Corner) => CellName,
): void {
  const at = marks.at(event.target);
  const block = marks.block();
  if (at === null || block === null) return;
  const cells = readTsv(event.clipboardData.getData('text/plain'));
  const one = cells.length === 1 && cells[0]?.length === 1;
  if (one && marks.editing) return;
  event.preventDefault();
  const first = nameOf({ row: block.rows[0] ?? 0, column: block.columns[0] ?? 0 });
  const placed = placePaste(cells, rows, periods, open, first);
  grid.putAll(placed.cells, true);
  onPasted(placed);
}

/** A click enters a cell, a second one its text; dragging, or a click with Shift, marks a block. */
function mouseOf(marks: GridMarks): Pick<HTMLAttributes<HTMLElement>, 'onMouseDown' | 'onMouseOver'> {
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      const at = marks.at(event.target);
      if (at === null || event.button !== 0) return;
      if (document.activeElement === at.cell && !event.shiftKey) {
        marks.editing = true;
        return;
      }
      event.preventDefault();
      if (event.shiftKey) marks.extendTo(at.corner);
      else marks.go(at.corner);
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      const at = marks.at(event.target);
      if (at !== null && event.buttons === 1 && !marks.editing && marks.block() !== null)
        marks.extendTo(at.corner);
    },
  };
}
