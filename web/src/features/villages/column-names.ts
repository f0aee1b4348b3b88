import type { VillageField } from '@domain/village/village.js';
import type { Translate } from '../../lib/i18n/translate.js';

const names = {
  name: 'village.name',
  kind: 'village.kind',
  households: 'village.households',
  hasTeam: 'village.hasTeam',
  teamFoundedOn: 'village.foundedOn',
  teamMembers: 'village.members',
  hasBroadband: 'village.hasBroadband',
  bestSignal: 'village.signal',
  notes: 'village.notes',
} as const satisfies Record<VillageField, string>;

/** What a column of the register is called on the page. */
export const columnName = (field: VillageField, t: Translate): string => t(names[field]);
