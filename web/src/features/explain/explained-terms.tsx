import type { ExplainDto, ExplainTermDto } from '@contract/explain.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainedOrigin } from './explained-origin.js';
import { ExplainedParts } from './explained-parts.js';
import { Section } from './explain-section.js';
import { enteredText } from './to-figure-rows.js';

/** What a commune's figure is computed from, each term with the people behind it. */
export function ExplainedTerms({
  figure,
  terms,
}: {
  readonly figure: ExplainDto;
  readonly terms: readonly ExplainTermDto[];
}): ReactNode {
  const { t } = useI18n();
  // "One for each commune" has nobody behind it.
  const told = terms.filter(({ dataElement }) => dataElement !== null);
  return (
    <Section title={t('explain.terms')}>
      <div className="flex flex-col gap-4">
        {told.map((term) => (
          <Term key={`${term.part} ${String(term.dataElement)}`} term={term} figure={figure} />
        ))}
      </div>
    </Section>
  );
}

function Term({ term, figure }: { readonly term: ExplainTermDto; readonly figure: ExplainDto }): ReactNode {
  const { t, lang } = useI18n();
  const part =
    figure.formula.denominator === null
      ? t('explain.counted')
      : t(term.part === 'numerator' ? 'explain.numerator' : 'explain.denominator');
  return (
    <div className="min-w-0 rounded-md border border-line bg-page p-3">
      <p className="text-sm text-ink-soft">
        {part}
        {term.sign === -1 && ` · ${t('explain.minus')}`}
      </p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-semibold">{lang === 'vi' ? term.nameVi : term.nameEn}</span>
        <span className={term.value === null ? 'text-ink-soft' : 'text-xl font-bold'}>
          {enteredText(term.value, term, lang) ?? t('state.missing')}
        </span>
      </p>
      <p className="text-sm text-ink-soft">{lang === 'vi' ? term.definitionVi : term.definitionEn}</p>
      <ExplainedOrigin origin={term} term={term} orgUnit={figure.orgUnit} />
      {term.parts.length > 0 && <ExplainedParts term={term} />}
    </div>
  );
}
