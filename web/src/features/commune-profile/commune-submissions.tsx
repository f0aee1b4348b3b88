import type { CommuneProfileDto } from '@contract/analytics.js';
import { statusCellWord } from '@domain/findings/status-words.js';
import type { ReactNode } from 'react';
import { CellGlyph } from '../../components/charts/cell-glyph.js';
import { DataDetails } from '../../components/charts/data-details.js';
import { Card } from '../../components/ui/card.js';
import { Empty } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toSubmissionRows } from './to-commune-rows.js';

/** Which weeks arrived, and when. */
export function CommuneSubmissions({
  submissions,
}: {
  readonly submissions: CommuneProfileDto['submissions'];
}): ReactNode {
  const { t, lang } = useI18n();
  const rows = toSubmissionRows(submissions);
  if (rows.weeks.length === 0) return <Empty>{t('heatmap.none')}</Empty>;
  const title =
    rows.missing === 0
      ? t('commune.submissionsAll')
      : t('commune.submissionsMissing', { n: rows.missing, all: rows.weeks.length });
  return (
    <Card title={title} subtitle={t('commune.submissionsSubtitle', { onTime: rows.onTime, late: rows.late })}>
      <ol className="flex flex-wrap gap-1">
        {rows.weeks.map((week) => (
          <li key={week.period} className="w-9 text-center">
            <CellGlyph cell={week.cell} className="h-7 w-full" />
            <span className="text-xs text-ink-soft" aria-hidden="true">
              {t('heatmap.week', { n: week.number })}
            </span>
            <span className="sr-only">
              {t('heatmap.weekFull', { n: week.number })}: {statusCellWord(week.cell, lang)}
            </span>
          </li>
        ))}
      </ol>
      <DataDetails summary={t('commune.submissionsTable')}>
        <Table caption={title}>
          <thead>
            <tr>
              <Th>{t('chart.week')}</Th>
              <Th>{t('chart.status')}</Th>
              <Th>{t('commune.submittedAt')}</Th>
              <Th className="max-sm:hidden">{t('commune.receipt')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.weeks.toReversed().map((week) => (
              <tr key={week.period}>
                <RowHead>{week.number}</RowHead>
                <Td>
                  <span className="flex items-center gap-2">
                    <CellGlyph cell={week.cell} className="h-4 w-5 shrink-0" />
                    {statusCellWord(week.cell, lang)}
                  </span>
                </Td>
                <Td>{week.submittedText ?? '–'}</Td>
                <Td className="max-sm:hidden">{week.receipt ?? '–'}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </DataDetails>
    </Card>
  );
}
