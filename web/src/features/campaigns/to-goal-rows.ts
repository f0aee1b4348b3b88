import type { CampaignPlanDto, TargetDto, TargetSumDto } from '@contract/targets.js';
import { formatDate } from '@domain/format.js';
import { wantedText } from '../../lib/campaigns/target-words.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface GoalRow {
  readonly number: number;
  readonly indicator: string;
  readonly name: string;
  readonly indicatorName: string;
  readonly label: string;
  /** Targets of the province, by date; empty: nothing is judged by the goal yet. */
  readonly province: readonly { readonly id: number; readonly wanted: string; readonly dueText: string }[];
  /** How many groups and communes have a target of their own. */
  readonly groups: number;
  readonly communes: number;
  readonly sums: readonly { readonly state: TargetSumDto['state']; readonly finding: string }[];
}

interface Named {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** The goals of a campaign in order, each with what is wanted of whom. @param sums [] while they are not known */
export function toGoalRows(
  plan: CampaignPlanDto,
  sums: readonly TargetSumDto[],
  indicators: readonly Named[],
  lang: Lang,
): GoalRow[] {
  const named = new Map(indicators.map((one) => [one.code, lang === 'vi' ? one.nameVi : one.nameEn]));
  return plan.goals.items.map((goal) => {
    const targets = plan.targets.filter(({ indicator, ended }) => indicator === goal.indicator && !ended);
    return {
      number: goal.number,
      indicator: goal.indicator,
      name: lang === 'vi' ? goal.nameVi : goal.nameEn,
      indicatorName: named.get(goal.indicator) ?? goal.indicator,
      label: goal.label,
      province: targets
        .filter(({ scope }) => scope === 'province')
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map((one) => ({ id: one.id, wanted: wantedText(one, lang), dueText: formatDate(one.dueOn) })),
      groups: ownersOf(targets, 'group'),
      communes: ownersOf(targets, 'commune'),
      sums: sums
        .filter((sum) => sum.goal === goal.number && sum.state !== 'none')
        .map((sum) => ({ state: sum.state, finding: lang === 'vi' ? sum.findingVi : sum.findingEn })),
    };
  });
}

/** Several dates of one commune are one commune. */
const ownersOf = (targets: readonly TargetDto[], scope: TargetDto['scope']): number =>
  new Set(targets.filter((one) => one.scope === scope).map(({ scopeCode }) => scopeCode)).size;
