import type { TargetSumDto } from '../../contract/targets.js';
import type { Campaign, Catalogue, Goal, Indicator, OrgUnit, Target } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { toNumber } from '../../domain/decimal.js';
import { targetSumFinding } from '../../domain/findings/target-sum-finding.js';
import { resolveTarget } from '../../domain/target.js';
import { summedTargets } from '../../domain/target-sum.js';

type Denominators = ReadonlyMap<number, string | null>;

/** One for each date of the province's target; where it has none, one on the last day of the campaign. */
export function sumsOfGoal(
  catalogue: Catalogue,
  campaign: Campaign,
  goal: Goal,
  indicator: Indicator,
  denominators: Denominators,
): TargetSumDto[] {
  const wanted = catalogue.targets
    .filter(
      ({ campaign: code, indicator: of, scope }) =>
        code === campaign.code && of === goal.indicator && scope === 'province',
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const sum = (province: Target | null, dueOn: string): TargetSumDto =>
    sumAnswer(catalogue, goal, indicator, { province, dueOn, denominators });
  return wanted.length === 0
    ? [sum(null, campaign.endOn)]
    : wanted.map((target) => sum(target, target.dueOn));
}

/** The sum that a target is part of: that of the province's target next due. null: its indicator is no goal. */
export function sumOfTarget(
  catalogue: Catalogue,
  target: Target,
  indicator: Indicator,
  denominators: Denominators,
): TargetSumDto | null {
  const goal = catalogue.goals.find(
    (one) => one.campaign === target.campaign && one.indicator === target.indicator,
  );
  if (goal === undefined) return null;
  const province = resolveTarget(
    catalogue,
    target.campaign,
    target.indicator,
    catalogue.province.code,
    target.dueOn,
  );
  const dueOn = province?.dueOn ?? target.dueOn;
  return sumAnswer(catalogue, goal, indicator, { province, dueOn, denominators });
}

function sumAnswer(
  catalogue: Catalogue,
  goal: Goal,
  indicator: Indicator,
  question: { readonly province: Target | null; readonly dueOn: string; readonly denominators: Denominators },
): TargetSumDto {
  const sum = summedTargets(catalogue, { campaign: goal.campaign, indicator, ...question });
  return {
    goal: goal.number,
    ...indicatorWords(indicator, goal),
    kind: sum.kind,
    dueOn: sum.dueOn,
    province: toNumber(sum.province),
    sum: toNumber(sum.sum),
    difference: toNumber(sum.difference),
    differenceCount: toNumber(sum.differenceCount),
    state: sum.state,
    communes: sum.communes,
    own: sum.own,
    byGroup: sum.byGroup,
    byProvince: sum.byProvince,
    withoutOwn: sum.withoutOwn.map(unitAnswer),
    withoutDenominator: sum.withoutDenominator.map(unitAnswer),
    findingVi: targetSumFinding(sum, indicator, 'vi'),
    findingEn: targetSumFinding(sum, indicator, 'en'),
  };
}

const unitAnswer = ({ code, fullName }: OrgUnit) => ({ orgUnit: code, fullName });
