/** Elements of the forms that a register can answer. */
export const VILLAGE_ELEMENTS = [
  'villages_with_team',
  'team_members',
  'villages_broadband',
  'signal_gap_villages',
] as const;
export type VillageElement = (typeof VILLAGE_ELEMENTS)[number];

/** Whether a register can answer an element. */
export const isVillageElement = (code: string): code is VillageElement =>
  VILLAGE_ELEMENTS.some((element) => element === code);
