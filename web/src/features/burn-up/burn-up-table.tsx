import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { StatusGlyph } from '../../components/ui/status-glyph.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { BurnUpRows } from './to-burn-up-rows.js';

/** The figures of the chart, newest week first. */
export function BurnUpTable({
  rows,
  measure,
  figure,
}: {
  readonly rows: BurnUpRows;
  readonly measure: string;
  /** Whose figures they are, of each week. */
  readonly figure: { readonly code: string; readonly orgUnit: string };
}): ReactNode {
  const { t } = useI18n();
  return (
    <DataDetails summary={t('chart.table')}>
      <Table caption={measure}>
        <thead>
          <tr>
            <Th>{t('chart.week')}</Th>
            <Th className="max-sm:hidden">{t('chart.cutOff')}</Th>
            <Th numeric>{t('burnUp.value')}</Th>
            <Th numeric>{t('burnUp.plan')}</Th>
            <Th>{t('chart.status')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('chart.coverage')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.points.toReversed().map((point) => (
            <PointRow key={point.period} point={point} measure={measure} figure={figure} />
          ))}
        </tbody>
      </Table>
      <Published marks={rows.published} />
    </DataDetails>
  );
}

function PointRow({
  point,
  measure,
  figure,
}: {
  readonly point: BurnUpRows['points'][number];
  readonly measure: string;
  readonly figure: { readonly code: string; readonly orgUnit: string };
}): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  return (
    <tr>
      <RowHead>{point.week}</RowHead>
      <Td className="max-sm:hidden">{point.cutOffText}</Td>
      <Td numeric className={point.valueText === null ? 'text-ink-soft' : 'font-semibold'}>
        <ExplainLink
          figure={{
            kind: 'indicator',
            ...figure,
            period: point.period,
            units: point.beforeOpening ? 'today' : undefined,
          }}
          label={`${point.valueText ?? missing}, ${measure}, ${t('chart.week')} ${String(point.week)}`}
          className="inline-flex min-h-6 items-center"
        >
          {point.valueText ?? missing}
        </ExplainLink>
        {point.carried && (
          <span className="block text-sm font-normal text-ink-soft">{t('chart.carried')}</span>
        )}
      </Td>
      <Td numeric>{point.planText ?? '–'}</Td>
      <Td>
        <span className="inline-flex items-center gap-1.5">
          <StatusGlyph status={point.status} className="size-3.5 shrink-0" />
          {t(`status.${point.status}`)}
        </span>
      </Td>
      <Td numeric className="max-sm:hidden">
        {point.coverageText ?? '–'}
      </Td>
    </tr>
  );
}

/** What was published elsewhere, in full. */
function Published({ marks }: { readonly marks: BurnUpRows['published'] }): ReactNode {
  const { t } = useI18n();
  if (marks.length === 0) return null;
  return (
    <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-sm text-ink-soft">
      {marks.map((mark) => (
        <li key={`${mark.dateText}-${mark.source}`}>
          {t('burnUp.publishedNote', {
            value: mark.valueText,
            date: mark.dateText,
            note: mark.note,
            source: mark.source,
          })}
        </li>
      ))}
    </ul>
  );
}
