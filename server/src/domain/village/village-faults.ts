import { EARLIEST_DATE } from '../entry-rules.js';
import { fault, type Fault } from '../fault.js';
import { formatDate } from '../format.js';
import { addDays } from '../local-time.js';
import type { VillageFacts } from './village.js';

/** Most that is taken for a village: more is a slip of the keys. */
export const MOST_HOUSEHOLDS = 20_000;
export const MOST_MEMBERS = 500;
/** A closing or opening that is decided is recorded at most this long before, days. */
const AHEAD_DAYS = 366;
/** Identity and telephone numbers have at least nine digits, also with blanks and points between. */
const PERSONAL = /\d(?:[\s.-]?\d){8}/u;

/** What is wrong with the facts of a village; empty: nothing. `today`: local date. */
export function villageFaults(facts: VillageFacts, today: string): Fault[] {
  return [...nameFaults(facts), ...numberFaults(facts), ...teamFaults(facts, today), ...noteFaults(facts)];
}

function nameFaults({ name }: VillageFacts): Fault[] {
  if (name === '')
    return [fault('name', 'name_missing', 'Cần ghi tên thôn, buôn, tổ dân phố.', 'A name is needed.')];
  return name.length > 100
    ? [fault('name', 'name_long', 'Tên dài quá 100 ký tự.', 'The name has more than 100 letters.')]
    : [];
}

function numberFaults({ households, teamMembers }: VillageFacts): Fault[] {
  const within = (value: number | null, most: number): boolean =>
    value === null || (Number.isInteger(value) && value >= 0 && value <= most);
  return [
    ...(within(households, MOST_HOUSEHOLDS)
      ? []
      : [
          fault(
            'households',
            'out_of_range',
            'Số hộ là số nguyên từ 0 đến 20.000.',
            'Households: 0 to 20,000.',
          ),
        ]),
    ...(within(teamMembers, MOST_MEMBERS)
      ? []
      : [
          fault(
            'teamMembers',
            'out_of_range',
            'Số thành viên là số nguyên từ 0 đến 500.',
            'Members: 0 to 500.',
          ),
        ]),
  ];
}

function teamFaults({ hasTeam, teamFoundedOn, teamMembers }: VillageFacts, today: string): Fault[] {
  if (hasTeam !== true)
    return [
      ...(teamFoundedOn === null
        ? []
        : [
            fault(
              'teamFoundedOn',
              'no_team',
              'Chỉ ghi ngày thành lập khi thôn có tổ.',
              'A founding date needs a team.',
            ),
          ]),
      ...(teamMembers === null
        ? []
        : [fault('teamMembers', 'no_team', 'Chỉ ghi số thành viên khi thôn có tổ.', 'Members need a team.')]),
    ];
  return teamFoundedOn === null ? [] : foundingFaults(teamFoundedOn, today);
}

function foundingFaults(foundedOn: string, today: string): Fault[] {
  if (foundedOn > today)
    return [
      fault(
        'teamFoundedOn',
        'later_than_today',
        'Ngày thành lập tổ không sau hôm nay.',
        'The team cannot be founded after today.',
      ),
    ];
  return foundedOn < EARLIEST_DATE
    ? [
        fault(
          'teamFoundedOn',
          'too_early',
          `Ngày thành lập tổ quá sớm: sớm nhất là ${formatDate(EARLIEST_DATE)}. Xem lại năm.`,
          `The team is said to be too old: ${formatDate(EARLIEST_DATE)} at the earliest. Look at the year.`,
        ),
      ]
    : [];
}

function noteFaults({ notes }: VillageFacts): Fault[] {
  if (notes === null) return [];
  if (notes.length > 500)
    return [
      fault('notes', 'notes_long', 'Ghi chú dài quá 500 ký tự.', 'The note has more than 500 letters.'),
    ];
  return PERSONAL.test(notes)
    ? [
        fault(
          'notes',
          'personal',
          'Ghi chú có dãy số giống số định danh hoặc số điện thoại; không ghi thông tin của người dân.',
          'The note has what looks like an identity or telephone number; nothing of citizens is written here.',
        ),
      ]
    : [];
}

/** Dates of a village's life and of a change: `effectiveOn` is the first local date of the new facts, null a correction. */
export interface VillageDates {
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly effectiveOn: string | null;
}

/** What is wrong with the dates; empty: nothing. */
export function villageDateFaults({ openedOn, closedOn, effectiveOn }: VillageDates, today: string): Fault[] {
  const last = addDays(today, AHEAD_DAYS);
  const faults: Fault[] = [];
  if (openedOn !== null && openedOn > last)
    faults.push(
      fault(
        'openedOn',
        'too_late',
        'Ngày lập thôn cách hôm nay quá một năm.',
        'Opens more than a year from now.',
      ),
    );
  if (closedOn !== null && closedOn > last)
    faults.push(
      fault(
        'closedOn',
        'too_late',
        'Ngày thôi hoạt động cách hôm nay quá một năm.',
        'Closes more than a year from now.',
      ),
    );
  if (closedOn !== null && openedOn !== null && closedOn < openedOn)
    faults.push(
      fault(
        'closedOn',
        'before_opening',
        'Ngày thôi hoạt động trước ngày lập thôn.',
        'It closes before it opens.',
      ),
    );
  if (effectiveOn !== null && effectiveOn > today)
    faults.push(
      fault(
        'effectiveOn',
        'later_than_today',
        'Ngày áp dụng không sau hôm nay.',
        'A change holds from today at the latest.',
      ),
    );
  return faults;
}
