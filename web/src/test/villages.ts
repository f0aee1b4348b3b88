import type { VillageDto, VillageRegisterDto } from '@contract/villages.js';
import { countVillages } from '@domain/village/village-counts.js';

/** A village of which everything is known, but for what `more` says. */
export const village = (id: number, name: string, more: Partial<VillageDto> = {}): VillageDto => ({
  ...{ id, name, kind: 'buôn', fullName: `Buôn ${name}`, households: 120, hasTeam: true, teamMembers: 5 },
  ...{ teamFoundedOn: '2025-08-15', hasBroadband: true, bestSignal: '4G', notes: null, version: 1 },
  ...{ openedOn: null, closedOn: null, predecessorNote: null, effectiveOn: null, reason: null },
  ...{ recordedAt: '2025-10-01T02:00:00Z', by: 'Cán bộ xã', open: true, sharesName: false },
  ...more,
});

/** The register of a commune with these villages. */
export const registerOf = (items: VillageDto[]): VillageRegisterDto => ({
  ...{ orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', on: '2025-10-08', asOf: null, simulated: true },
  ...{ revision: items.length, mayKeep: true, items, reference: { villages: 27, households: null } },
  counts: countVillages(
    items.map((one) => ({ id: one.id, versions: [one] })),
    '2025-10-08',
  ),
});
