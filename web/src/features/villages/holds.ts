import { parseDate } from '@domain/parse-date.js';
import { villageDateFaults } from '@domain/village/village-faults.js';
import { noDate, type DraftFault } from './village-draft.js';

/** From when a change holds; a correction holds as long as what it corrects. */
export interface Holds {
  /** As it was typed: day, month, year. */
  readonly from: string;
  readonly correction: boolean;
}

interface ReadDay {
  /** Local date; null: none, or no day. */
  readonly day: string | null;
  readonly faults: readonly DraftFault[];
}

/** The first day of a change; null for a correction. `today`: local date. */
export function readHolds({ from, correction }: Holds, today: string): ReadDay {
  if (correction) return { day: null, faults: [] };
  const day = parseDate(from);
  if (day === null) return { day, faults: [noDate('effectiveOn')] };
  return { day, faults: villageDateFaults({ openedOn: null, closedOn: null, effectiveOn: day }, today) };
}

/** The day on which a village exists no more. @param openedOn local date; null: there since long ago */
export function readClosing(text: string, openedOn: string | null, today: string): ReadDay {
  const day = parseDate(text);
  if (day === null) return { day, faults: [noDate('closedOn')] };
  return { day, faults: villageDateFaults({ openedOn, closedOn: day, effectiveOn: null }, today) };
}
