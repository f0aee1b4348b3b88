import { type EntryProblem, parseEntry } from '@domain/parse-number.js';
import { matchesSearch } from '@domain/search.js';

/** A commune that a line can name, with the target of its own that stands; null: it has none. */
export interface KnownCommune {
  readonly code: string;
  readonly fullName: string;
  readonly value: number | null;
}

export type PasteProblem = 'no_code' | 'unknown' | 'twice' | 'no_value' | EntryProblem;

/** One line as it was read. `line` counts from 1 as pasted, blank lines included. */
export interface PastedTarget {
  readonly line: number;
  readonly code: string;
  /** null: no such commune. */
  readonly fullName: string | null;
  readonly before: number | null;
  /** As the server takes it; null: it could not be read. */
  readonly value: number | null;
  readonly problem: PasteProblem | null;
}

/**
 * Reads lines "code<tab>value" as copied from a sheet; a semicolon or blanks divide, too, and what stands between the
 * code and the last cell (a name) is not looked at. A first line without a code is the heading of the sheet.
 * @param kind how the value is read: whole numbers for a count
 */
export function toPastedTargets(
  text: string,
  communes: readonly KnownCommune[],
  kind: 'count' | 'decimal',
): PastedTarget[] {
  const known = new Map(communes.map((commune) => [commune.code, commune]));
  const seen = new Set<string>();
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { code, typed } = cellsOf(line);
    if (code === null && index === 0 && !/\d/u.test(typed)) return [];
    const read = readLine(code, typed, known, seen, kind);
    if (code !== null) seen.add(code);
    return [{ line: index + 1, code: code ?? line.trim().slice(0, 40), ...read }];
  });
}

function readLine(
  code: string | null,
  typed: string,
  known: ReadonlyMap<string, KnownCommune>,
  seen: ReadonlySet<string>,
  kind: 'count' | 'decimal',
): Omit<PastedTarget, 'line' | 'code'> {
  const commune = code === null ? undefined : known.get(code);
  const found = { fullName: commune?.fullName ?? null, before: commune?.value ?? null, value: null };
  if (code === null) return { ...found, problem: 'no_code' };
  if (commune === undefined) return { ...found, problem: 'unknown' };
  if (seen.has(code)) return { ...found, problem: 'twice' };
  const read = parseEntry(typed.replace(/%$/u, ''), kind);
  if (!read.ok) return { ...found, problem: read.code };
  if (read.value === null) return { ...found, problem: 'no_value' };
  return { ...found, value: Number(read.value), problem: null };
}

/** The code in front, and the last cell. */
function cellsOf(line: string): { code: string | null; typed: string } {
  const divided = /[\t;]/u.test(line) ? line.split(/[\t;]/u) : line.trim().split(/\s+/u);
  const cells = divided.map((cell) => cell.trim());
  const [first = ''] = cells;
  return {
    code: /^\d{5}$/u.test(first) ? first : null,
    typed: cells.length > 1 ? (cells.at(-1) ?? '') : '',
  };
}

/** Lines that would change something. */
export const changedOf = (rows: readonly PastedTarget[]): PastedTarget[] =>
  rows.filter(({ problem, value, before }) => problem === null && value !== before);

export const matches = (commune: Pick<KnownCommune, 'code' | 'fullName'>, search: string): boolean =>
  commune.code === search.trim() || matchesSearch(commune.fullName, search);
