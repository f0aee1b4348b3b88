import type { ExplainCommunesDto, ExplainDto } from '@contract/explain.js';
import { formatPercent } from '@domain/format.js';
import { compareVietnamese, matchesSearch } from '@domain/search.js';
import { figureText } from '../../components/charts/figure-text.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';
import { entered, periodInSentence } from './to-figure-rows.js';

type Item = ExplainCommunesDto['items'][number];
export type Standing = Item['standing'];
export type CommuneOrder = 'share' | 'high' | 'low' | 'name';

/** From the surest to none at all. */
export const STANDINGS = [
  'fresh',
  'partial',
  'carried',
  'zero_denominator',
  'missing',
] as const satisfies readonly Standing[];

export interface StandingPart {
  readonly standing: Standing;
  readonly communes: number;
  /** "91 có số liệu của kỳ này". */
  readonly text: string;
  /** "6 từ tuần 39, 2 từ tuần 38"; '' for the others. */
  readonly more: string;
}

/** How many communes stand where, those that exist only. */
export function toStandingParts(communes: ExplainCommunesDto, lang: Lang, t: Translate): StandingPart[] {
  const counts: Record<Standing, number> = {
    fresh: communes.fresh,
    carried: communes.carried,
    partial: communes.partial,
    missing: communes.missing,
    zero_denominator: communes.zeroDenominator,
  };
  const words: Record<Standing, string> = {
    fresh: t('explain.fresh'),
    carried: t('explain.carried'),
    partial: t('explain.partial'),
    missing: t('explain.missingCommunes'),
    zero_denominator: t('explain.zeroCommunes'),
  };
  return STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => ({
    standing,
    communes: counts[standing],
    text: `${String(counts[standing])} ${words[standing]}`,
    more:
      standing === 'carried'
        ? communes.carriedFrom
            .map((from) =>
              t('explain.carriedFrom', { n: from.communes, period: periodInSentence(from.period, lang) }),
            )
            .join(', ')
        : '',
  }));
}

/** What is looked for, and in which order. */
export interface CommuneChoice {
  readonly search: string;
  readonly order: CommuneOrder;
  readonly standing: Standing | 'all';
}

export interface CommuneRow {
  readonly code: string;
  readonly fullName: string;
  readonly standing: Standing;
  /** null: missing. */
  readonly valueText: string | null;
  /** "10.785 ÷ 20.366"; null: a count or missing. */
  readonly ratioText: string | null;
  readonly shareText: string | null;
  /** What the commune was formed from, where the figure comes from, or why there is none; '' when it is this period's own. */
  readonly note: string;
}

/** @param words of the commune's own value, which is never a share of communes */
export function toCommuneRows(
  items: readonly Item[],
  words: Pick<ExplainDto, 'unit' | 'unitEn' | 'decimals'>,
  choice: CommuneChoice,
  lang: Lang,
  t: Translate,
): CommuneRow[] {
  return items
    .filter(({ standing }) => choice.standing === 'all' || standing === choice.standing)
    .filter(({ fullName, orgUnit }) => matchesSearch(`${fullName} ${orgUnit}`, choice.search))
    .toSorted(orders[choice.order])
    .map((item) => ({
      code: item.orgUnit,
      fullName: item.fullName,
      standing: item.standing,
      valueText: figureText(item.value, words, lang),
      ratioText:
        item.numerator === null || item.denominator === null
          ? null
          : t('explain.ratio', { n: entered(item.numerator, lang), d: entered(item.denominator, lang) }),
      shareText: item.share === null ? null : formatPercent(item.share, 1, lang),
      note: noteOf(item, lang, t),
    }));
}

/** Those without a value come last, whatever they are sorted by. */
const byValue = (sign: 1 | -1) => (a: Item, b: Item) =>
  Number(a.value === null) - Number(b.value === null) || sign * ((a.value ?? 0) - (b.value ?? 0));

const orders: Record<CommuneOrder, (a: Item, b: Item) => number> = {
  // As they come: the largest numerator first.
  share: () => 0,
  high: byValue(-1),
  low: byValue(1),
  name: (a, b) => compareVietnamese(a.name, b.name),
};

function noteOf({ carriedFrom, formedFrom, why }: Item, lang: Lang, t: Translate): string {
  const reasons: Record<NonNullable<Item['why']>, string> = {
    not_submitted: t('explain.whyNotSubmitted'),
    excluded: t('explain.whyExcluded'),
    left_blank: t('explain.whyBlank'),
    no_reference: t('explain.whyReference'),
  };
  const names = formedFrom.map(({ fullName }) => fullName).join(', ');
  return [
    names === '' ? '' : t('explain.formedFrom', { names }),
    carriedFrom === null ? '' : t('explain.from', { period: periodInSentence(carriedFrom, lang) }),
    why === null ? '' : reasons[why],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
