import type { GoalsBody } from '@contract/campaign-admin.js';

export type GoalProperties = GoalsBody['goals'][number];

/** A goal as typed. `key` holds while it moves in the list. */
export interface GoalDraft {
  readonly key: number;
  readonly number: string;
  readonly indicator: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly label: string;
  readonly source: string;
}

export type GoalFault =
  'number' | 'numberTwice' | 'indicator' | 'indicatorTwice' | 'nameVi' | 'nameEn' | 'label' | 'source';

export const draftOfGoals = (goals: readonly GoalProperties[]): GoalDraft[] =>
  goals.map(({ number, indicator, nameVi, nameEn, label, source }, key) => ({
    key,
    number: String(number),
    indicator,
    nameVi,
    nameEn,
    label,
    source: source ?? '',
  }));

/** One more at the end, with the next free number; its words are those of the indicator until somebody writes others. */
export function withNewGoal(goals: readonly GoalDraft[], label: string): GoalDraft[] {
  const numbers = goals.map(({ number }) => Number(number)).filter(Number.isInteger);
  return [
    ...goals,
    {
      key: Math.max(-1, ...goals.map(({ key }) => key)) + 1,
      number: String(Math.max(0, ...numbers) + 1),
      indicator: '',
      nameVi: '',
      nameEn: '',
      label,
      source: '',
    },
  ];
}

/** Two neighbours change their places, and their numbers with them. */
export function movedUp(goals: readonly GoalDraft[], key: number): GoalDraft[] {
  const at = goals.findIndex((goal) => goal.key === key);
  const [before, goal] = [goals[at - 1], goals[at]];
  if (before === undefined || goal === undefined) return [...goals];
  return goals.toSpliced(at - 1, 2, { ...goal, number: before.number }, { ...before, number: goal.number });
}

/** What is not right of one goal in its list. */
export function faultsOf(goal: GoalDraft, goals: readonly GoalDraft[]): GoalFault[] {
  const others = goals.filter(({ key }) => key !== goal.key);
  const number = numberOf(goal);
  return [
    ...(number === null ? ['number' as const] : []),
    ...(number !== null && others.some((one) => numberOf(one) === number) ? ['numberTwice' as const] : []),
    ...(goal.indicator === '' ? ['indicator' as const] : []),
    ...(goal.indicator !== '' && others.some(({ indicator }) => indicator === goal.indicator)
      ? ['indicatorTwice' as const]
      : []),
    ...(['nameVi', 'nameEn'] as const).filter((name) => goal[name].trim().length < 2),
    ...(goal.label.trim().length < 3 ? ['label' as const] : []),
    ...(goal.source.trim() !== '' && goal.source.trim().length < 3 ? ['source' as const] : []),
  ];
}

/** The list as the server takes it, by number; null: something is not right yet. */
export function readGoals(goals: readonly GoalDraft[]): GoalProperties[] | null {
  if (goals.some((goal) => faultsOf(goal, goals).length > 0)) return null;
  return goals
    .map((goal) => ({
      number: Number(goal.number),
      indicator: goal.indicator,
      nameVi: goal.nameVi.trim(),
      nameEn: goal.nameEn.trim(),
      label: goal.label.trim(),
      source: goal.source.trim() === '' ? null : goal.source.trim(),
    }))
    .sort((a, b) => a.number - b.number);
}

function numberOf({ number }: GoalDraft): number | null {
  return /^\d{1,2}$/u.test(number.trim()) ? Number(number) : null;
}
