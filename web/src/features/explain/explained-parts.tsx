import type { ExplainPartDto, ExplainTermDto } from '@contract/explain.js';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainedOrigin } from './explained-origin.js';
import { ExplainGo } from './explain-go.js';
import { enteredText, periodInSentence } from './to-figure-rows.js';

/** What a merged unit takes over, unit by unit, each with the people behind it; those without a figure are named. */
export function ExplainedParts({ term }: { readonly term: ExplainTermDto }): ReactNode {
  const { t } = useI18n();
  const missing = term.parts.filter(({ value }) => value === null).map(({ orgUnitName }) => orgUnitName);
  return (
    <>
      <p className="mt-3 font-semibold">{t('explain.parts')}</p>
      {missing.length > 0 && (
        <p className="flex gap-1.5 text-warning">
          <Icon name="warning" className="mt-0.5 size-4.5 shrink-0" />
          {t('explain.partsMissing', { names: missing.join(', ') })}
        </p>
      )}
      <ul aria-label={t('explain.parts')} className="mt-2 flex flex-col gap-3">
        {term.parts.map((part) => (
          <Part key={part.orgUnit} part={part} term={term} />
        ))}
      </ul>
    </>
  );
}

function Part({ part, term }: { readonly part: ExplainPartDto; readonly term: ExplainTermDto }): ReactNode {
  const { t, lang } = useI18n();
  const text = enteredText(part.value, term, lang) ?? t('state.missing');
  return (
    <li className="min-w-0 rounded-md border border-line bg-surface p-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <PartName part={part} term={term} text={text} />
        <span className={part.value === null ? 'text-ink-soft' : 'font-bold'}>{text}</span>
      </p>
      {part.period !== null && (
        <p className="text-sm text-ink-soft">
          {t('explain.partPeriod', { period: periodInSentence(part.period, lang) })}
        </p>
      )}
      {part.value !== null && !part.counted && <p className="text-warning">{t('explain.partLeftOut')}</p>}
      <ExplainedOrigin origin={part} term={term} orgUnit={part.orgUnit} folded />
    </li>
  );
}

/** Leads to the value as the unit reported it; a total leads there week by week, a reference figure has no report. */
function PartName({
  part,
  term,
  text,
}: {
  readonly part: ExplainPartDto;
  readonly term: ExplainTermDto;
  readonly text: string;
}): ReactNode {
  const period = part.period ?? part.report?.period ?? null;
  const { orgUnit, orgUnitName } = part;
  if (period === null || term.dataElement === null)
    return <span className="min-w-0 font-semibold">{orgUnitName}</span>;
  return (
    <ExplainGo
      figure={{ kind: 'element', code: term.dataElement, orgUnit, period }}
      label={`${orgUnitName}, ${text}`}
      className="inline-flex min-h-8 items-center font-semibold"
    >
      {orgUnitName}
    </ExplainGo>
  );
}
