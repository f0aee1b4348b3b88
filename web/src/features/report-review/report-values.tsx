import type { SubmissionDto } from '@contract/submissions.js';
import { noDataWord } from '@domain/findings/status-words.js';
import { useQuery } from '@tanstack/react-query';
import { Suspense, use, type ReactNode } from 'react';
import { LazyAttachedFile } from '../../components/ui/attached-file-lazy.js';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { FieldNote } from '../../lib/report-form/field-note.js';
import { type ReportRow, toReportRows } from './to-report-rows.js';

/** What the report says, element by element, beside the period before. */
export function ReportValues({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t, lang } = useI18n();
  const elements = useQuery(dataElementsQuery);
  return (
    <Card title={t('desk.entered')}>
      <PageState query={elements} height="24rem">
        {({ items }) => (
          <Table caption={t('desk.entered')}>
            <thead>
              <tr>
                <Th>{t('desk.element')}</Th>
                <Th numeric>{t('desk.value')}</Th>
                <Th numeric className="max-sm:hidden">
                  {t('desk.before')}
                </Th>
                <Th numeric>{t('desk.difference')}</Th>
              </tr>
            </thead>
            <tbody>
              {toReportRows(report, items, lang).map((row) => (
                <Row
                  key={row.element}
                  report={report}
                  row={row}
                  figure={figureOf(report, row.element)}
                  comments={report.comments.filter(({ dataElement }) => dataElement === row.element)}
                />
              ))}
            </tbody>
          </Table>
        )}
      </PageState>
    </Card>
  );
}

function Row({
  report,
  row,
  figure,
  comments,
}: {
  readonly report: SubmissionDto;
  readonly row: ReportRow;
  /** Decimal as it is kept; null: missing, or no number. */
  readonly figure: string | null;
  readonly comments: SubmissionDto['comments'];
}): ReactNode {
  const { lang } = useI18n();
  const noteOf = use(FieldNote);
  const missing = <span className="text-ink-soft">{noDataWord(lang)}</span>;
  return (
    <tr>
      <RowHead>
        {row.name}
        {row.unit !== '' && <span className="font-normal text-ink-soft"> ({row.unit})</span>}
        {row.text && row.value !== null && (
          <div className="font-normal whitespace-pre-line">
            {row.file ? (
              <Suspense fallback={null}>
                <LazyAttachedFile report={report} sha256={row.value} />
              </Suspense>
            ) : (
              row.value
            )}
          </div>
        )}
        {comments.map((comment) => (
          <p key={comment.at} className="text-sm font-normal text-warning">
            {[comment.by, comment.text].filter((part) => part !== null).join(': ')}
          </p>
        ))}
        {noteOf?.({ code: row.element, value: figure, onUse: null })}
      </RowHead>
      <Td numeric className="font-semibold">
        {row.value === null ? missing : row.text ? '' : row.value}
      </Td>
      <Td numeric className="max-sm:hidden">
        {row.before ?? (row.text ? '' : missing)}
      </Td>
      <Td numeric className={row.fell ? 'text-warning' : ''}>
        {row.difference ?? ''}
      </Td>
    </tr>
  );
}

function figureOf(report: SubmissionDto, element: string): string | null {
  const value = report.values.find(({ dataElement }) => dataElement === element)?.value;
  return typeof value === 'number' ? String(value) : null;
}
