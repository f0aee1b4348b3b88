import type { ExplainDto, ExplainElementDto } from '@contract/explain.js';
import type { PlanStatus } from '@domain/figure.js';
import { standingClause } from '@domain/findings/standing.js';
import { formatDateTime, formatShort, formatWeek, formatWithUnit, MINUS } from '@domain/format.js';
import { figureText, provinceWords } from '../../components/charts/figure-text.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';

type Formula = ExplainDto['formula'];

export interface FigureRows {
  /** "Xã Cuôr Đăng · Tuần 40". */
  readonly place: string;
  readonly finding: string;
  /** null: missing. */
  readonly valueText: string | null;
  /** null: nothing to judge by. */
  readonly status: PlanStatus | null;
  readonly cutOffText: string;
  /** The formula in names; null: a count of one element, which is its own formula. */
  readonly formula: string | null;
  /** The same in numbers with its result; null: it cannot be computed, or there is nothing to compute. */
  readonly numbers: string | null;
  /** Why there is no value; null: there is one. */
  readonly why: string | null;
}

/** Up to four digits after the mark, as it was entered. */
export const entered = (value: number, lang: Lang): string => formatShort(value, 4, lang);

/** "tuần 40" inside a sentence. */
export function periodInSentence(code: string, lang: Lang): string {
  const name = formatWeek(code, lang);
  return lang === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The words its value is written in: of the province's count goal a percentage. */
export const wordsOf = (figure: ExplainDto) =>
  figure.targetKind === null || figure.level === 'commune'
    ? figure
    : provinceWords({ ...figure, targetKind: figure.targetKind });

export function placeText(
  { level, orgUnitName, period }: Pick<ExplainDto, 'level' | 'orgUnitName' | 'period'>,
  lang: Lang,
  t: Translate,
): string {
  const place = level === 'province' ? t('explain.province') : orgUnitName;
  return t('explain.place', { place, period: formatWeek(period, lang) });
}

export function toFigureRows(figure: ExplainDto, lang: Lang, t: Translate): FigureRows {
  const valueText = figureText(figure.value, wordsOf(figure), lang);
  return {
    place: placeText(figure, lang, t),
    finding: findingOf(figure, valueText, lang, t),
    valueText,
    status: figure.target === null ? null : figure.status,
    cutOffText: cutOffText(figure, lang, t),
    formula: formulaInNames(figure.formula, lang, t),
    numbers: valueText === null ? null : numbersOf(figure, valueText, lang, t),
    why: figure.value === null ? whyMissing(figure, t) : null,
  };
}

function findingOf(figure: ExplainDto, valueText: string | null, lang: Lang, t: Translate): string {
  const { targetKind } = figure;
  if (targetKind === null) {
    const name = lang === 'vi' ? figure.nameVi : figure.nameEn;
    return t('explain.valueOf', { name, value: valueText ?? t('state.missing') });
  }
  const subject = figure.level === 'province' ? t('explain.province') : figure.orgUnitName;
  return standingClause(subject, { ...figure, targetKind }, figure.level, lang);
}

type Moments = Pick<ExplainElementDto, 'periodCutOffAt' | 'readAt'>;

/** Of when an entered value is; before its cut-off it may still change. */
export function periodCutOffText({ periodCutOffAt, readAt }: Moments, t: Translate): string {
  const ahead = Date.parse(periodCutOffAt) > Date.parse(readAt);
  return t(ahead ? 'explain.cutOffAhead' : 'explain.cutOff', { cutOff: formatDateTime(periodCutOffAt) });
}

/** A carried figure stands at the cut-off it came from, and says so. */
function cutOffText(figure: ExplainDto, lang: Lang, t: Translate): string {
  if (figure.carriedFrom === null)
    return periodCutOffText({ ...figure, periodCutOffAt: figure.cutOffAt ?? figure.periodCutOffAt }, t);
  return t('explain.carriedCutOff', {
    cutOff: formatDateTime(figure.cutOffAt ?? figure.periodCutOffAt),
    period: periodInSentence(figure.carriedFrom, lang),
  });
}

function formulaInNames(formula: Formula, lang: Lang, t: Translate): string | null {
  // Two numbers of communes are told apart by what they count: names and numbers stand in one line.
  if (formula.kind === 'share_of_communes') return null;
  const over = sumInNames(formula.numerator, lang, t);
  if (formula.denominator === null) return formula.numerator.length === 1 ? null : over;
  const times = formula.factor === 1 ? '' : ` × ${String(formula.factor)}`;
  return `${over} ÷ ${sumInNames(formula.denominator, lang, t)}${times}`;
}

function sumInNames(terms: Formula['numerator'], lang: Lang, t: Translate): string {
  const sum = terms
    .map((term, index) => {
      const sign = term.sign === -1 ? `${MINUS} ` : index === 0 ? '' : '+ ';
      const name = lang === 'vi' ? term.nameVi : term.nameEn;
      return `${sign}${term.dataElement === null ? t('explain.each') : name}`;
    })
    .join(' ');
  return terms.length === 1 ? sum : `(${sum})`;
}

function numbersOf(figure: ExplainDto, valueText: string, lang: Lang, t: Translate): string | null {
  const { numerator, denominator, formula } = figure;
  if (numerator === null || denominator === null) return null;
  if (formula.kind === 'share_of_communes')
    return t('explain.shareFormula', { n: numerator, d: denominator, value: valueText });
  const times = formula.factor === 1 ? '' : ` × ${String(formula.factor)}`;
  return `${entered(numerator, lang)} ÷ ${entered(denominator, lang)}${times} = ${valueText}`;
}

function whyMissing({ dataStatus, numerator, denominator, formula }: ExplainDto, t: Translate): string {
  if (dataStatus === 'zero_denominator') return t('explain.zeroDenominator');
  if (numerator !== null && formula.denominator !== null && denominator === null)
    return t('explain.noDenominator');
  return t('explain.noNumerator');
}

/** What a value is counted in. */
export interface ValueUnit {
  readonly unit: string;
  readonly unitEn: string;
  /** true: 1 is yes, 0 is no. */
  readonly yesNo?: boolean;
}

const YES_NO = { vi: ['chưa', 'có'], en: ['no', 'yes'] } as const;

/** An entered value with its unit, yes or no in words; a text as it was written; null: missing. */
export function enteredText(value: ExplainElementDto['value'], unit: ValueUnit, lang: Lang): string | null {
  if (value === null || typeof value === 'string') return value;
  if (unit.yesNo === true && (value === 0 || value === 1)) return YES_NO[lang][value];
  const decimals = entered(value, lang).split(lang === 'vi' ? ',' : '.')[1]?.length ?? 0;
  return formatWithUnit(
    value,
    Number.isInteger(value) ? 0 : decimals,
    lang === 'vi' ? unit.unit : unit.unitEn,
    lang,
  );
}
