import type { Language } from '@domain/format.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { Value } from '../../lib/report-form/entry-fields.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';
import { blockStep, NO_STEPS, redo, sealed, type Step, type Steps, typedStep, undo } from './grid-step.js';
import type { PastedCell } from './place-paste.js';
import { type RowEnd, rowEnd, sameEnd } from './row-end.js';
import { type ColumnState, sameState, toColumnState } from './to-column-state.js';
import { type GridCell, gridText, readText, sameCell, toGridCell } from './to-grid-cell.js';
import type { GridRow } from './to-grid-rows.js';

/** A column: its form where it can be changed, otherwise the figures as they stand. */
export interface KeptColumn {
  readonly period: string;
  /** Name of its draft on the device, the same as of its form; absent: nothing is typed in it. */
  readonly name?: string;
  readonly keeper: EntryKeeper | null;
  readonly values: ReadonlyMap<string, Value>;
}

export interface GridSummary {
  readonly unsaved: number;
  /** Boxes with an error or two figures to choose from. */
  readonly wrong: number;
  /** Boxes whose figure waits for a reason. */
  readonly unexplained: number;
  readonly first: { readonly period: string; readonly code: string } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Words {
  readonly lang: Language;
  readonly t: Translate;
}

/**
 * The table over several forms: each keeps its own column on device and server, and this one keeps what they have in
 * common: steps that can be taken back, sums, and what has to be drawn anew.
 */
export class GridKeeper {
  private readonly cells = new Map<string, GridCell>();
  private readonly ends = new Map<string, RowEnd>();
  private readonly states = new Map<string, ColumnState>();
  private readonly listeners = new Set<() => void>();
  private steps: Steps = NO_STEPS;
  private summed: GridSummary | null = null;
  /** Columns that a block has changed so far, while it is being written; null: none is. */
  private changing: Set<string> | null = null;
  private readonly numbers = new Map<string, ReadonlyMap<string, Value>>();

  constructor(
    private readonly columns: readonly KeptColumn[],
    private readonly rows: readonly GridRow[],
    private readonly before: ReadonlyMap<string, Value>,
    private readonly words: Words,
  ) {
    for (const { period } of columns) this.look(period);
    this.addUp();
  }

