/** One cell of a step: its text before and after. */
export interface CellStep {
  readonly period: string;
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** What is undone at once: a block, or what was typed into one cell before it was left. */
export interface Step {
  readonly cells: readonly CellStep[];
  readonly pasted: boolean;
}

/** Steps that can be taken back, and those that were. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** The last step is still being typed. */
  readonly open: boolean;
}

export const NO_STEPS: Steps = { done: [], undone: [], open: false };

const MOST = 200;

/** What is typed into one cell is one step until the cell is left. */
export function typedStep({ done, open }: Steps, cell: CellStep): Steps {
  const last = done.at(-1);
  const same = last?.cells[0];
  if (open && last !== undefined && same?.period === cell.period && same.code === cell.code) {
    const step = { ...last, cells: [{ ...same, after: cell.after }] };
    return { done: [...done.slice(0, -1), step], undone: [], open: true };
  }
  return { done: [...done, { cells: [cell], pasted: false }].slice(-MOST), undone: [], open: true };
}

/** A block is one step; one that changes nothing is none. */
export function blockStep(steps: Steps, cells: readonly CellStep[], pasted: boolean): Steps {
  const changed = cells.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return sealed(steps);
  return { done: [...steps.done, { cells: changed, pasted }].slice(-MOST), undone: [], open: false };
}

/** The cell was left: what is typed from now on is another step. */
export const sealed = (steps: Steps): Steps => (steps.open ? { ...steps, open: false } : steps);

export function undo({ done, undone }: Steps): { readonly steps: Steps; readonly step: Step } | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  return { step, steps: { done: done.slice(0, -1), undone: [...undone, step], open: false } };
}

export function redo({ done, undone }: Steps): { readonly steps: Steps; readonly step: Step } | null {
  const step = undone.at(-1);
  if (step === undefined) return null;
  return { step, steps: { done: [...done, step], undone: undone.slice(0, -1), open: false } };
}
