import type { Values } from './demo-rows.js';

/** A report of the open week as its officer entered it. */
export interface Entered {
  readonly values: Values;
  /** Filled by "Không thay đổi trong tuần". */
  readonly noChange: boolean;
}

type Change = (values: Values, last: Values) => Values;

const set =
  (element: string, value: (now: number, before: number) => number): Change =>
  (values, last) => {
    const now = values[element];
    const before = last[element];
    return typeof now === 'number' && typeof before === 'number'
      ? { ...values, [element]: Math.round(value(now, before)) }
      : values;
  };

/** By the place of the report in the order of arrival: something that a rule asks about. */
const CHANGES: ReadonlyMap<number, Change> = new Map([
  // Signed, with a reason.
  [1, set('adults_reached', (now) => now * 1.09)],
  [4, set('attendances', (now) => now * 6 + 300)],
  [7, set('households_visited', (_now, before) => before - 23)],
  [12, set('app_users', (now) => now * 1.3)],
  // Waiting for the leader, with a reason.
  [31, set('adults_vneid_certified', (_now, before) => before - 12)],
  // A draft, still without one.
  [35, set('adults_digital_services', (now) => now * 1.12)],
]);

/** "Không thay đổi trong tuần": running totals as they counted last, activities as they were. */
const NO_CHANGE = 9;
const FLOWS = ['sessions_held', 'attendances', 'people_helped'];

/** The open week shows what the rules are for; settled weeks keep the totals that were published. */
export function openWeekEntry(position: number, values: Values, last: Values): Entered {
  if (position === NO_CHANGE) {
    const stocks = Object.entries(last).filter(([element]) => !FLOWS.includes(element));
    return { values: { ...values, ...Object.fromEntries(stocks) }, noChange: true };
  }
  return { values: CHANGES.get(position)?.(values, last) ?? values, noChange: false };
}
