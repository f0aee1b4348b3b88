import { Big } from '../decimal.js';
import type { VillageCounts } from './village-counts.js';
import { VILLAGE_ELEMENTS, type VillageElement } from './village-elements.js';

/** What a register says of one element of a form. */
export interface VillageProposal {
  readonly element: VillageElement;
  /**
   * proposed: every village is known; unknown: some are not, which is never taken for no or 0; incomplete: the register
   * has fewer villages than the commune by its reference figure.
   */
  readonly state: 'proposed' | 'unknown' | 'incomplete';
  /** Figure to take over, in the unit of the element; null: none can be given. */
  readonly value: number | null;
  /** What is counted so far, in the unit of the element. */
  readonly counted: number;
  /** Villages in the register. */
  readonly total: number;
  /** Villages with a team; the teams that members are summed over. */
  readonly teams: number;
  /** Villages (for members: also teams) of which it is unknown. */
  readonly unknown: number;
  /** Villages of the commune by the reference figure in force; null: unknown. */
  readonly reference: number | null;
}

/**
 * What a register proposes for the elements of a form; none when the commune keeps no register.
 * @param reference villages by the reference figure in force; null: unknown
 */
export function proposalsOf(
  counts: VillageCounts,
  elements: readonly string[],
  reference: number | null,
): VillageProposal[] {
  if (counts.total === 0) return [];
  return VILLAGE_ELEMENTS.filter((element) => elements.includes(element)).map((element) => {
    const { counted, unknown } = countedFor(counts, element);
    const incomplete = reference !== null && counts.total < reference;
    const state = incomplete ? 'incomplete' : unknown > 0 ? 'unknown' : 'proposed';
    return {
      element,
      state,
      value: state === 'proposed' ? counted : null,
      counted,
      total: counts.total,
      teams: counts.team.yes,
      unknown,
      reference,
    };
  });
}

function countedFor(counts: VillageCounts, element: VillageElement): { counted: number; unknown: number } {
  if (element === 'team_members') return { counted: counts.members.sum, unknown: counts.members.unknown };
  const answers = {
    villages_with_team: counts.team,
    villages_broadband: counts.broadband,
    signal_gap_villages: counts.signalGap,
  }[element];
  return { counted: answers.yes, unknown: answers.unknown };
}

/**
 * Whether a typed figure differs from what the register says: a note, never an error.
 * @param typed decimal; null: nothing is typed, which differs from nothing
 */
export function differsFrom({ value }: VillageProposal, typed: string | null): boolean {
  return value !== null && typed !== null && !Big(typed).eq(value);
}
