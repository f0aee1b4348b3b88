import type { PublishedFigureDto, PublishedIndicatorDto } from '@contract/published.js';
import { formatNumber } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { figureWords } from './to-public-rows.js';

/** A figure, or why there is none: missing is never zero, and what is withheld is not missing. */
export function valueOrWhy(
  figure: PublishedFigureDto,
  indicator: PublishedIndicatorDto,
  withheldBelow: number,
  { t, lang }: { readonly t: Translate; readonly lang: 'vi' | 'en' },
  scope: 'province' | 'commune' = 'commune',
): string {
  if (figure.dataStatus === 'withheld') return t('public.withheld', { n: withheldBelow });
  return figureWords(figure, indicator, lang, scope) ?? t('state.missing');
}

/** The figure with what it is made of beneath it. */
export function FigureCell({
  figure,
  indicator,
  withheldBelow,
  scope = 'commune',
}: {
  readonly figure: PublishedFigureDto;
  readonly indicator: PublishedIndicatorDto;
  readonly withheldBelow: number;
  readonly scope?: 'province' | 'commune';
}): ReactNode {
  const words = useI18n();
  const { t, lang } = words;
  const { numerator, denominator, value, dataStatus } = figure;
  // A count is judged commune by commune: the province has so many that reached it.
  const ofCommunes = indicator.targetKind === 'count' && scope === 'province';
  const parts =
    value === null || numerator === null || denominator === null || indicator.targetKind === 'yes_no'
      ? null
      : `${formatNumber(numerator, 0, lang)}/${formatNumber(denominator, 0, lang)}${ofCommunes ? ` ${t('public.communes')}` : ''}`;
  const note =
    dataStatus === 'stale' ? t('public.stale') : dataStatus === 'partial' ? t('public.partial') : null;
  const beneath = [parts, note].filter((part) => part !== null).join('; ');
  return (
    <>
      <span className={value === null ? 'text-ink-soft' : 'font-semibold'}>
        {valueOrWhy(figure, indicator, withheldBelow, words, scope)}
      </span>
      {beneath !== '' && <span className="block text-sm text-ink-soft">{beneath}</span>}
    </>
  );
}
