import { factsOn, type Village, type VillageFacts } from './village.js';

/** Yes, no and unknown of the villages that exist on a date; they add up to `total` of the counts. */
export interface VillageAnswers {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** A sum over villages: what is known, and how many villages are not in it because it is unknown. */
export interface VillageSum {
  readonly sum: number;
  readonly unknown: number;
}

/** What a register says on one local date. */
export interface VillageCounts {
  /** Villages that exist on the date. */
  readonly total: number;
  readonly households: VillageSum;
  readonly team: VillageAnswers;
  /** Persons in the teams; unknown: teams whose members are unknown and villages of which a team is unknown. */
  readonly members: VillageSum;
  readonly broadband: VillageAnswers;
  /** yes: no signal at all, or 2G only. */
  readonly signalGap: VillageAnswers;
}

/** No signal, or only one that carries no data. null: unknown. */
export function hasSignalGap({ bestSignal }: Pick<VillageFacts, 'bestSignal'>): boolean | null {
  return bestSignal === null ? null : bestSignal === 'none' || bestSignal === '2G';
}

/** Counts of the villages that exist on a local date, by the facts that hold then. */
export const countVillages = (villages: readonly Village[], localDate: string): VillageCounts =>
  countFacts(villages.flatMap((village) => factsOn(village, localDate) ?? []));

/** The same of villages whose facts have been looked up. */
export function countFacts(facts: readonly VillageFacts[]): VillageCounts {
  return {
    total: facts.length,
    households: sumOf(facts.map(({ households }) => households)),
    team: answersOf(facts.map(({ hasTeam }) => hasTeam)),
    members: sumOf(
      facts.flatMap(({ hasTeam, teamMembers }) =>
        hasTeam === false ? [] : [hasTeam === null ? null : teamMembers],
      ),
    ),
    broadband: answersOf(facts.map(({ hasBroadband }) => hasBroadband)),
    signalGap: answersOf(facts.map(hasSignalGap)),
  };
}

function answersOf(answers: readonly (boolean | null)[]): VillageAnswers {
  const count = (wanted: boolean | null): number => answers.filter((answer) => answer === wanted).length;
  return { yes: count(true), no: count(false), unknown: count(null) };
}

/** Of what is known; how many are not. */
export function sumOf(numbers: readonly (number | null)[]): VillageSum {
  const known = numbers.filter((number) => number !== null);
  return { sum: known.reduce((all, one) => all + one, 0), unknown: numbers.length - known.length };
}
