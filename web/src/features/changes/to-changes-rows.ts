import type { ChangesDto } from '@contract/analytics.js';
import { changesFinding } from '@domain/findings/changes-finding.js';
import { effectsFinding, effectText } from '@domain/findings/effects-finding.js';
import { formatShort, formatSigned } from '@domain/format.js';
import { figureText, provinceWords, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';
import type { Explained } from '../../lib/selection/explained.js';

type Goal = ChangesDto['goals'][number];

export interface GoalRow {
  readonly code: string;
  readonly name: string;
  /** null: missing. */
  readonly before: string | null;
  readonly after: string | null;
  /** In the order corrections, reports, denominators, definitions; null: unknown, '' nothing. */
  readonly effects: readonly (string | null)[];
  /** Signed, with its unit; null: nobody corrected. */
  readonly correctedBy: { readonly text: string; readonly communes: number } | null;
  /** null: the target is the same. */
  readonly target: { readonly before: string; readonly after: string } | null;
}

export interface ValueRow {
  readonly key: string;
  readonly unit: string;
  readonly element: string;
  readonly period: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string | null;
  readonly kind: 'corrected' | 'withdrawn';
  readonly figure: Explained;
}

export interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One sentence over the page. `issued`: the first moment is the issue of the report. */
export function toSentence(changes: ChangesDto, lang: Lang): string {
  const [headline] = changes.goals;
  const issued = changes.from === changes.issuedAt;
  return changesFinding(
    {
      ...changes.communes,
      department: changes.department,
      denominators: new Set(changes.denominators.map(({ orgUnit }) => orgUnit)).size,
      definitions: changes.definitions.length,
    },
    headline === undefined ? null : { ...headline, byDenominators: headline.effects.denominators },
    issued ? null : changes.from,
    lang,
  );
}

/** What became of the goals, over their table. */
export const toEffectsSentence = (changes: ChangesDto, lang: Lang): string =>
  effectsFinding(
    changes.goals.map((goal) => ({
      code: goal.code,
      before: goal.before?.value ?? null,
      after: goal.after?.value ?? null,
      percent: provinceWords(goal).unit === '%',
    })),
    lang,
  );

/** Goals that changed in anything first to be asked about; all of them, so that an unchanged one is seen to be so. */
export const toGoalRows = (changes: ChangesDto, lang: Lang): GoalRow[] =>
  changes.goals.map((goal) => goalRow(goal, lang));

function goalRow(goal: Goal, lang: Lang): GoalRow {
  const words = provinceWords(goal);
  const { corrections, reports, denominators, definitions } = goal.effects;
  // What corrections did is known in persons, too: it is no zero where it rounds away.
  const signed = (effect: number | null, at: number): string | null =>
    effectText(effect, at === 0 ? goal.correctedBy : null, words.decimals, lang);
  const [was, is] = [goal.before?.target ?? null, goal.after?.target ?? null];
  return {
    code: goal.code,
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    before: figureText(goal.before?.value ?? null, words, lang),
    after: figureText(goal.after?.value ?? null, words, lang),
    effects: [corrections, reports, denominators, definitions].map(signed),
    correctedBy:
      goal.corrected === 0 || goal.correctedBy === null
        ? null
        : {
            text: `${formatSigned(goal.correctedBy, 0, lang)} ${lang === 'vi' ? goal.countUnit : goal.countUnitEn}`,
            communes: goal.corrected,
          },
    target:
      was === null || is === null || was === is
        ? null
        : { before: targetText(was, words, lang) ?? '', after: targetText(is, words, lang) ?? '' },
  };
}

/** What counted before, old and new. What was reported for the first time has nothing to be held against: see `toLateGroups`. */
export const toValueRows = (changes: ChangesDto, lang: Lang): ValueRow[] =>
  changes.values.flatMap(({ kind, ...value }) =>
    kind === 'late'
      ? []
      : [
          {
            key: `${value.orgUnit}/${value.period}/${value.dataElement}`,
            unit: value.fullName,
            element: lang === 'vi' ? value.nameVi : value.nameEn,
            period: value.period,
            before: enteredText(value.before, lang),
            after: enteredText(value.after, lang),
            difference:
              value.before === null || value.after === null
                ? null
                : formatSigned(value.after - value.before, decimalsOf(value.after - value.before), lang),
            kind,
            figure: {
              kind: 'element',
              code: value.dataElement,
              orgUnit: value.orgUnit,
              period: value.period,
            },
          },
        ],
  );

export interface LateRow {
  readonly key: string;
  readonly orgUnit: string;
  readonly name: string;
  readonly period: string;
  /** How many figures. */
  readonly values: number;
}

export interface LateGroup {
  readonly period: string;
  /** It is the week the page is about. */
  readonly own: boolean;
  readonly rows: readonly LateRow[];
}

/** Reports that came in between, by period: that of the page first, then the newest. */
export function toLateGroups(changes: ChangesDto): LateGroup[] {
  const rows = lateRows(changes);
  const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => (a < b ? 1 : -1));
  return periods
    .map((period) => ({
      period,
      own: period === changes.period,
      rows: rows.filter((row) => row.period === period),
    }))
    .sort((a, b) => Number(b.own) - Number(a.own));
}

/** One row for each report. */
function lateRows(changes: ChangesDto): LateRow[] {
  const rows = new Map<string, LateRow>();
  for (const { kind, orgUnit, fullName, period } of changes.values) {
    if (kind !== 'late') continue;
    const key = `${orgUnit}/${period}`;
    const values = (rows.get(key)?.values ?? 0) + 1;
    rows.set(key, { key, orgUnit, name: fullName, period, values });
  }
  return [...rows.values()];
}

/** As it was entered, with the digits it has. */
const enteredText = (value: number | null, lang: Lang): string | null =>
  value === null ? null : formatShort(value, 4, lang);

/** Entered decimals have at most four digits. */
const decimalsOf = (n: number): number => (String(Number(n.toFixed(4))).split('.')[1] ?? '').length;

export const toDenominatorRows = (changes: ChangesDto, lang: Lang): DifferenceRow[] =>
  changes.denominators.map((one) => ({
    key: `${one.orgUnit}/${one.dataElement}`,
    name: one.fullName,
    what: lang === 'vi' ? one.nameVi : one.nameEn,
    before: enteredText(one.before, lang),
    after: enteredText(one.after, lang),
  }));

/** @param kinds what each kind is called */
export const toDefinitionRows = (
  changes: ChangesDto,
  kinds: Readonly<Record<ChangesDto['definitions'][number]['kind'], string>>,
  lang: Lang,
): DifferenceRow[] =>
  changes.definitions.map((one) => ({
    key: `${one.kind}/${one.code}`,
    name: lang === 'vi' ? one.nameVi : one.nameEn,
    what: kinds[one.kind],
    before: one.before,
    after: one.after,
  }));
