import type { Village, VillageFacts, VillageVersion } from './village.js';

/** Builders for specs. */

const NOTHING: VillageFacts = {
  name: '1',
  kind: 'thôn',
  households: null,
  hasTeam: null,
  teamFoundedOn: null,
  teamMembers: null,
  hasBroadband: null,
  bestSignal: null,
  notes: null,
};

export const aVillage = (...versions: readonly Partial<VillageVersion>[]): Village => ({
  id: 1,
  versions: versions.map((version, index) => ({
    ...NOTHING,
    version: index + 1,
    effectiveOn: null,
    openedOn: null,
    closedOn: null,
    predecessorNote: null,
    ...version,
  })),
});
