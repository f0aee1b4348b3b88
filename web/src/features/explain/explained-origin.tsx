import type { ExplainPartDto, ExplainReferenceDto, ExplainTermDto } from '@contract/explain.js';
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
import { enteredText, periodInSentence } from './to-figure-rows.js';

type Origin = Pick<
  ExplainPartDto,
  'awaited' | 'carriedFrom' | 'missingPeriods' | 'periods' | 'report' | 'referenceFigure'
>;

/** Where a value comes from: of a term, or of one unit that a term is summed from. */
export function ExplainedOrigin({
  origin,
  term,
  orgUnit,
  folded = false,
}: {
  readonly origin: Origin;
  /** Whose words the values are written in. */
  readonly term: ExplainTermDto;
  readonly orgUnit: string;
  /** The weeks of a total are one of several tables. */
  readonly folded?: boolean;
}): ReactNode {
  const { awaited, carriedFrom, missingPeriods, periods, report, referenceFigure } = origin;
  return (
    <>
      <Awaited awaited={awaited} carriedFrom={carriedFrom} />
      {report !== null && <ExplainedReport report={report} unit={term} />}
      {periods !== null && (
        <Weeks
          term={term}
          periods={periods}
          missingPeriods={missingPeriods}
          orgUnit={orgUnit}
          folded={folded}
        />
      )}
      {referenceFigure !== null && <Reference reference={referenceFigure} unit={term} />}
    </>
  );
}

/** Why it is not this period's own figure. */
function Awaited({ awaited, carriedFrom }: Pick<Origin, 'awaited' | 'carriedFrom'>): ReactNode {
  const { t, lang } = useI18n();
  if (awaited === null) return null;
  const { period: code, state } = awaited;
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
      {carriedFrom === null
        ? t('explain.awaitedNone', words)
        : t('explain.awaited', { ...words, from: periodInSentence(carriedFrom, lang) })}
    </p>
  );
}

/** A total, and what it lacks; its periods one by one. */
function Weeks({
  missingPeriods,
  folded,
  ...table
}: WeekTableProps & { readonly missingPeriods: number; readonly folded: boolean }): ReactNode {
  const { t } = useI18n();
  const title = t('explain.weeks', { n: table.periods.length });
  return (
    <>
      {!folded && <p>{title}.</p>}
      {missingPeriods > 0 && (
        <p className="text-warning">{t('explain.missingWeeks', { n: missingPeriods })}</p>
      )}
      {folded ? (
        <DataDetails summary={title}>
          <WeekTable {...table} />
        </DataDetails>
      ) : (
        <WeekTable {...table} />
      )}
    </>
  );
}

interface WeekTableProps {
  readonly term: ExplainTermDto;
  readonly periods: NonNullable<Origin['periods']>;
  readonly orgUnit: string;
}

/** Each value leads to its own report. */
function WeekTable({ term, periods, orgUnit }: WeekTableProps): ReactNode {
  const { t, lang } = useI18n();
  return (
    <Table caption={t('explain.weeks', { n: periods.length })}>
      <thead>
        <tr>
          <Th className="pl-0!">{t('explain.period')}</Th>
          <Th numeric>{t('explain.value')}</Th>
          <Th className="pr-0!">{t('explain.firstSubmitted')}</Th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ period, value, firstSubmittedAt }) => {
          const text = enteredText(value, term, lang) ?? t('state.missing');
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
