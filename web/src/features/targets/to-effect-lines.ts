import type { TargetPreviewDto } from '@contract/target-preview.js';
import type { PlanStatus } from '@domain/figure.js';
import { formatDate } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { figureText, provinceWords } from '../../components/charts/figure-text.js';
import { amountText } from '../../lib/campaigns/target-words.js';
import type { Lang } from '../../lib/i18n/translate.js';

/** Communes that go from one status to another. */
export interface StatusMove {
  readonly from: PlanStatus;
  readonly to: PlanStatus;
  readonly communes: readonly string[];
}

export interface EffectLines {
  /** The week it is told of: "Tuần 40"; null: the campaign has no week that is due. */
  readonly week: string | null;
  /** null: nothing of the province changes, or it has no target. */
  readonly province: {
    readonly from: PlanStatus;
    readonly to: PlanStatus;
    readonly planBefore: string | null;
    readonly planAfter: string | null;
  } | null;
  /** Most communes first. */
  readonly moves: readonly StatusMove[];
  /** Communes with another target and the same status. */
  readonly same: number;
  /** What is wanted at the next cut-off; null: none is left before the due date. */
  readonly next: { readonly period: string; readonly dateText: string; readonly plan: string } | null;
  /** Whether the communes' targets then add up; null: nothing to compare. */
  readonly sum: { readonly short: boolean; readonly finding: string } | null;
  readonly notes: readonly string[];
}

type Week = NonNullable<TargetPreviewDto['week']>;

/** What a target would do, in parts of sentences. */
export function toEffectLines(preview: TargetPreviewDto, lang: Lang): EffectLines {
  const { week, sum, target } = preview;
  const [next] = preview.cutOffs;
  return {
    week: week === null ? null : periodName(week.period, lang),
    province: week === null ? null : provinceOf(week, lang),
    moves: week === null ? [] : movesOf(week),
    same:
      week === null ? 0 : week.communes.filter(({ before, after }) => before.status === after.status).length,
    next:
      next === undefined || target.ended
        ? null
        : {
            period: periodName(next.period, lang),
            dateText: formatDate(next.on),
            plan: amountText(next.plan, target.kind === 'yes_no' ? { unit: '%', unitEn: '%' } : target, lang),
          },
    sum:
      sum === null || sum.state === 'none'
        ? null
        : { short: sum.state === 'below', finding: lang === 'vi' ? sum.findingVi : sum.findingEn },
    notes: preview.notes.map((note) => note[lang]),
  };
}

function provinceOf({ before, after }: Week, lang: Lang): EffectLines['province'] {
  const goal = after ?? before;
  if (goal === null) return null;
  const words = provinceWords(goal);
  const from = before?.status ?? 'no_data';
  const to = after?.status ?? 'no_data';
  const planBefore = figureText(before?.plan ?? null, words, lang);
  const planAfter = figureText(after?.plan ?? null, words, lang);
  return from === to && planBefore === planAfter ? null : { from, to, planBefore, planAfter };
}

function movesOf({ communes }: Week): StatusMove[] {
  const moves = new Map<string, { from: PlanStatus; to: PlanStatus; communes: string[] }>();
  for (const { fullName, before, after } of communes) {
    if (before.status === after.status) continue;
    const key = `${before.status} ${after.status}`;
    const move = moves.get(key) ?? { from: before.status, to: after.status, communes: [] };
    move.communes.push(fullName);
    moves.set(key, move);
  }
  return [...moves.values()].sort((a, b) => b.communes.length - a.communes.length);
}