  /** Begins to listen to the forms. @returns ends it */
  listen(): () => void {
    const ends = this.columns.map(({ period, keeper }) =>
      keeper?.subscribe(() => {
        if (this.changing === null) {
          this.look(period);
          this.publish();
        } else this.changing.add(period);
      }),
    );
    return () => {
      for (const end of ends) end?.();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  cell(period: string, code: string): GridCell {
    return this.cells.get(`${period}/${code}`) ?? NO_CELL;
  }
  end(code: string): RowEnd {
    return this.ends.get(code) ?? NO_END;
  }
  state(period: string): ColumnState | null {
    return this.states.get(period) ?? null;
  }
  keeperOf(period: string): EntryKeeper | null {
    return this.columns.find((column) => column.period === period)?.keeper ?? null;
  }
  box(period: string, code: string): Box | null {
    return (
      this.keeperOf(period)
        ?.getView()
        .boxes.find((box) => box.code === code) ?? null
    );
  }
  /** null: missing, or not readable. */
  value(period: string, code: string): Value {
    const column = this.columns.find((one) => one.period === period);
    if (column?.keeper == null) return column?.values.get(code) ?? null;
    return this.box(period, code)?.value ?? null;
  }

  readonly summary = (): GridSummary => {
    this.summed ??= this.sumUp();
    return this.summed;
  };

  type(period: string, code: string, text: string): void {
    const before = this.cell(period, code).text;
    this.steps = typedStep(this.steps, { period, code, before, after: text });
    this.keeperOf(period)?.type(code, text);
  }

  /** Many cells as one step: pasted, or cleared. */
  putAll(cells: readonly PastedCell[], pasted: boolean): void {
    const changes = cells.map(({ period, code, text }) => ({
      period,
      code,
      before: this.cell(period, code).text,
      after: text,
    }));
    this.steps = blockStep(this.steps, changes, pasted);
    this.write(cells, pasted);
  }

  undo(): PastedCell | null {
    return this.takeStep(undo(this.steps), 'before');
  }
  redo(): PastedCell | null {
    return this.takeStep(redo(this.steps), 'after');
  }

  /** The cell was left: it shows its figure grouped, so that a slipped digit is seen. */
  leave(period: string, code: string): void {
    this.steps = sealed(this.steps);
    const box = this.box(period, code);
    if (box?.text == null || !box.reading.ok) return;
    const text = gridText(box.field.element.kind, box.value, this.words.lang);
    if (text !== box.text) this.keeperOf(period)?.type(code, text);
  }

  /** Takes back what was typed into the cell since it was entered. */
  restore(period: string, code: string): void {
    const { open, done } = this.steps;
    const typed = done.at(-1)?.cells[0];
    if (open && typed?.period === period && typed.code === code) this.undo();
  }

  async saveAll(): Promise<void> {
    await Promise.all(this.columns.flatMap(({ keeper }) => (keeper === null ? [] : [keeper.flush()])));
  }

  private takeStep(taken: ReturnType<typeof undo>, side: 'before' | 'after'): PastedCell | null {
    if (taken === null) return null;
    const { step, steps }: { step: Step; steps: Steps } = taken;
    this.steps = steps;
    const cells = step.cells.map((cell) => ({ period: cell.period, code: cell.code, text: cell[side] }));
    this.write(cells, step.pasted && side === 'after');
    return cells[0] ?? null;
  }

  /** However many columns a block has, the table is added up and drawn once. */
  private write(cells: readonly PastedCell[], pasted: boolean): void {
    const changed = new Set<string>();
    this.changing = changed;
    try {
      for (const { period, keeper } of this.columns) {
        const own = cells.filter((cell) => cell.period === period);
        if (own.length > 0)
          keeper?.typeAll(Object.fromEntries(own.map(({ code, text }) => [code, text])), pasted);
      }
    } finally {
      this.changing = null;
      for (const period of changed) this.look(period);
      this.publish();
    }
  }

  /** Looks at a column again; a cell that looks as before stays the very same, and is not drawn. */
  private look(period: string): void {
    const column = this.columns.find((one) => one.period === period);
    if (column === undefined) return;
    const { lang, t } = this.words;
    const view = column.keeper?.getView();
    const boxes = new Map(view?.boxes.map((box) => [box.code, box]));
    for (const { code, kind } of this.rows) {
      const box = boxes.get(code);
      const now: GridCell =
        box === undefined
          ? { text: readText(kind, column.values.get(code) ?? null, lang), tone: 'plain', said: '' }
          : toGridCell(box, lang, t);
      const key = `${period}/${code}`;
      const known = this.cells.get(key);
      if (known === undefined || !sameCell(known, now)) this.cells.set(key, now);
    }
    this.numbers.set(
      period,
      view === undefined ? column.values : new Map(view.boxes.map((box) => [box.code, box.value])),
    );
    if (view === undefined) return;
    const state = toColumnState(view);
    const known = this.states.get(period);
    if (known === undefined || !sameState(known, state)) this.states.set(period, state);
  }

  private addUp(): void {
    const number = (value: Value): number | null => (typeof value === 'number' ? value : null);
    for (const { code, accumulation } of this.rows) {
      const values = this.columns.map(({ period }) => number(this.numbers.get(period)?.get(code) ?? null));
      const now = rowEnd(accumulation, values, number(this.before.get(code) ?? null));
      const known = this.ends.get(code);
      if (known === undefined || !sameEnd(known, now)) this.ends.set(code, now);
    }
  }

  private sumUp(): GridSummary {
    const all = this.columns.flatMap(({ period, keeper }) =>
      (keeper?.getView().boxes ?? []).map((box) => ({ period, box })),
    );
    const wrong = all.filter(({ box }) => box.conflict || hasError(box));
    const unexplained = all.filter(({ box }) => box.warnings.length > 0 && !box.reason.given);
    const first = wrong[0] ?? unexplained[0];
    return {
      unsaved: all.filter(({ box }) => box.unsaved || box.reason.unsaved).length,
      wrong: wrong.length,
      unexplained: unexplained.length,
      first: first === undefined ? null : { period: first.period, code: first.box.code },
      canUndo: this.steps.done.length > 0,
      canRedo: this.steps.undone.length > 0,
    };
  }

  private publish(): void {
    this.addUp();
    this.summed = null;
    for (const listener of this.listeners) listener();
  }
}

const NO_CELL: GridCell = { text: '', tone: 'plain', said: '' };
const NO_END: RowEnd = { kind: 'change', value: null, since: 'none' };
