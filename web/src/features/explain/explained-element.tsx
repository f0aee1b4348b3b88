import type { ExplainElementDto } from '@contract/explain.js';
import { submissionStateWord } from '@domain/findings/status-words.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainedDefinition } from './explained-definition.js';
import { ExplainedFinding } from './explained-finding.js';
import { ExplainedReport } from './explained-report.js';
import { Section } from './explain-section.js';
import { enteredText, periodCutOffText, placeText } from './to-figure-rows.js';

/** A value as it was entered for one period. */
export function ExplainedElement({ figure }: { readonly figure: ExplainElementDto }): ReactNode {
  const { t, lang } = useI18n();
  const unit = { ...figure, yesNo: figure.kind === 'flag' };
  const valueText = enteredText(figure.value, unit, lang);
  const name = lang === 'vi' ? figure.nameVi : figure.nameEn;
  const state = figure.awaited?.state ?? null;
  const why =
    figure.awaited === null
      ? null
      : t('explain.awaitedNone', {
          period: t('explain.report'),
          state: state === null ? t('explain.notCounted') : submissionStateWord(state, lang).toLowerCase(),
        });
  return (
    <>
      <ExplainedFinding
        rows={{
          place: placeText(figure, lang, t),
          finding: t('explain.valueOf', { name, value: valueText ?? t('state.missing') }),
          valueText,
          status: null,
          cutOffText: periodCutOffText(figure, t),
          why,
        }}
        read={figure}
      />
      {figure.report !== null && (
        <Section title={t('explain.terms')}>
          <ExplainedReport report={figure.report} unit={unit} />
        </Section>
      )}
      <ExplainedDefinition definition={figure.definition} />
    </>
  );
}
