import type { DepartmentFiguresBody, DepartmentFiguresDto } from '@contract/department.js';
import type { Language } from '@domain/format.js';
import type { PastedCell } from './paste-block.js';
import {
  type BaseRow,
  type RowEdits,
  type SheetColumn,
  type SheetRow,
  type SheetSummary,
  type Told,
  toSheetRow,
  toSummary,
} from './to-sheet.js';

/** Edits of the sheet by commune. */
export type SheetEdits = Readonly<Record<string, RowEdits>>;
export interface ToldAt {
  readonly orgUnit: string;
  /** '': the row as a whole. */
  readonly element: string;
  readonly message: string;
  readonly warning: boolean;
}
type Sent = DepartmentFiguresBody['rows'];

/**
 * Keeps what is typed into the sheet. Each row is computed anew only when something of it changes, so that typing costs
 * one row of a hundred.
 */
export class SheetKeeper {
  private readonly rows = new Map<string, SheetRow>();
  private readonly told = new Map<string, Record<string, Told>>();
  private readonly listeners = new Set<() => void>();
  private summed: SheetSummary | null = null;
  private beforePaste: SheetEdits | null = null;

  constructor(
    private base: DepartmentFiguresDto,
    private readonly columns: readonly SheetColumn[],
    private readonly lang: Language,
    private edits: SheetEdits,
    private readonly keep: (edits: SheetEdits) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  row(orgUnit: string): SheetRow | null {
    const known = this.rows.get(orgUnit);
    if (known !== undefined) return known;
    const base = this.baseOf(orgUnit);
    if (base === null) return null;
    const told = this.told.get(orgUnit) ?? {};
    const row = toSheetRow(base, this.edits[orgUnit] ?? {}, told, this.columns, this.lang);
    this.rows.set(orgUnit, row);
    return row;
  }

  readonly summary = (): SheetSummary => {
    this.summed ??= toSummary(this.all());
    return this.summed;
  };

  /** Whether the last paste can still be taken back. */
  readonly canUndo = (): boolean => this.beforePaste !== null;

  type(orgUnit: string, element: string, text: string): void {
    this.beforePaste = null;
    this.edit([{ orgUnit, element, text }], false);
  }

  paste(cells: readonly PastedCell[]): void {
    this.beforePaste = this.edits;
    this.edit(cells, true);
  }

  undoPaste(): void {
    if (this.beforePaste === null) return;
    this.replace(this.beforePaste);
  }

  dropAll(): void {
    this.told.clear();
    this.replace({});
  }

  /** The person chose between two values: theirs is then what is stored, or mine goes on top of it. */
  resolve(orgUnit: string, element: string, choice: 'mine' | 'theirs'): void {
    const { [element]: edit, ...others } = this.edits[orgUnit] ?? {};
    if (edit === undefined) return;
    const from = this.storedOf(orgUnit, element);
    const next = choice === 'theirs' ? others : { ...others, [element]: { ...edit, from } };
    this.replace({ ...this.edits, [orgUnit]: next });
  }

  /** The sheet as the server has it now; what is typed stays on top of it. */
  arrive(base: DepartmentFiguresDto): void {
    if (base === this.base) return;
    this.base = base;
    this.rows.clear();
    this.publish();
  }

  /** The sheet after a save: what was sent is stored. */
  saved(base: DepartmentFiguresDto, sent: Sent): void {
    const gone = new Set(
      sent.flatMap(({ orgUnit, values }) => values.map(({ dataElement }) => `${orgUnit}/${dataElement}`)),
    );
    this.base = base;
    this.told.clear();
    const left = Object.entries(this.edits).map(([orgUnit, row]): [string, RowEdits] => [
      orgUnit,
      Object.fromEntries(Object.entries(row).filter(([element]) => !gone.has(`${orgUnit}/${element}`))),
    ]);
    this.replace(Object.fromEntries(left.filter(([, row]) => Object.keys(row).length > 0)));
  }

  /** What the server said, each at its cell. */
  tell(said: readonly ToldAt[]): void {
    this.told.clear();
    for (const { orgUnit, element, message, warning } of said) {
      const text = this.row(orgUnit)?.cells.find(({ code }) => code === element)?.text ?? '';
      const before = this.told.get(orgUnit) ?? {};
      const same = before[element];
      this.told.set(orgUnit, {
        ...before,
        [element]:
          same === undefined
            ? { text, message, warning }
            : { text, message: `${same.message} ${message}`, warning: same.warning && warning },
      });
    }
    this.rows.clear();
    this.publish();
  }

  /** Rows with changed figures, as they are sent. */
  toSend(): Pick<DepartmentFiguresBody, 'rows' | 'source'> {
    const changed = this.all().flatMap((row) => {
      const cells = row.cells.filter((cell) => cell.changed && cell.problem === null);
      return cells.length === 0 ? [] : [{ row, cells }];
    });
    const pasted = changed.some(({ cells }) => cells.some((cell) => cell.pasted));
    return {
      source: pasted ? 'paste' : 'form',
      rows: changed.map(({ row, cells }) => ({
        orgUnit: row.orgUnit,
        version: row.version,
        values: cells.map(({ code, value }) => ({ dataElement: code, value })),
      })),
    };
  }

  private all(): SheetRow[] {
    return this.base.rows.flatMap(({ orgUnit }) => this.row(orgUnit) ?? []);
  }

  private baseOf(orgUnit: string): BaseRow | null {
    return this.base.rows.find((one) => one.orgUnit === orgUnit) ?? null;
  }

  private storedOf(orgUnit: string, element: string): number | null {
    return this.baseOf(orgUnit)?.values.find(({ dataElement }) => dataElement === element)?.value ?? null;
  }

  private edit(cells: readonly PastedCell[], pasted: boolean): void {
    const edits: Record<string, RowEdits> = { ...this.edits };
    for (const { orgUnit, element, text } of cells) {
      const row = edits[orgUnit] ?? {};
      const before = row[element];
      const from = before === undefined ? this.storedOf(orgUnit, element) : before.from;
      edits[orgUnit] = { ...row, [element]: { text, from, pasted } };
      this.rows.delete(orgUnit);
    }
    this.edits = edits;
    this.keep(edits);
    this.publish();
  }

  private replace(edits: SheetEdits): void {
    this.beforePaste = null;
    this.edits = edits;
    this.keep(edits);
    this.rows.clear();
    this.publish();
  }

  private publish(): void {
    this.summed = null;
    for (const listener of this.listeners) listener();
  }
}
