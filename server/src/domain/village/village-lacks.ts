import type { VillageFacts } from './village.js';
import { hasSignalGap } from './village-counts.js';

/** What a village can be known to lack; signal: none at all, or 2G only. */
export const LACKS = ['team', 'broadband', 'signal'] as const;
export type Lack = (typeof LACKS)[number];

/** What a village is known to lack, in the order of `LACKS`; what is unknown is not lacking. */
export function lacksOf(facts: Pick<VillageFacts, 'hasTeam' | 'hasBroadband' | 'bestSignal'>): Lack[] {
  const lacking: Readonly<Record<Lack, boolean>> = {
    team: facts.hasTeam === false,
    broadband: facts.hasBroadband === false,
    signal: hasSignalGap(facts) === true,
  };
  return LACKS.filter((lack) => lacking[lack]);
}
