import type { VillageSurveyDto } from '@contract/village-counts.js';

type Commune = VillageSurveyDto['items'][number];

/** Villages without a team, broadband or signal, each counted once for each. */
const missing = ({ team, broadband, signalGap }: Commune): number => team.no + broadband.no + signalGap.yes;
const unknown = ({ team, broadband, signalGap }: Commune): number =>
  team.unknown + broadband.unknown + signalGap.unknown;

/** Most missing first, then most unknown; equal ones as they came. */
export const mostMissing = (items: readonly Commune[]): Commune[] =>
  [...items].sort((a, b) => missing(b) - missing(a) || unknown(b) - unknown(a));
