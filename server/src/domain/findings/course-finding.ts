import {
  formatDayMonth,
  formatNumber,
  formatPercent,
  formatShort,
  formatSigned,
  type Language,
} from '../format.js';
import type { Outlook } from '../outlook.js';
import type { FindingGoal } from './finding-goal.js';
import {
  capital,
  communes,
  counted,
  decimalsOf,
  isNothing,
  sizeText,
  targetText,
  valueText,
} from './phrases.js';
import { planPhrase, targetPhrase } from './standing.js';

/** What a sentence needs of the course of a goal of the province. */
export interface FindingCourse extends FindingGoal {
  readonly code: string;
  readonly dueOn: string;
  /** Days from the cut-off to the due date; 0 or less: over. */
  readonly daysLeft: number;
  readonly observations: number;
  readonly forecast: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly outlook: Outlook;
  } | null;
}

/** Where a goal will end: the finding above its chart. Says nothing that figure and forecast do not hold. */
export function courseFinding(goal: FindingCourse, language: Language): string {
  const vi = language === 'vi';
  const { value, target, forecast } = goal;
  if (value === null) return vi ? 'Chưa có số liệu' : 'No data yet';
  if (target === null || goal.status === 'no_data')
    return vi ? 'Chưa có mục tiêu để so sánh' : 'No target to compare with';
  const now = valueText(value, goal, 'province', language);
  const wanted = targetText(target, goal, 'province', language);
  if (goal.status === 'reached') return capital(`${targetPhrase(goal, 'province', language)}: ${now}`);
  if (goal.daysLeft <= 0)
    return vi
      ? `Đã đến hạn, chưa đạt mục tiêu ${wanted}: ${now}`
      : `Due, the target of ${wanted} not met: ${now}`;
  if (forecast === null) return unknownEnd(goal, now, language);
  const range = rangeText(goal, language);
  const due = formatDayMonth(goal.dueOn);
  return vi
    ? `${OUTLOOK_VI[forecast.outlook]} mục tiêu ${wanted}: giữ tốc độ này thì ngày ${due} đạt ${range}${shortVi(goal)}`
    : `${OUTLOOK_EN[forecast.outlook]} the target of ${wanted}: at this pace ${range} on ${due}${shortEn(goal)}`;
}

const OUTLOOK_VI: Readonly<Record<Outlook, string>> = {
  will_reach: 'Sẽ đạt',
  may_reach: 'Có thể đạt',
  will_miss: 'Khó đạt',
};
const OUTLOOK_EN: Readonly<Record<Outlook, string>> = {
  will_reach: 'Set to meet',
  may_reach: 'May meet',
  will_miss: 'Set to miss',
};

/** "57,2% (54,0–60,1%)"; where both ends are one, only that. */
export function rangeText(goal: FindingCourse, language: Language): string {
  const { forecast } = goal;
  if (forecast === null) return '';
  const decimals = decimalsOf(goal, 'province');
  const value = valueText(forecast.value, goal, 'province', language);
  if (isNothing(forecast.high - forecast.low, decimals)) return value;
  const low = formatNumber(forecast.low, decimals, language);
  const high =
    goal.targetKind === 'count' || goal.unit === '%'
      ? formatPercent(forecast.high, decimals, language)
      : formatNumber(forecast.high, decimals, language);
  return `${value} (${low}–${high})`;
}

function shortVi(goal: FindingCourse): string {
  const short = shortOf(goal);
  return short === null ? '' : `, thiếu ${sizeText(short, goal, 'province', 'vi')}`;
}

function shortEn(goal: FindingCourse): string {
  const short = shortOf(goal);
  return short === null ? '' : `, ${sizeText(short, goal, 'province', 'en')} short`;
}

/** How far the forecast ends from a target that will be missed. */
function shortOf({ forecast, target }: FindingCourse): number | null {
  if (forecast?.outlook !== 'will_miss' || target === null) return null;
  return Math.abs(target - forecast.value);
}

/** Without a forecast it is said how the figure stands now. */
function unknownEnd(goal: FindingCourse, value: string, language: Language): string {
  const vi = language === 'vi';
  const { observations } = goal;
  const plan = planPhrase(goal, 'province', language);
  const now = plan === null ? value : `${value}, ${plan}`;
  if (observations >= 4) return vi ? `${now}; chưa dự báo được` : `${now}; no forecast`;
  return vi
    ? `${now}; mới có ${formatNumber(observations, 0, 'vi')}/4 lần chốt để dự báo`
    : `${now}; ${formatNumber(observations, 0, 'en')} of the 4 cut-offs that a forecast needs`;
}

type End = 'reached' | Outlook | 'overdue' | 'unknown';

function endOf(goal: FindingCourse): End {
  if (goal.value === null || goal.target === null || goal.status === 'no_data') return 'unknown';
  if (goal.status === 'reached') return 'reached';
  if (goal.daysLeft <= 0) return 'overdue';
  return goal.forecast?.outlook ?? 'unknown';
}

