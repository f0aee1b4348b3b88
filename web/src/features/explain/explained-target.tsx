import type { ExplainDto, ExplainTargetDto } from '@contract/explain.js';
import { capital } from '@domain/findings/phrases.js';
import { formatDate } from '@domain/format.js';
import type { ReactNode } from 'react';
import { countText, figureText, percentWords, targetText } from '../../components/charts/figure-text.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';
import { RecordedLine } from './explained-definition.js';
import { Section } from './explain-section.js';
import { wordsOf } from './to-figure-rows.js';

/** What is wanted, by when, on whose word, and what is still missing. */
export function ExplainedTarget({ figure }: { readonly figure: ExplainDto }): ReactNode {
  const { t, lang } = useI18n();
  const target = figure.targetInForce;
  if (target === null)
    return (
      <Section title={t('explain.target')}>
        <p className="text-ink-soft">{t('explain.noTarget')}</p>
      </Section>
    );
  const plan = figureText(figure.plan, wordsOf(figure), lang);
  return (
    <Section title={t('explain.target')}>
      <p className="font-semibold">
        {t('explain.targetLine', {
          target: wanted(figure, target, lang, t),
          due: formatDate(target.dueOn),
          scope: target.scopeName,
        })}
      </p>
      <p>
        {plan !== null && t('explain.planLine', { plan })} {gapLine(figure, lang, t)}
      </p>
      <p>{campaignLine(figure, lang, t)}</p>
      <p className="mt-2 text-sm text-ink-soft">
        {t('explain.source', { source: target.source })} {capital(target.label)}.{' '}
        {target.kind !== 'yes_no' &&
          t('explain.baseline', {
            value: targetText(target.baselineValue, figure, lang) ?? '',
            on: formatDate(target.baselineOn),
            source: target.baselineSource,
          })}{' '}
        <RecordedLine recorded={target} />
      </p>
    </Section>
  );
}

/** In which campaign it is judged, and that the week is outside its days. */
function campaignLine({ campaign }: ExplainDto, lang: Lang, t: Translate): string {
  if (campaign === null) return '';
  const words = {
    campaign: lang === 'vi' ? campaign.nameVi : campaign.nameEn,
    start: formatDate(campaign.startOn),
    end: formatDate(campaign.endOn),
  };
  return t(`explain.campaign.${campaign.state}`, words);
}

function wanted(figure: ExplainDto, target: ExplainTargetDto, lang: Lang, t: Translate): string {
  if (target.kind === 'yes_no')
    return figure.level === 'commune' ? t('explain.targetYes') : (targetText(100, percentWords, lang) ?? '');
  const text = targetText(target.value, figure, lang) ?? '';
  return target.kind === 'count' ? t('explain.targetEach', { target: text }) : text;
}

/** Of the province's count goal the gap is in communes. */
function gapLine(figure: ExplainDto, lang: Lang, t: Translate): string {
  const { gapCount, targetKind, level } = figure;
  if (gapCount === null || gapCount === 0) return '';
  const ofCommunes = targetKind === 'count' && level === 'province';
  const unit = ofCommunes
    ? t('explain.commune').toLowerCase()
    : lang === 'vi'
      ? figure.countUnit
      : figure.countUnitEn;
  return t('explain.gap', { gap: `${countText(gapCount, lang)} ${unit}` });
}
