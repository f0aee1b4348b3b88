import type { GapsDto, OverviewDto } from '../../contract/analytics.js';
import type { ExplainDto } from '../../contract/explain.js';
import type { Stream } from '../../db/seed/demo/prng.js';
import { Big, plain } from '../../domain/decimal.js';
import type { ModelUnit, ReplayModel } from './replay-model.js';

export interface Question {
  readonly kind: 'overview' | 'gaps' | 'explain' | 'text';
  readonly period: string;
  readonly indicator: string;
  /** Address without the moment. */
  readonly path: string;
}

/** Goals whose figures the model works out: weekly and monthly stocks, a count per commune, a yes or no. */
const GOALS = [
  'adults_reached_rate',
  'app_users_rate',
  'residents_signature_count',
  'officials_proficient_rate',
  'committee_rate',
];
/** Also those that are no goals: totals of flows. */
const INDICATORS = [...GOALS, 'sessions_count', 'households_visited_rate'];

export function questionsOf(periods: readonly string[], communes: readonly string[]): Question[] {
  const all = periods.flatMap((period): Question[] => {
    const ask = (kind: Question['kind'], path: string, indicator = ''): Question => ({
      kind,
      period,
      indicator,
      path,
    });
    return [
      ask('overview', `/api/overview?period=${period}`),
      ...GOALS.map((code) => ask('gaps', `/api/gaps?period=${period}&indicator=${code}`, code)),
      ...INDICATORS.map((code) =>
        ask('explain', `/api/explain?period=${period}&orgUnit=66&indicator=${code}`, code),
      ),
      ...communes.flatMap((unit) => [
        ask('text', `/api/explain?period=${period}&orgUnit=${unit}&indicator=adults_reached_rate`),
        ask('text', `/api/explain/element?period=${period}&orgUnit=${unit}&element=app_users`),
        ask('text', `/api/org-units/${unit}/profile?period=${period}`),
        ask('text', `/api/submissions/${unit}/${period}`),
        ask('text', `/api/submissions/${unit}/${period}/history`),
      ]),
      ask('text', `/api/gaps.csv?period=${period}&indicator=adults_reached_rate`),
      ask('text', `/api/gaps?period=${period}&indicator=adults_reached_rate&units=today`),
      ask('text', `/api/trends?period=${period}&indicator=adults_reached_rate`),
      ask('text', `/api/submission-status?period=${period}`),
      ask('text', `/api/values.csv?period=${period}`),
      ask('text', `/api/completeness?period=${period}`),
      ask('text', `/api/review-queue?period=${period}`),
    ];
  });
  const lists = [
    'indicators',
    'data-elements',
    'data-sets',
    'campaigns',
    'org-units',
    'quality-rules',
    'periods',
  ];
  return [
    ...all,
    ...lists.map((list): Question => ({ kind: 'text', period: '', indicator: '', path: `/api/${list}` })),
  ];
}

/** Half of the time a question whose figures the model knows. */
export function pickQuestion(questions: readonly Question[], random: Stream): Question {
  const some = random.chance(0.5) ? questions.filter(({ kind }) => kind !== 'text') : questions;
  return some[random.int(0, some.length - 1)] as Question;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The figures of an answer, and what they must be; [] for an answer that is compared as a text only. */
export function figuresOf(
  question: Question,
  text: string,
  model: ReplayModel,
  moment: number,
): [unknown, unknown][] {
  const { kind, period, indicator } = question;
  if (kind === 'text') return [];
  if (kind === 'overview') return overviewFigures(JSON.parse(text) as OverviewDto, model, moment);
  const items =
    kind === 'gaps' ? (JSON.parse(text) as GapsDto).items : (JSON.parse(text) as ExplainDto).communes?.items;
  const asked = kind === 'gaps' ? [...SHOWN, ...JUDGED] : SHOWN;
  const units = model.communes(indicator, period, moment);
  const answered = (items ?? []).map((item) => pickOf(item, asked));
  return [[byCode(answered), byCode(units.map((unit) => pickOf(shown(unit), asked)))]];
}

function overviewFigures(overview: OverviewDto, model: ReplayModel, moment: number): [unknown, unknown][] {
  const { period } = overview;
  return [
    [pickOf(overview.reporting, ['expected', 'submitted', 'returned']), model.reporting(period, moment)],
    ...GOALS.map((code): [unknown, unknown] => [
      goalOf(overview.goals.find((goal) => goal.indicator === code) ?? {}),
      expectedGoal(model.communes(code, period, moment)),
    ]),
  ];
}

const SHOWN = ['orgUnit', 'name', 'value', 'numerator', 'denominator', 'dataStatus', 'carriedFrom', 'status'];
const JUDGED = ['target', 'gapCount'];

const shown = ({ code, name, judged }: ModelUnit): Record<string, unknown> => ({
  orgUnit: code,
  name,
  value: numberOf(judged.value),
  numerator: numberOf(judged.numerator),
  denominator: numberOf(judged.denominator),
  dataStatus: judged.dataStatus,
  carriedFrom: judged.carriedFrom,
  status: judged.status,
  target: numberOf(judged.target),
  gapCount: numberOf(judged.gapCount),
});

const pickOf = (from: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown>)[name]]));

const byCode = (items: readonly Record<string, unknown>[]) =>
  [...items].sort((a, b) => (String(a['orgUnit']) < String(b['orgUnit']) ? -1 : 1));

const goalOf = (goal: object): object =>
  pickOf(goal, ['numerator', 'denominator', 'communesExpected', 'communesCarried', 'communesNoData']);

/** The province: sums over the communes that have a figure; of a count per commune how many reached theirs. */
function expectedGoal(units: readonly ModelUnit[]): object {
  const behind = units.filter(({ judged }) => judged.value !== null);
  const sum = (of: 'numerator' | 'denominator'): number =>
    Number(plain(behind.reduce((all, { judged }) => all.plus(judged[of] ?? '0'), Big(0))));
  const share = units[0]?.target?.kind === 'count';
  const reached = behind.filter(({ judged }) => judged.status === 'reached').length;
  return {
    numerator: behind.length === 0 ? null : share ? reached : sum('numerator'),
    denominator: behind.length === 0 ? null : share ? behind.length : sum('denominator'),
    communesExpected: units.length,
    communesCarried: behind.filter(({ judged }) => judged.carriedFrom !== null).length,
    communesNoData: units.length - behind.length,
  };
}
