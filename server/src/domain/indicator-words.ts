import type { Goal, Indicator } from './catalogue.js';

/** Words of an indicator as every answer carries them, under the name of its goal where it is looked at as one. */
export function indicatorWords(indicator: Indicator, goal?: Pick<Goal, 'nameVi' | 'nameEn'>) {
  return {
    indicator: indicator.code,
    nameVi: goal?.nameVi ?? indicator.nameVi,
    nameEn: goal?.nameEn ?? indicator.nameEn,
    unit: indicator.unitVi,
    unitEn: indicator.unitEn,
    countUnit: indicator.countUnitVi,
    countUnitEn: indicator.countUnitEn,
    decimals: indicator.decimals,
  };
}
