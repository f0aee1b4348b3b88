import { formatNumber, formatWeek, type Language } from '../format.js';
import { isBehind } from '../status.js';
import type { FindingProvinceGoal } from './finding-goal.js';
import { goalFinding } from './goal-finding.js';
import { communes, inSentence } from './phrases.js';

/** What a thing to do leads to. */
export type WorkTarget =
  | { readonly kind: 'reports' }
  | { readonly kind: 'gaps'; readonly indicator: string }
  | { readonly kind: 'goal'; readonly code: string }
  | { readonly kind: 'communes'; readonly indicator: string; readonly data: 'carried' | 'none' };

export interface WorkItem {
  readonly text: string;
  readonly target: WorkTarget;
}

/** What the list is made from: the overview of a week. */
export interface WorkFacts {
  readonly period: string;
  readonly state: 'not_open' | 'open' | 'due' | 'closed';
  readonly reporting: { readonly missing: number; readonly returned: number };
  readonly goals: readonly (FindingProvinceGoal & {
    readonly code: string;
    readonly indicator: string;
    readonly communesCarried: number;
  })[];
}

const MOST = 5;

/**
 * "Việc cần làm": at most five, each with where it is done. Reports come first, since without them no figure can be trusted;
 * then what lacks most: the headline's shortfall, the goals furthest behind, figures that are old or absent.
 */
export function workList(facts: WorkFacts, language: Language): WorkItem[] {
  const headline = facts.goals.find(({ code }) => code === '0') ?? null;
  const items = [
    ...reportItems(facts, language),
    ...(headline === null ? [] : shortfallItem(headline, language)),
    ...goalItems(facts, language),
    ...(headline === null ? [] : oldItems(headline, language)),
  ];
  return items.slice(0, MOST);
}

function reportItems({ period, state, reporting }: WorkFacts, language: Language): WorkItem[] {
  const vi = language === 'vi';
  const week = vi ? formatWeek(period, 'vi').toLowerCase() : formatWeek(period, 'en').toLowerCase();
  const { missing, returned } = reporting;
  const items: WorkItem[] = [];
  // Before it is due nobody is late.
  if (missing > 0 && (state === 'due' || state === 'closed'))
    items.push({
      text: vi
        ? `Nhắc ${communes(missing, 'vi')} chưa nộp báo cáo ${week}`
        : `Remind ${communes(missing, 'en')} without a report of ${week}`,
      target: { kind: 'reports' },
    });
  if (returned > 0)
    items.push({
      text: vi
        ? `Theo dõi ${formatNumber(returned, 0, 'vi')} báo cáo đã trả lại, chưa nộp lại`
        : `Follow up ${formatNumber(returned, 0, 'en')} returned ${returned === 1 ? 'report' : 'reports'}`,
      target: { kind: 'reports' },
    });
  return items;
}

function shortfallItem(goal: WorkFacts['goals'][number], language: Language): WorkItem[] {
  const behind = goal.communesBehind + goal.communesFarBehind;
  if (behind === 0) return [];
  const vi = language === 'vi';
  return [
    {
      text: vi
        ? `Làm việc với ${communes(behind, 'vi')} chậm về ${inSentence(goal.nameVi)}, nơi thiếu nhiều nhất trước`
        : `Work with the ${communes(behind, 'en')} behind on ${inSentence(goal.nameEn)}, largest shortfall first`,
      target: { kind: 'gaps', indicator: goal.indicator },
    },
  ];
}

/** Far behind before behind; within these by how far from the plan. */
function goalItems({ goals }: WorkFacts, language: Language): WorkItem[] {
  const vi = language === 'vi';
  return goals
    .filter(({ code, status }) => code !== '0' && isBehind(status))
    .toSorted(
      (a, b) =>
        Number(b.status === 'far_behind') - Number(a.status === 'far_behind') ||
        shareOfPlan(a) - shareOfPlan(b),
    )
    .map((goal) => ({
      text: vi
        ? `Chỉ tiêu ${goal.code}, ${inSentence(goal.nameVi)}: ${lower(goalFinding(goal, 'vi'))}`
        : `Goal ${goal.code}, ${inSentence(goal.nameEn)}: ${lower(goalFinding(goal, 'en'))}`,
      target: { kind: 'goal' as const, code: goal.code },
    }));
}

/** value ÷ plan: goals of different size on one scale. */
const shareOfPlan = ({ value, plan }: FindingProvinceGoal): number =>
  value === null || plan === null || plan === 0 ? 1 : value / plan;

function oldItems(goal: WorkFacts['goals'][number], language: Language): WorkItem[] {
  const vi = language === 'vi';
  const { communesNoData: none, communesCarried: carried, indicator } = goal;
  const items: WorkItem[] = [];
  if (none > 0)
    items.push({
      text: vi ? `Hỏi ${communes(none, 'vi')} chưa có số liệu` : `Ask ${communes(none, 'en')} without data`,
      target: { kind: 'communes', indicator, data: 'none' },
    });
  if (carried > 0)
    items.push({
      text: vi
        ? `Hỏi số mới của ${communes(carried, 'vi')} đang dùng số liệu kỳ trước`
        : `Ask ${communes(carried, 'en')} for newer figures than those carried`,
      target: { kind: 'communes', indicator, data: 'carried' },
    });
  return items;
}

function lower(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
