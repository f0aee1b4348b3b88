import type { CampaignPlanDto } from '@contract/targets.js';
import type { IndicatorDto } from '@contract/catalogue.js';
import type { PlanUnit } from '@domain/findings/plan-finding.js';
import type { Lang } from '../../lib/i18n/translate.js';
import type { TargetKind } from './target-draft.js';

/** A goal in the words of the page. */
export interface GoalWords {
  readonly indicator: string;
  readonly number: number | null;
  readonly name: string;
  readonly label: string;
  readonly kind: TargetKind;
  /** Unit of a value of it, in the language of the page. */
  readonly unit: string;
  readonly planUnit: PlanUnit;
}

/** null: neither a goal of the campaign nor the indicator of one of its targets. */
export function goalWords(
  plan: CampaignPlanDto,
  indicators: readonly IndicatorDto[],
  code: string,
  lang: Lang,
): GoalWords | null {
  const goal = plan.goals.items.find(({ indicator }) => indicator === code);
  const target = plan.targets.find(({ indicator }) => indicator === code);
  const measured = target ?? indicators.find((indicator) => indicator.code === code);
  if (measured === undefined || (goal === undefined && target === undefined)) return null;
  const named = goal ?? measured;
  const { kind, unit, unitEn, decimals } = measured;
  return {
    indicator: code,
    number: goal?.number ?? null,
    name: lang === 'vi' ? named.nameVi : named.nameEn,
    label: goal?.label ?? '',
    kind,
    unit: kind === 'yes_no' ? '%' : lang === 'vi' ? unit : unitEn,
    planUnit: kind === 'yes_no' ? { unit: '%', unitEn: '%', decimals: 1 } : { unit, unitEn, decimals },
  };
}
