import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { StatusGlyph } from '../../components/ui/glyphs.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { BurnUpRows } from './to-burn-up-rows.js';

/** The figures of the chart, newest week first. */
export function BurnUpTable({
  rows,
  measure,
}: {
  readonly rows: BurnUpRows;
  readonly measure: string;
}): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
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
            <tr key={point.period}>
              <RowHead>{point.week}</RowHead>
              <Td className="max-sm:hidden">{point.cutOffText}</Td>
              <Td numeric className={point.valueText === null ? 'text-ink-soft' : 'font-semibold'}>
                {point.valueText ?? missing}
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
          ))}
        </tbody>
      </Table>
      <Published marks={rows.published} />
    </DataDetails>
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
