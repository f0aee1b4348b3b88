import type { Catalogue, Indicator, OrgUnit, Target } from './catalogue.js';
import { Big, fraction, type Fraction, plain, roundFraction, subtractFractions } from './decimal.js';
import { targetValue } from './plan.js';
import { type HeldTarget, targetsHeld } from './target-holders.js';

/** Digits of a sum of ratios; it seldom ends. */
const SUM_DECIMALS = 4;

/** The targets of the communes added up, against that of the province. Decimals are exact strings; null: not comparable. */
export interface SummedTargets {
  readonly kind: Target['kind'];
  readonly dueOn: string;
  /** Ratio and yes/no: the province's target; count: the total that its document states. */
  readonly province: string | null;
  /** Ratio and yes/no: in the indicator's unit, 4 digits; count: in the count unit. */
  readonly sum: string | null;
  /** sum − province, in percentage points for a ratio, 4 digits. */
  readonly difference: string | null;
  /** The same in the count unit, whole, rounded away from zero: half a person is a person. */
  readonly differenceCount: string | null;
  readonly state: 'equal' | 'below' | 'above' | 'none';
  readonly communes: number;
  readonly own: number;
  readonly byGroup: number;
  readonly byProvince: number;
  /** Communes whose target is the province's, or that have none. */
  readonly withoutOwn: readonly OrgUnit[];
  /** Communes that cannot be added; never counted as 0. */
  readonly withoutDenominator: readonly OrgUnit[];
}

type Source = Pick<Catalogue, 'targets' | 'groups' | 'allCommunes' | 'province'>;

/** Which targets are added: those of a goal that hold on the due date of the province's, or on another date where it has none. */
export interface SumQuestion {
  readonly campaign: string;
  readonly indicator: Indicator;
  readonly province: Target | null;
  /** Due date of the province's target; where it has none, the campaign's last day. */
  readonly dueOn: string;
  /** By commune (org unit id); null or absent: unknown. */
  readonly denominators: ReadonlyMap<number, string | null>;
}

/**
 * Adds the targets that hold for the communes, each resolved commune > group > province.
 * Ratio and yes/no: Σ(target × denominator) ÷ Σ denominators of the communes whose denominator is known, against the
 * province's ratio. Count: Σ targets against the total that the document of the province states.
 */
export function summedTargets(
  catalogue: Source,
  { campaign, indicator, province, dueOn, denominators }: SumQuestion,
): SummedTargets {
  const held = targetsHeld(catalogue, campaign, indicator.code, dueOn);
  const base = {
    kind: province?.kind ?? indicator.kind,
    dueOn,
    own: count(held, 'commune'),
    byGroup: count(held, 'group'),
    byProvince: count(held, 'province'),
    withoutOwn: held.flatMap(({ unit, target }) =>
      target === null || target.scope === 'province' ? [unit] : [],
    ),
  };
  const terms = held.flatMap(({ unit, target }) => (target === null ? [] : [{ unit, target }]));
  return base.kind === 'count'
    ? { ...base, ...countSum(terms, province) }
    : { ...base, ...ratioSum(indicator, terms, province, denominators) };
}

interface Term {
  readonly unit: OrgUnit;
  readonly target: Target;
}
type Sum = Pick<
  SummedTargets,
  'province' | 'sum' | 'difference' | 'differenceCount' | 'state' | 'communes' | 'withoutDenominator'
>;

function countSum(terms: readonly Term[], province: Target | null): Sum {
  const stated = province?.provinceTotal ?? null;
  const sum = terms.length === 0 ? null : terms.reduce((all, { target }) => all.plus(target.value), Big(0));
  const difference = sum === null || stated === null ? null : sum.minus(stated);
  return {
    province: stated,
    sum: sum === null ? null : plain(sum),
    difference: difference === null ? null : plain(difference),
    differenceCount: difference === null ? null : plain(awayFromZero(difference)),
    state: stateOf(difference),
    communes: terms.length,
    withoutDenominator: [],
  };
}

function ratioSum(
  indicator: Indicator,
  terms: readonly Term[],
  province: Target | null,
  denominators: ReadonlyMap<number, string | null>,
): Sum {
  const wanted = province === null ? null : targetValue(province);
  const known = terms.flatMap(({ unit, target }) => {
    const denominator = denominators.get(unit.id) ?? null;
    return denominator === null ? [] : [{ value: targetValue(target), denominator: Big(denominator) }];
  });
  const under = known.reduce((all, { denominator }) => all.plus(denominator), Big(0));
  const over = known.reduce((all, { value, denominator }) => all.plus(denominator.times(value)), Big(0));
  const sum = under.gt(0) ? fraction(over, under) : null;
  const difference = sum === null || wanted === null ? null : subtractFractions(sum, fraction(wanted));
  return {
    province: wanted === null ? null : plain(wanted),
    sum: sum === null ? null : shown(sum),
    difference: difference === null ? null : shown(difference),
    differenceCount:
      difference === null || wanted === null
        ? null
        : plain(awayFromZero(over.minus(under.times(wanted)).div(indicator.factor))),
    state: stateOf(difference === null ? null : difference.over),
    communes: known.length,
    withoutDenominator: terms.flatMap(({ unit }) =>
      (denominators.get(unit.id) ?? null) === null ? [unit] : [],
    ),
  };
}

function stateOf(difference: Big | null): SummedTargets['state'] {
  if (difference === null) return 'none';
  return difference.eq(0) ? 'equal' : difference.lt(0) ? 'below' : 'above';
}

const shown = (f: Fraction): string => plain(roundFraction(f, SUM_DECIMALS));

const awayFromZero = (d: Big): Big => d.round(0, Big.roundUp);

const count = (held: readonly HeldTarget[], scope: Target['scope']): number =>
  held.filter(({ target }) => target?.scope === scope).length;
