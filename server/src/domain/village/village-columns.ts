import { foldForSearch } from '../search.js';
import { readKind } from './village-name.js';
import { VILLAGE_FIELDS, type VillageField } from './village.js';

/** One line of a pasted block. */
export interface PastedLine {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const HEADINGS: Readonly<Record<VillageField, readonly string[]>> = {
  name: [
    ...[
      'ten',
      'ten thon',
      'ten thon buon',
      'ten thon buon tdp',
      'ten thon buon to dan pho',
      'name',
      'village',
    ],
    ...['thon buon', 'thon buon tdp', 'thon buon to dan pho', 'ten to dan pho', 'thon'],
  ],
  kind: ['loai', 'loai hinh', 'kind'],
  households: ['so ho', 'ho', 'ho dan', 'so ho dan', 'households'],
  hasTeam: [
    ...[
      'co to',
      'to',
      'to cong nghe so',
      'to cnscd',
      'co to cnscd',
      'co to cong nghe so',
      'team',
      'has team',
    ],
    ...['to cong nghe so cong dong', 'co to cong nghe so cong dong'],
  ],
  teamFoundedOn: [
    'ngay thanh lap',
    'ngay thanh lap to',
    'ngay lap to',
    'thanh lap',
    'team founded on',
    'founded',
  ],
  teamMembers: ['thanh vien', 'so thanh vien', 'so thanh vien to', 'team members', 'members'],
  hasBroadband: ['bang rong', 'co bang rong', 'internet bang rong', 'broadband', 'has broadband'],
  bestSignal: ['song', 'song di dong', 'song tot nhat', 'signal', 'best signal'],
  notes: ['ghi chu', 'note', 'notes'],
};

/** What stands in each column; null: nothing that the register has. */
export type Columns = readonly (VillageField | null)[];

/** With a heading the columns stand in any order, without one in that of the template. */
export function columnsOf(lines: readonly PastedLine[]): {
  readonly columns: Columns;
  readonly body: readonly PastedLine[];
  readonly ignored: readonly string[];
} {
  const [first] = lines;
  const heading = (first?.cells ?? []).map(fieldOf);
  if (
    heading.filter((field) => field !== null).length >= 2 ||
    (heading.length === 1 && heading[0] === 'name')
  ) {
    const once = heading.map((field, index) => (heading.indexOf(field) === index ? field : null));
    const ignored = (first?.cells ?? []).filter((cell, index) => cell !== '' && once[index] === null);
    return { columns: once, body: lines.slice(1), ignored };
  }
  return {
    columns: isNumbered(lines) ? [null, ...VILLAGE_FIELDS] : VILLAGE_FIELDS,
    body: lines,
    ignored: [],
  };
}

function fieldOf(cell: string): VillageField | null {
  const folded = foldForSearch(cell.replace(/[()?:*/]/gu, ' '));
  return VILLAGE_FIELDS.find((field) => HEADINGS[field].includes(folded)) ?? null;
}

/** A first column 1, 2, 3 … beside names is the number of the line; beside kinds ("1 | tổ dân phố") it is the name. */
const isNumbered = (lines: readonly PastedLine[]): boolean =>
  lines.length > 0 &&
  lines.every(({ cells }, index) => cells[0] === String(index + 1)) &&
  lines.every(({ cells }) => (cells[1] ?? '') !== '' && readKind(cells[1] ?? '') === null);
