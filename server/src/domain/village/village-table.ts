import { foldForSearch } from '../search.js';
import { readVillageCell } from './village-cell.js';
import { type Columns, columnsOf, type PastedLine } from './village-columns.js';
import { villageFaults } from './village-faults.js';
import { readVillageName, villageKey } from './village-name.js';
import { changedFields, latestOf, type Village, type VillageFacts, type VillageField } from './village.js';

/** What one line says. */
export interface PastedVillage {
  readonly line: number;
  readonly change: 'new' | 'changed' | 'same';
  /** Village it is about; null: a new one. */
  readonly villageId: number | null;
  readonly before: VillageFacts | null;
  readonly after: VillageFacts;
  readonly changed: readonly VillageField[];
}

export interface PastedFault {
  readonly line: number;
  /** Column; null: the whole line. */
  readonly field: VillageField | null;
  readonly vi: string;
  readonly en: string;
}

export interface PastedTable {
  readonly rows: readonly PastedVillage[];
  /** Nothing is recorded while there is any. */
  readonly faults: readonly PastedFault[];
  /** Headings that are no column of the register. */
  readonly ignored: readonly string[];
}

/**
 * Reads a pasted block: with a heading the columns stand in any order, without one in that of the template. A village is
 * found by its name with any marks. A blank cell leaves what is known; what is new and blank is unknown.
 * @param villages those of the register that are open
 * @param today local date
 */
export function readVillageTable(
  lines: readonly PastedLine[],
  villages: readonly Village[],
  today: string,
): PastedTable {
  const { columns, body, ignored } = columnsOf(lines);
  const known = villages.map((village) => ({ id: village.id, facts: latestOf(village) }));
  const faults: PastedFault[] = [];
  const seen = new Map<string, number>();
  const rows = body.flatMap(({ line, cells }) => {
    const read = readLine(line, cells, columns, known, today);
    const key = read.row === null ? null : villageKey(read.row.after);
    const twice = key === null ? undefined : seen.get(key);
    if (key !== null) seen.set(key, twice ?? line);
    faults.push(...read.faults);
    if (twice !== undefined) faults.push(sameAs(line, twice));
    return read.row === null ? [] : [read.row];
  });
  if (body.length === 0)
    faults.push({ line: 1, field: null, vi: 'Không có dòng nào để đọc.', en: 'There is no row to read.' });
  return { rows, faults, ignored };
}

interface Known {
  readonly id: number;
  readonly facts: VillageFacts;
}

function readLine(
  line: number,
  cells: readonly string[],
  columns: Columns,
  known: readonly Known[],
  today: string,
): { readonly row: PastedVillage | null; readonly faults: readonly PastedFault[] } {
  const faults: PastedFault[] = [];
  const given: Partial<Record<VillageField, VillageFacts[VillageField]>> = {};
  columns.forEach((field, index) => {
    if (field === null) return;
    const read = readVillageCell(field, cells[index] ?? '');
    if (!read.ok) faults.push({ line, field, vi: read.vi, en: read.en });
    else if (!('blank' in read)) given[field] = read.value;
  });
  const named = readVillageName(cells[columns.indexOf('name')] ?? '');
  if (named.name === '') return { row: null, faults: [...faults, nameless(line)] };
  const kind = named.kind ?? (given.kind as VillageFacts['kind'] | undefined) ?? null;
  const found = findVillage(known, named.name, kind);
  if (found === 'several' || (found === null && kind === null))
    return { row: null, faults: [...faults, kindless(line, named.name)] };
  const before = found?.facts ?? null;
  // A village keeps its spelling: it is renamed by hand, not by a list without marks.
  const naming = before ?? { name: named.name, kind: kind ?? 'thôn' };
  const after = filled(before, { ...(given as Partial<VillageFacts>), name: naming.name, kind: naming.kind });
  faults.push(
    ...villageFaults(after, today).map(({ path, vi, en }) => ({ line, field: path as VillageField, vi, en })),
  );
  const changed = before === null ? [] : changedFields(before, after);
  const change = before === null ? 'new' : changed.length > 0 ? 'changed' : 'same';
  return { row: { line, change, villageId: found?.id ?? null, before, after, changed }, faults };
}

/** By kind and name; without a kind by the name alone where only one has it. */
function findVillage(
  known: readonly Known[],
  name: string,
  kind: VillageFacts['kind'] | null,
): Known | 'several' | null {
  const found = known.filter(({ facts }) =>
    kind === null
      ? foldForSearch(facts.name) === foldForSearch(name)
      : villageKey(facts) === villageKey({ name, kind }),
  );
  return found.length > 1 ? 'several' : (found[0] ?? null);
}

const NOTHING_KNOWN: VillageFacts = {
  name: '',
  kind: 'thôn',
  households: null,
  hasTeam: null,
  teamFoundedOn: null,
  teamMembers: null,
  hasBroadband: null,
  bestSignal: null,
  notes: null,
};

/** Without a team there is neither a date nor a member, whatever was known before; one that is given besides is a fault. */
function filled(before: VillageFacts | null, given: Partial<VillageFacts>): VillageFacts {
  const known = before ?? NOTHING_KNOWN;
  const facts: VillageFacts = {
    name: given.name ?? known.name,
    kind: given.kind ?? known.kind,
    households: 'households' in given ? (given.households ?? null) : known.households,
    hasTeam: 'hasTeam' in given ? (given.hasTeam ?? null) : known.hasTeam,
    teamFoundedOn: 'teamFoundedOn' in given ? (given.teamFoundedOn ?? null) : known.teamFoundedOn,
    teamMembers: 'teamMembers' in given ? (given.teamMembers ?? null) : known.teamMembers,
    hasBroadband: 'hasBroadband' in given ? (given.hasBroadband ?? null) : known.hasBroadband,
    bestSignal: 'bestSignal' in given ? (given.bestSignal ?? null) : known.bestSignal,
    notes: 'notes' in given ? (given.notes ?? null) : known.notes,
  };
  if (facts.hasTeam === true) return facts;
  // "0 thành viên" beside "không có tổ" says the same twice.
  return {
    ...facts,
    teamFoundedOn: given.teamFoundedOn ?? null,
    teamMembers: given.teamMembers === 0 ? null : (given.teamMembers ?? null),
  };
}

const nameless = (line: number): PastedFault => ({
  line,
  field: 'name',
  vi: 'Dòng này không có tên.',
  en: 'This row has no name.',
});

const kindless = (line: number, name: string): PastedFault => ({
  line,
  field: 'kind',
  vi: `“${name}”: cần ghi loại (thôn, buôn, tổ dân phố) trước tên hoặc ở cột Loại.`,
  en: `"${name}": write its kind (thôn, buôn, tổ dân phố) before the name or in the column of kinds.`,
});

const sameAs = (line: number, other: number): PastedFault => ({
  line,
  field: 'name',
  vi: `Trùng với dòng ${String(other)}.`,
  en: `The same village as in row ${String(other)}.`,
});
