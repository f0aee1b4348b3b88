import type { AddVillage, VillageDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { parseDate } from '@domain/parse-date.js';
import { parseEntry } from '@domain/parse-number.js';
import { villageFaults } from '@domain/village/village-faults.js';
import { readVillageName } from '@domain/village/village-name.js';
import type { Signal, VillageKind } from '@domain/village/village.js';

/** Answer of three: an unknown is neither. */
export type Answer = 'yes' | 'no' | 'unknown';

/** What stands in the boxes of the sheet; '' in a box of numbers or dates is unknown. */
export interface VillageDraft {
  readonly name: string;
  readonly kind: VillageKind;
  readonly households: string;
  readonly team: Answer;
  readonly teamFoundedOn: string;
  readonly teamMembers: string;
  readonly broadband: Answer;
  readonly signal: Signal | '';
  readonly notes: string;
  readonly openedOn: string;
  readonly predecessorNote: string;
  readonly reason: string;
}

const answerOf = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'yes' : 'no');
const booleanOf = (answer: Answer): boolean | null => (answer === 'unknown' ? null : answer === 'yes');
const textOf = (value: number | string | null): string => (value === null ? '' : String(value));
const dateOf = (date: string | null): string => (date === null ? '' : formatDate(date));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** @param kind what most villages of the commune are called */
export const newDraft = (kind: VillageKind): VillageDraft => ({
  ...{ name: '', kind, households: '', team: 'unknown', teamFoundedOn: '', teamMembers: '' },
  ...{ broadband: 'unknown', signal: '', notes: '', openedOn: '', predecessorNote: '', reason: '' },
});

export const draftOf = (village: VillageDto): VillageDraft => ({
  name: village.name,
  kind: village.kind,
  households: textOf(village.households),
  team: answerOf(village.hasTeam),
  teamFoundedOn: dateOf(village.teamFoundedOn),
  teamMembers: textOf(village.teamMembers),
  broadband: answerOf(village.hasBroadband),
  signal: village.bestSignal ?? '',
  notes: textOf(village.notes),
  openedOn: dateOf(village.openedOn),
  predecessorNote: textOf(village.predecessorNote),
  reason: '',
});

/** What was typed before the page was closed; null: nothing, or of an earlier release. */
export function keptDraft(text: string | null): VillageDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as VillageDraft | null;
    const known = Object.keys(newDraft('thôn'));
    return kept !== null && known.every((field) => typeof kept[field as keyof VillageDraft] === 'string')
      ? kept
      : null;
  } catch {
    return null;
  }
}

export interface DraftFault {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

/** What would be sent, and what is wrong with it by the rules the server has. `today`: local date. */
export function readDraft(
  draft: VillageDraft,
  today: string,
): { readonly body: AddVillage; readonly faults: readonly DraftFault[] } {
  const hasTeam = booleanOf(draft.team);
  const households = countOf(draft.households);
  const founded = readDate(hasTeam === true ? draft.teamFoundedOn : '');
  const opened = readDate(draft.openedOn);
  // What stood in the boxes of a team that there is not after all is left behind with them.
  const members = hasTeam === true ? countOf(draft.teamMembers) : { ok: true, value: null };
  const body = {
    name: draft.name.trim(),
    kind: draft.kind,
    households: households.value,
    hasTeam,
    teamFoundedOn: founded.date,
    teamMembers: members.value,
    hasBroadband: booleanOf(draft.broadband),
    bestSignal: draft.signal === '' ? null : draft.signal,
    notes: orNull(draft.notes),
    openedOn: opened.date,
    predecessorNote: orNull(draft.predecessorNote),
    reason: orNull(draft.reason),
  };
  const faults = [
    ...villageFaults({ ...body, name: readVillageName(body.name).name }, today),
    ...(households.ok ? [] : [noNumber('households')]),
    ...(members.ok ? [] : [noNumber('teamMembers')]),
    ...(founded.ok ? [] : [noDate('teamFoundedOn')]),
    ...(opened.ok ? [] : [noDate('openedOn')]),
  ];
  return { body, faults };
}

function countOf(text: string): { readonly ok: boolean; readonly value: number | null } {
  const read = parseEntry(text, 'count');
  return read.ok
    ? { ok: true, value: read.value === null ? null : Number(read.value) }
    : { ok: false, value: null };
}

/** In whatever language the browser speaks: day, month, year. */
function readDate(text: string): { readonly ok: boolean; readonly date: string | null } {
  const date = parseDate(text);
  return { ok: date !== null || text.trim() === '', date };
}

/** Said at a box whose text is no day. */
export const noDate = (path: string): DraftFault => ({
  path,
  vi: 'Đây không phải là một ngày có thật. Ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 05/08/2025; các mục khác vẫn được giữ.',
  en: 'This is no date that exists. Write day/month/year with all four digits of the year, such as 05/08/2025; the other boxes are kept.',
});

const noNumber = (path: string): DraftFault => ({
  path,
  vi: 'Cần một số nguyên; để trống nếu chưa rõ.',
  en: 'A whole number is needed; leave it empty if unknown.',
});
