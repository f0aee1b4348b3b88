import type { ExplainDto, ExplainReferenceDto, ExplainTermDto } from '@contract/explain.js';
import { submissionStateWord } from '@domain/findings/status-words.js';
import { formatDate, formatDateTime, formatWeek } from '@domain/format.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Icon } from '../../components/ui/glyphs.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { RecordedLine } from './explained-definition.js';
import { ExplainedReport } from './explained-report.js';
import { ExplainGo } from './explain-go.js';
import { Section } from './explain-section.js';
import { enteredText, periodInSentence } from './to-figure-rows.js';

type Periods = NonNullable<ExplainTermDto['periods']>;

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
      <Awaited term={term} />
      {term.report !== null && <ExplainedReport report={term.report} unit={term} />}
      {term.periods !== null && <Weeks term={term} periods={term.periods} orgUnit={figure.orgUnit} />}
      {term.referenceFigure !== null && <Reference reference={term.referenceFigure} unit={term} />}
    </div>
  );
}

/** Why it is not this period's own figure. */
function Awaited({ term }: { readonly term: ExplainTermDto }): ReactNode {
  const { t, lang } = useI18n();
  if (term.awaited === null) return null;
  const { period: code, state } = term.awaited;
  const words = {
    period: formatWeek(code, lang),
    state:
      state === null || state === 'submitted' || state === 'approved'
        ? t('explain.notCounted')
        : submissionStateWord(state, lang).toLowerCase(),
  };
  return (
    <p className="flex gap-1.5 text-warning">
      <Icon name="clock" className="mt-0.5 size-4.5 shrink-0" />
      {term.carriedFrom === null
        ? t('explain.awaitedNone', words)
        : t('explain.awaited', { ...words, from: periodInSentence(term.carriedFrom, lang) })}
    </p>
  );
}

/** A total, period by period; each value leads to its own report. */
function Weeks({
  term,
  periods,
  orgUnit,
}: {
  readonly term: ExplainTermDto;
  readonly periods: Periods;
  readonly orgUnit: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const title = t('explain.weeks', { n: periods.length });
  const missing = t('state.missing');
  return (
    <>
      <p>{title}.</p>
      {term.missingPeriods > 0 && (
        <p className="text-warning">{t('explain.missingWeeks', { n: term.missingPeriods })}</p>
      )}
      <Table caption={title}>
        <thead>
          <tr>
            <Th className="pl-0!">{t('explain.period')}</Th>
            <Th numeric>{t('explain.value')}</Th>
            <Th className="pr-0!">{t('explain.firstSubmitted')}</Th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, value, firstSubmittedAt }) => {
            const text = enteredText(value, term, lang) ?? missing;
            const name = formatWeek(period, lang);
            return (
              <tr key={period}>
                <RowHead className="pl-0! font-normal!">{name}</RowHead>
                <Td numeric className={value === null ? 'text-ink-soft' : ''}>
                  <ExplainGo
                    figure={{ kind: 'element', code: term.dataElement ?? '', orgUnit, period }}
                    label={`${text}, ${name}`}
                    className="inline-flex min-h-6 items-center"
                  >
                    {text}
                  </ExplainGo>
                </Td>
                <Td className="pr-0! text-sm">
                  {firstSubmittedAt === null ? '–' : formatDateTime(firstSubmittedAt)}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}

/** A dated denominator: since when, on what basis, and every record of it. */
function Reference({
  reference,
  unit,
}: {
  readonly reference: ExplainReferenceDto;
  readonly unit: Pick<ExplainTermDto, 'unit' | 'unitEn'>;
}): ReactNode {
  const { t, lang } = useI18n();
  const inForce = reference.versions.find((version) => version.inForce);
  return (
    <>
      <p>
        {reference.effectiveOn === null
          ? t('explain.referenceNone')
          : t('explain.referenceFrom', { on: formatDate(reference.effectiveOn) })}{' '}
        {reference.source !== null && t('explain.source', { source: reference.source })}
      </p>
      {inForce !== undefined && (
        <p className="text-sm text-ink-soft">
          <RecordedLine recorded={inForce} />
        </p>
      )}
      {reference.versions.length > 1 && (
        <DataDetails summary={t('explain.referenceHistory', { n: reference.versions.length })}>
          <ol className="border-l-2 border-line pl-4">
            {reference.versions.map((version) => (
              <li key={`${version.effectiveOn} ${String(version.version)}`} className="pb-2">
                <strong className="font-semibold">{enteredText(version.value, unit, lang)}</strong>
                {' · '}
                {t('explain.referenceFrom', { on: formatDate(version.effectiveOn) })}{' '}
                {version.inForce && `(${t('explain.inForce')}) `}
                <span className="block text-sm text-ink-soft">
                  {t('explain.source', { source: version.source })} <RecordedLine recorded={version} />
                </span>
              </li>
            ))}
          </ol>
        </DataDetails>
      )}
    </>
  );
}
