import type { ExplainDto } from '../../contract/explain.js';
import type { Catalogue, Indicator, Target } from '../../domain/catalogue.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import { type Term, termsOf } from '../../domain/indicator.js';

type Formula = ExplainDto['formula'];

/** How an indicator is computed, in the names of its elements. */
export function formulaOf(
  catalogue: Catalogue,
  indicator: Indicator,
  level: 'province' | 'commune',
  targetKind: Target['kind'] | null,
): Formula {
  const named = (expression: string): Formula['numerator'] =>
    termsOf(expression).map((term) => formulaTerm(catalogue, indicator, term));
  return {
    kind: kindOf(indicator, level, targetKind),
    factor: indicator.factor,
    numerator: named(indicator.numerator),
    denominator: indicator.denominator === null ? null : named(indicator.denominator),
  };
}

/** The province's side of a count per commune is the share of communes that reached theirs. */
function kindOf(
  indicator: Indicator,
  level: 'province' | 'commune',
  targetKind: Target['kind'] | null,
): Formula['kind'] {
  if (level === 'province' && targetKind === 'count') return 'share_of_communes';
  return indicator.denominator === null ? 'count' : 'ratio';
}

/** One term with the names of its element; a bare number counts each commune. */
export function formulaTerm(catalogue: Catalogue, indicator: Indicator, { sign, code }: Term) {
  const element = elementByCode(catalogue, code);
  if (element === undefined)
    return {
      sign,
      dataElement: null,
      nameVi: `mỗi xã, phường tính ${code}`,
      nameEn: `${code} for each commune`,
      unit: indicator.countUnitVi,
      unitEn: indicator.countUnitEn,
      reference: false,
      yesNo: false,
    };
  return {
    sign,
    dataElement: element.code,
    nameVi: element.nameVi,
    nameEn: element.nameEn,
    unit: element.unitVi,
    unitEn: element.unitEn,
    reference: element.reference,
    yesNo: element.kind === 'flag',
  };
}
