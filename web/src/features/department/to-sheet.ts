import type { DepartmentFiguresDto } from '@contract/department.js';
import type { Section } from '@domain/catalogue.js';
import { formatNumber, formatSigned, type Language } from '@domain/format.js';
import { type EntryKind, type EntryProblem, parseEntry } from '@domain/parse-number.js';

export type BaseRow = DepartmentFiguresDto['rows'][number];

export interface SheetColumn {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: EntryKind;
  /** Heading that the form puts it under; null: none of those that are known. */
  readonly section: Section | null;
}

/** What was typed or pasted into a cell, and the stored value it was typed over. */
export interface CellEdit {
  readonly text: string;
  readonly from: number | null;
  readonly pasted: boolean;
}
/** By element. */
export type RowEdits = Readonly<Record<string, CellEdit>>;

/** What the server said of a text; a new text is a new try. */
export interface Told {
  readonly text: string;
  readonly message: string;
  /** It asks for a reason; otherwise it refuses. */
  readonly warning: boolean;
}

export interface Cell {
  readonly code: string;
  readonly text: string;
  /** null: missing; also while the text cannot be read. */
  readonly value: number | null;
  readonly stored: number | null;
  /** What counted in the period before, for reading; null: missing. */
  readonly previous: string | null;
  /** Signed; null: one of the two is missing. */
  readonly difference: string | null;
  readonly problem: EntryProblem | null;
  readonly told: Told | null;
  /** Typed, and not what is stored. */
  readonly changed: boolean;
  /** Somebody stored another value since it was typed. */
  readonly conflict: boolean;
  readonly pasted: boolean;
}

export interface SheetRow {
  readonly orgUnit: string;
  readonly fullName: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
  readonly cells: readonly Cell[];
  /** Said of the row as a whole by the server; null: nothing. */
  readonly refusal: string | null;
}

const decimalsOf = (n: number): number =>
  (String(Math.round(n * 10_000) / 10_000).split('.')[1] ?? '').length;

/** A number as text of its cell, in a notation that is read back as the same number in both languages. */
export function cellText(kind: EntryKind, value: number | null, lang: Language): string {
  if (value === null) return '';
  if (kind === 'count' && lang === 'vi') return formatNumber(value, 0, 'vi');
  return lang === 'vi' ? String(value).replace('.', ',') : String(value);
}

export const shownNumber = (value: number, lang: Language): string =>
  formatNumber(value, decimalsOf(value), lang);

/** One commune's row: what is stored, what was typed over it, and what is wrong with that. */
export function toSheetRow(
  base: BaseRow,
  edits: RowEdits,
  told: Readonly<Record<string, Told>>,
  columns: readonly SheetColumn[],
  lang: Language,
): SheetRow {
  return {
    orgUnit: base.orgUnit,
    fullName: base.fullName,
    version: base.version,
    updatedBy: base.updatedBy,
    updatedAt: base.updatedAt,
    cells: columns.map((column) => toCell(base, column, edits[column.code], told[column.code], lang)),
    refusal: told['']?.message ?? null,
  };
}

function toCell(
  base: BaseRow,
  { code, kind }: SheetColumn,
  edit: CellEdit | undefined,
  told: Told | undefined,
  lang: Language,
): Cell {
  const known = base.values.find(({ dataElement }) => dataElement === code);
  const stored = known?.value ?? null;
  const previous = known?.previous ?? null;
  const text = edit?.text ?? cellText(kind, stored, lang);
  const parsed = edit === undefined ? null : parseEntry(text, kind);
  const problem = parsed?.ok === false ? parsed.code : null;
  const value = parsed === null ? stored : parsed.ok && parsed.value !== null ? Number(parsed.value) : null;
  const changed = edit !== undefined && (problem !== null || value !== stored);
  const decimals = Math.max(decimalsOf(value ?? 0), decimalsOf(previous ?? 0));
  return {
    code,
    text,
    value,
    stored,
    previous: previous === null ? null : shownNumber(previous, lang),
    difference: value === null || previous === null ? null : formatSigned(value - previous, decimals, lang),
    problem,
    told: changed && told?.text === text ? told : null,
    changed,
    conflict: changed && edit.from !== stored,
    pasted: edit?.pasted === true,
  };
}

export const isWrong = (cell: Cell): boolean => cell.problem !== null || cell.told?.warning === false;

export interface SheetSummary {
  readonly rows: number;
  readonly cells: number;
  readonly wrong: number;
  readonly conflicts: number;
  /** The first cell that stands in the way; null: none. */
  readonly first: { readonly orgUnit: string; readonly element: string } | null;
  /** Figures signed so far, of all communes; of the stored ones. */
  readonly filled: number;
}

export function toSummary(rows: readonly SheetRow[]): SheetSummary {
  const all = rows.flatMap(({ orgUnit, cells }) => cells.map((cell) => ({ orgUnit, cell })));
  const changed = all.filter(({ cell }) => cell.changed);
  const first = all.find(({ cell }) => isWrong(cell) || cell.conflict);
  return {
    rows: new Set(changed.map(({ orgUnit }) => orgUnit)).size,
    cells: changed.length,
    wrong: changed.filter(({ cell }) => isWrong(cell)).length,
    conflicts: changed.filter(({ cell }) => cell.conflict).length,
    first: first === undefined ? null : { orgUnit: first.orgUnit, element: first.cell.code },
    filled: all.filter(({ cell }) => cell.stored !== null).length,
  };
}

export interface ColumnGroup {
  readonly section: Section | null;
  readonly columns: number;
}

/** Neighbours under one heading, in the order of the sheet. */
export function columnGroups(columns: readonly Pick<SheetColumn, 'section'>[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { section } of columns) {
    const last = groups.at(-1);
    if (last?.section === section) groups[groups.length - 1] = { section, columns: last.columns + 1 };
    else groups.push({ section, columns: 1 });
  }
  return groups;
}
