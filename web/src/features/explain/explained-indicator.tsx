import type { ExplainDto } from '@contract/explain.js';
import type { ReactNode } from 'react';
import { countText } from '../../components/charts/figure-text.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainedCommunes, ExplainedStandings } from './explained-communes.js';
import { ExplainedDefinition } from './explained-definition.js';
import { ExplainedFinding } from './explained-finding.js';
import { ExplainedTarget } from './explained-target.js';
import { ExplainedTerms } from './explained-terms.js';
import { Section } from './explain-section.js';
import { type FigureRows, toFigureRows } from './to-figure-rows.js';

/** A figure of an indicator: how it came about, what is behind it, what it is measured against. */
export function ExplainedIndicator({ figure }: { readonly figure: ExplainDto }): ReactNode {
  const { t, lang } = useI18n();
  const rows = toFigureRows(figure, lang, t);
  const { communes, terms } = figure;
  return (
    <>
      <ExplainedFinding rows={rows} read={figure} />
      <HowComputed rows={rows} figure={figure} />
      {communes !== null && <ExplainedStandings figure={figure} communes={communes} />}
      {communes !== null && <ExplainedCommunes figure={figure} communes={communes} />}
      {terms !== null && <ExplainedTerms figure={figure} terms={terms} />}
      <ExplainedTarget figure={figure} />
      <ExplainedDefinition definition={figure.definition} />
    </>
  );
}

/** The formula in names and, where there are two numbers, in numbers. */
export function HowComputed({
  rows,
  figure,
}: {
  readonly rows: Pick<FigureRows, 'formula' | 'numbers'>;
  readonly figure: ExplainDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const { total, totalTarget } = figure;
  if (rows.formula === null && rows.numbers === null && total === null) return null;
  return (
    <Section title={t('explain.how')}>
      {rows.numbers !== null && <p className="text-xl leading-snug font-semibold">{rows.numbers}</p>}
      {rows.formula !== null && <p className="text-ink-soft">{rows.formula}</p>}
      {total !== null && totalTarget !== null && (
        <p>
          {t('explain.total', {
            total: countText(total, lang),
            target: countText(totalTarget, lang),
            unit: lang === 'vi' ? figure.countUnit : figure.countUnitEn,
          })}
        </p>
      )}
    </Section>
  );
}
