import type { ExplainDto } from '../../contract/explain.js';
import type { Catalogue, Indicator, OrgUnit, Target } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { changeOnWeek } from '../../domain/change.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { judgeGoal, judgeUnit } from '../../domain/gap.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { ProblemError } from '../../http/problem.js';
import { judgedAnswer } from './figure-answers.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { comparedFigures, judgedGoal, populationsOf } from './judged-goals.js';
import { type PlacedGoal, targetAt, type WeekContext } from './week-context.js';

interface Subject {
  readonly catalogue: Catalogue;
  readonly week: WeekContext;
  readonly indicator: Indicator;
  /** Of the week and the one before, all communes. */
  readonly figures: FiguresByPeriod;
}

type NumberField = keyof ReturnType<typeof indicatorWords> | keyof ReturnType<typeof judgedAnswer>;
type Answer = Pick<
  ExplainDto,
  | NumberField
  | 'code'
  | 'targetKind'
  | 'carriedFrom'
  | 'missingPeriods'
  | 'change'
  | 'coverage'
  | 'total'
  | 'totalTarget'
>;

/** A figure with the target it is judged by, in the words and numbers of every page. */
export interface Explained {
  readonly unit: OrgUnit;
  readonly week: WeekContext;
  readonly indicator: Indicator;
  /** null: nothing to judge by. */
  readonly target: Target | null;
  readonly answer: Answer;
  /** The communes behind a figure of the province, each judged; empty for a commune. */
  readonly units: readonly JudgedUnit[];
}

/** The province's figure, as overview and gap list show it. */
export function explainedProvince(subject: Subject): Explained {
  const { catalogue, week, indicator, figures } = subject;
  const placed = goalIn(subject);
  const base = { unit: catalogue.province, week, indicator, target: placed?.target ?? null };
  if (placed === null) return { ...base, ...withoutGoal(subject) };
  const { answer, units } = judgedGoal(catalogue, week, placed, figures);
  return { ...base, units, answer: { ...answer, carriedFrom: null, missingPeriods: 0 } };
}

/** A commune's figure, as its profile and its row of the gap list show it. */
export function explainedCommune(subject: Subject, commune: OrgUnit): Explained {
  const { catalogue, week, indicator } = subject;
  const placed = goalIn(subject);
  const target = placed === null ? null : targetAt(catalogue, placed.goal, week.window, commune.code);
  const compared = comparedFigures(catalogue, week, indicator, subject.figures);
  const own = ({ orgUnitId }: UnitFigure): boolean => orgUnitId === commune.id;
  const figure = compared.now.find(own);
  if (figure === undefined) throw new ProblemError('not_found');
  const before = compared.before.filter(own);
  const unit = judgeUnit(indicator, target, figure, catalogue.settings);
  return {
    unit: commune,
    week,
    indicator,
    target,
    units: [],
    answer: {
      code: placed?.goal.code ?? null,
      ...indicatorWords(indicator, placed?.goal),
      targetKind: placed === null ? null : (target ?? placed.target).kind,
      ...judgedAnswer(unit),
      carriedFrom: figure.carriedFrom,
      missingPeriods: figure.missingPeriods,
      change: toNumber(changeOnWeek(indicator, [figure], before).change),
      coverage: null,
      total: null,
      totalTarget: null,
    },
  };
}

/** An indicator that is no goal of the week's campaign has a value and nothing to be judged by. */
function withoutGoal(subject: Subject): Pick<Explained, 'answer' | 'units'> {
  const { catalogue, week, indicator, figures } = subject;
  const { now, before } = comparedFigures(catalogue, week, indicator, figures);
  const units = now.map((figure) => judgeUnit(indicator, null, figure, catalogue.settings));
  const total = evaluateTotal(indicator, now, populationsOf(week.communes), week.window.cutOffAt);
  const judged = judgeGoal(indicator, null, total, units, catalogue.settings);
  return {
    units,
    answer: {
      code: null,
      ...indicatorWords(indicator),
      targetKind: null,
      ...judgedAnswer(judged),
      carriedFrom: null,
      missingPeriods: 0,
      change: toNumber(changeOnWeek(indicator, now, before).change),
      coverage: toNumber(judged.coverage),
      total: null,
      totalTarget: null,
    },
  };
}

const goalIn = ({ week, indicator }: Subject): PlacedGoal | null =>
  week.goals.find((placed) => placed.indicator.code === indicator.code) ?? null;
