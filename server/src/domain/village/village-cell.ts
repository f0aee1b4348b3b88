import { parseEntry } from '../parse-number.js';
import { parseDate } from '../parse-date.js';
import { foldForSearch } from '../search.js';
import { readKind, readVillageName, tidy } from './village-name.js';
import type { Signal, VillageFacts, VillageField } from './village.js';

/** What a cell means. `blank` leaves a known village as it is; `unknown` is written out: "chưa rõ", "?". */
export type ReadCell =
  | { readonly ok: true; readonly value: VillageFacts[VillageField] }
  | { readonly ok: true; readonly blank: true }
  | { readonly ok: false; readonly vi: string; readonly en: string };

const UNKNOWN = ['?', 'chua ro', 'khong ro', 'chua biet', 'unknown'];
const YES = ['1', 'x', 'co', 'yes', 'true', 'da co', 'co to'];
const NO = ['0', 'k', 'khong', 'no', 'false', 'chua', 'chua co', 'khong co'];
const NO_SIGNAL = ['0', 'k', 'khong', 'khong co', 'khong co song', 'none', 'no', 'lom song', 'chua co'];

const no = (vi: string, en: string): ReadCell => ({ ok: false, vi, en });
const value = (known: VillageFacts[VillageField]): ReadCell => ({ ok: true, value: known });

/** Reads one cell of a pasted block; a name is read with its kind by `readVillageName`. */
export function readVillageCell(field: VillageField, text: string): ReadCell {
  const cell = tidy(text);
  if (cell === '') return { ok: true, blank: true };
  const folded = foldForSearch(cell);
  const factual = field !== 'name' && field !== 'kind';
  if (factual && (UNKNOWN.includes(folded) || cell === '?')) return value(null);
  switch (field) {
    case 'name':
      return value(readVillageName(cell).name);
    case 'notes':
      return value(cell);
    case 'kind':
      return readKindCell(cell);
    case 'households':
    case 'teamMembers':
      return readCount(cell);
    case 'hasTeam':
    case 'hasBroadband':
      return readYesNo(cell, folded);
    case 'teamFoundedOn':
      return readDate(cell);
    case 'bestSignal':
      return readSignal(cell, folded);
  }
}

function readKindCell(cell: string): ReadCell {
  const kind = readKind(cell);
  return kind === null
    ? no(
        `“${cell}” không phải thôn, buôn, tổ dân phố hay khu phố.`,
        `"${cell}" is no kind of village (thôn, buôn, tổ dân phố, khu phố).`,
      )
    : value(kind);
}

function readCount(cell: string): ReadCell {
  const read = parseEntry(cell, 'count');
  if (read.ok) return value(read.value === null ? null : Number(read.value));
  const readings = read.readings?.join(' / ');
  return readings === undefined
    ? no(`“${cell}” không phải là số nguyên.`, `"${cell}" is no whole number.`)
    : no(
        `“${cell}” có thể đọc là ${readings}; hãy viết rõ.`,
        `"${cell}" can mean ${readings}; write it plainly.`,
      );
}

function readYesNo(cell: string, folded: string): ReadCell {
  if (YES.includes(folded)) return value(true);
  if (NO.includes(folded)) return value(false);
  return no(`“${cell}”: ghi có, không hoặc chưa rõ.`, `"${cell}": write yes, no or unknown.`);
}

function readDate(cell: string): ReadCell {
  const date = parseDate(cell);
  return date !== null
    ? value(date)
    : no(`“${cell}” không phải là ngày; ghi ngày/tháng/năm.`, `"${cell}" is no date; write dd/mm/yyyy.`);
}

function readSignal(cell: string, folded: string): ReadCell {
  if (NO_SIGNAL.includes(folded)) return value('none');
  const [, generation] = /^([2-5])\s?g$/u.exec(folded) ?? [];
  return generation === undefined
    ? no(`“${cell}”: ghi không, 2G, 3G, 4G, 5G hoặc chưa rõ.`, `"${cell}": write none, 2G, 3G, 4G or 5G.`)
    : value(`${generation}G` as Signal);
}