/** The heading of the page of goals: how many of the ten will be met, and which will not. Goal 0 is outside the count. */
export function coursesFinding(goals: readonly FindingCourse[], language: Language): string {
  const vi = language === 'vi';
  const ten = goals.filter(({ code }) => code !== '0');
  if (ten.length === 0) return vi ? 'Đợt này chưa có chỉ tiêu nào' : 'This campaign has no goals yet';
  const of = (...ends: End[]): FindingCourse[] => ten.filter((goal) => ends.includes(endOf(goal)));
  const [reached, will, may, miss, over, unknown] = [
    of('reached'),
    of('will_reach'),
    of('may_reach'),
    of('will_miss'),
    of('overdue'),
    of('unknown'),
  ];
  const n = String(ten.length);
  const parts = vi
    ? [
        `${String(reached.length)}/${n} chỉ tiêu đã đạt mục tiêu`,
        list('giữ tốc độ này sẽ đạt thêm', will, 'vi'),
        list('có thể đạt', may, 'vi'),
        list('khó đạt', miss, 'vi'),
        list('đã đến hạn mà chưa đạt', over, 'vi'),
        list('chưa dự báo được', unknown, 'vi'),
      ]
    : [
        `${String(reached.length)} of ${n} goals have met their target`,
        list('at this pace set to meet theirs', will, 'en'),
        list('may meet theirs', may, 'en'),
        list('set to miss', miss, 'en'),
        list('due and not met', over, 'en'),
        list('no forecast', unknown, 'en'),
      ];
  return parts.filter((part) => part !== '').join('; ');
}

/** "khó đạt: 3, 5"; empty for none. */
function list(words: string, goals: readonly FindingCourse[], language: Language): string {
  if (goals.length === 0) return '';
  const codes = goals.map(({ code }) => code).join(', ');
  if (language === 'vi') return `${words}: số ${codes}`;
  return `${words}: ${goals.length === 1 ? 'goal' : 'goals'} ${codes}`;
}

export interface FindingPace {
  readonly perDayNeeded: number | null;
  readonly daysLeft: number;
  readonly missingCount: number | null;
  readonly pace: { readonly one: { readonly perDay: number; readonly days: number } | null };
}

/** "Cần 1.027 người/ngày trong 22 ngày còn lại; 7 ngày qua tăng 845 người/ngày". */
export function paceFinding(goal: FindingGoal & FindingPace, language: Language): string {
  const vi = language === 'vi';
  const need = needText(goal, language);
  const { one } = goal.pace;
  if (one === null)
    return vi ? `${need}; chưa biết tốc độ hiện nay` : `${need}; the current pace is not known`;
  const unit = vi ? goal.countUnit : goal.countUnitEn;
  const speed = `${perDayText(one.perDay, language)} ${unit}`;
  const each = goal.targetKind === 'count';
  return vi
    ? `${need}; ${String(one.days)} ngày qua ${each ? 'cả tỉnh ' : ''}${speed}/ngày`
    : `${need}; ${speed} a day${each ? ' in all communes' : ''} over the last ${String(one.days)} days`;
}

/** Signed; a digit after the mark only where it says something: "+8,4", "+10.913". */
export function perDayText(perDay: number, language: Language): string {
  const shown = Math.abs(perDay) < 100 ? Number(perDay.toFixed(1)) : Math.round(perDay);
  return formatSigned(shown, Number.isInteger(shown) ? 0 : 1, language);
}

function needText(goal: FindingGoal & FindingPace, language: Language): string {
  const vi = language === 'vi';
  const { perDayNeeded: need, missingCount: missing, daysLeft } = goal;
  if (missing === null) return vi ? 'Chưa biết còn thiếu bao nhiêu' : 'The shortfall is not known';
  if (missing === 0) return vi ? 'Không còn thiếu' : 'No shortfall';
  if (need === null)
    return vi
      ? `Còn thiếu ${counted(missing, goal, 'vi')}, đã hết hạn`
      : `${counted(missing, goal, 'en')} short, and no day left`;
  const days = formatShort(daysLeft, 0, language);
  // What is wanted of each commune is needed where it is not reached; the pace beside it is that of all.
  const each = goal.targetKind === 'count';
  if (vi)
    return `Cần ${counted(need, goal, 'vi')}/ngày${each ? ' ở những nơi chưa đạt' : ''} trong ${days} ngày còn lại`;
  const where = each ? ' in the communes below target' : '';
  return `${counted(need, goal, 'en')} a day needed${where} over ${days} ${daysLeft === 1 ? 'day' : 'days'}`;
}

/** "Nếu mỗi nơi giữ tốc độ này, 71/102 xã, phường đạt 58%"; empty when the due date has passed. */
export function ifKeptFinding(
  goal: FindingGoal & {
    readonly ifKept: { readonly reach: number; readonly miss: number; readonly unknown: number } | null;
    /** Target of every commune; null: they differ. */
    readonly communeTarget: number | null;
  },
  language: Language,
): string {
  const { ifKept: kept, communeTarget } = goal;
  if (kept === null) return '';
  const all = kept.reach + kept.miss + kept.unknown;
  const vi = language === 'vi';
  const target =
    communeTarget === null
      ? vi
        ? 'mục tiêu của mình'
        : 'their own target'
      : targetText(communeTarget, goal, 'commune', language);
  const unknown =
    kept.unknown === 0
      ? ''
      : vi
        ? ` (chưa biết ${communes(kept.unknown, 'vi')})`
        : ` (${communes(kept.unknown, 'en')} not known)`;
  return vi
    ? `Nếu mỗi nơi giữ tốc độ này, ${formatNumber(kept.reach, 0, 'vi')}/${communes(all, 'vi')} đạt ${target}${unknown}`
    : `If each keeps its pace, ${formatNumber(kept.reach, 0, 'en')} of ${communes(all, 'en')} reach ${target}${unknown}`;
}
