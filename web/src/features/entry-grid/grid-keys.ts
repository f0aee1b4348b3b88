import type { Corner } from './copy-block.js';

/** A key as it was pressed in a cell. */
export interface Pressed {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Command. */
  readonly ctrl: boolean;
  /** F2 or a second click: arrows move in the text, not between cells. */
  readonly editing: boolean;
  /** The box holds several lines. */
  readonly lines: boolean;
  /** A block of several cells is marked. */
  readonly block: boolean;
}

export type KeyAct =
  | { readonly kind: 'move' | 'extend'; readonly to: Corner }
  | { readonly kind: 'edit' | 'undo' | 'redo' | 'restore' | 'clear' | 'all' };

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Partial<Record<string, Corner>>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** What a key does, as in a spreadsheet; null: what the browser does with it. Tab stays the browser's: it leads out, too. */
export function keyAct(pressed: Pressed, from: Corner, size: Size): KeyAct | null {
  const { key, shift, ctrl, editing, block } = pressed;
  if (ctrl) return withCtrl(pressed, size);
  if (key === 'Escape') return { kind: 'restore' };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return block && !editing ? { kind: 'clear' } : null;
  if (key === 'Enter') {
    if (pressed.lines && editing) return null;
    return { kind: 'move', to: within({ ...from, row: from.row + (shift ? -1 : 1) }, size) };
  }
  const to = target(pressed, from, size);
  return to === null ? null : { kind: shift ? 'extend' : 'move', to: within(to, size) };
}

function withCtrl({ key, shift, editing }: Pressed, size: Size): KeyAct | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return editing ? null : { kind: 'all' };
    case 'home':
      return { kind: shift ? 'extend' : 'move', to: { row: 0, column: 0 } };
    case 'end':
      return { kind: shift ? 'extend' : 'move', to: { row: size.rows - 1, column: size.columns - 1 } };
    default:
      return null;
  }
}

function target({ key, editing, lines }: Pressed, from: Corner, size: Size): Corner | null {
  const step = STEPS[key];
  if (step !== undefined) {
    if (editing && (step.row === 0 || lines)) return null;
    return { row: from.row + step.row, column: from.column + step.column };
  }
  if (editing) return null;
  if (key === 'Home') return { ...from, column: 0 };
  return key === 'End' ? { ...from, column: size.columns - 1 } : null;
}

const within = ({ row, column }: Corner, { rows, columns }: Size): Corner => ({
  row: Math.min(Math.max(row, 0), rows - 1),
  column: Math.min(Math.max(column, 0), columns - 1),
});
