import { isBehind } from '../status.js';
import type { Language } from '../format.js';
import type { FindingGoal, FindingProvinceGoal } from './finding-goal.js';
import { communes } from './phrases.js';
import { standingClause } from './standing.js';

/** The heading of the overview: where the province stands with its headline goal. null: there is no goal. */
export function overviewFinding(goal: FindingProvinceGoal | null, language: Language): string {
  if (goal === null)
    return language === 'vi' ? 'Chưa có chỉ tiêu nào cho kỳ này' : 'No goal is set for this period';
  const subject = language === 'vi' ? 'Toàn tỉnh' : 'the province';
  const clause = standingClause(subject, goal, 'province', language);
  return goal.status === 'reached' ? `${clause}; ${stillMissing(goal, language)}` : clause;
}

/** "còn 51 xã, phường chưa đạt", with those without a figure named apart: they are not "chưa đạt". */
export function stillMissing(
  goal: Pick<FindingProvinceGoal, 'communesExpected' | 'communesReached' | 'communesNoData'>,
  language: Language,
): string {
  const without = goal.communesNoData;
  const below = Math.max(0, goal.communesExpected - goal.communesReached - without);
  const vi = language === 'vi';
  const blank = vi ? `${communes(without, 'vi')} chưa có số liệu` : `${communes(without, 'en')} without data`;
  if (below === 0 && without === 0) {
    if (vi) return `tất cả ${communes(goal.communesExpected, 'vi')} đều đạt`;
    return goal.communesExpected === 1
      ? 'its one commune has reached it'
      : `all ${communes(goal.communesExpected, 'en')} have reached it`;
  }
  if (below === 0) return blank;
  const short = vi
    ? `còn ${communes(below, 'vi')} chưa đạt`
    : `${communes(below, 'en')} ${below === 1 ? 'has' : 'have'} not reached it yet`;
  return without === 0 ? short : `${short}, ${blank}`;
}

/** The ten goals in one sentence; the headline (code 0) is outside the count. */
export function goalsFinding(
  goals: readonly (Pick<FindingGoal, 'status'> & { readonly code: string })[],
  language: Language,
): string {
  const counted = goals.filter((goal) => goal.code !== '0');
  const good = counted.filter((goal) => goal.status === 'reached' || goal.status === 'on_track').length;
  const behind = counted.filter((goal) => isBehind(goal.status)).length;
  const blank = counted.length - good - behind;
  if (language === 'vi') {
    const tail = [
      behind > 0 ? `${behind} chỉ tiêu chậm` : '',
      blank > 0 ? `${blank} chưa có số liệu` : '',
    ].filter((part) => part !== '');
    return [`${good}/${counted.length} chỉ tiêu đạt hoặc đúng tiến độ`, tail.join(', ')]
      .filter((part) => part !== '')
      .join('; ');
  }
  const tail = [behind > 0 ? `${behind} behind` : '', blank > 0 ? `${blank} without data` : ''].filter(
    (part) => part !== '',
  );
  const head = `${good} of ${counted.length} ${counted.length === 1 ? 'goal' : 'goals'} reached or on track`;
  return [head, tail.join(', ')].filter((part) => part !== '').join('; ');
}

/** How many communes are behind their plan. */
export function communesBehindFinding(
  goal: Pick<
    FindingProvinceGoal,
    'communesBehind' | 'communesFarBehind' | 'communesNoData' | 'communesExpected'
  >,
  language: Language,
): string {
  const far = goal.communesFarBehind;
  const behind = goal.communesBehind + far;
  const vi = language === 'vi';
  const blank =
    goal.communesNoData === 0
      ? ''
      : vi
        ? `; ${goal.communesNoData} chưa có số liệu`
        : `; ${goal.communesNoData} without data`;
  if (goal.communesNoData >= goal.communesExpected)
    return vi ? 'Chưa có số liệu của xã, phường nào' : 'No commune has data yet';
  if (behind === 0) return `${vi ? 'Không xã, phường nào kém kế hoạch' : 'No commune is below plan'}${blank}`;
  const worst = far === 0 ? '' : vi ? `, trong đó ${far} rất chậm` : `, ${far} of them far behind`;
  return vi
    ? `${communes(behind, 'vi')} chậm so với kế hoạch${worst}${blank}`
    : `${communes(behind, 'en')} ${behind === 1 ? 'is' : 'are'} behind plan${worst}${blank}`;
}

/** Which communes and which share of the population stand behind a figure of the province. */
export function coverageFinding(
  figure: {
    readonly communesWithFigure: number;
    readonly communesExpected: number;
    readonly communesCarried: number;
    readonly coverage: number | null;
  },
  format: (percent: number) => string,
  language: Language,
): string {
  const {
    communesWithFigure: known,
    communesExpected: expected,
    communesCarried: carried,
    coverage,
  } = figure;
  if (language === 'vi') {
    const people = coverage === null ? '' : `, ${format(coverage)} dân số`;
    return `Số liệu của ${known}/${expected} xã, phường${people}${carried === 0 ? '' : `; ${carried} xã, phường dùng số liệu kỳ trước`}`;
  }
  const people = coverage === null ? '' : `, ${format(coverage)} of the population`;
  return `Figures of ${known} of ${communes(expected, 'en')}${people}${carried === 0 ? '' : `; ${carried} carried from an earlier period`}`;
}
