import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';

const ACTS = ['draft', 'edit', 'hand_in', 'send_back', 'issue', 'withdraw', 'scan'] as const;

/** Who did what with the report, newest first. */
export function ReportHistory({ report }: { readonly report: IssuedReportDetailDto }): ReactNode {
  const { t } = useI18n();
  const word = (act: string): string => {
    const known = ACTS.find((one) => one === act);
    return known === undefined ? act : t(`reports.did.${known}`);
  };
  return (
    <Card title={t('reports.history')}>
      <ol className="space-y-3">
        {[...report.history].reverse().map(({ act, at, by, reason }, index) => (
          <li key={report.history.length - index} className="border-l-4 border-line pl-3">
            <p className="text-sm text-ink-soft">
              <time dateTime={at}>{formatDateTime(at)}</time> ·{' '}
              {by ?? (act === 'draft' ? t('reports.bySchedule') : '–')}
            </p>
            <p className="font-semibold">{word(act)}</p>
            {reason !== null && <p>{t('reports.reason', { reason })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
