import type { IssuedReportDto } from '@contract/report-issue.js';
import { formatDateTime } from '@domain/format.js';
import { reportName } from '@domain/report-issue/report-phrases.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Reports upward that wait for the reader's signature, beside the submissions that do. */
export function InboxIssues({ reports }: { readonly reports: readonly IssuedReportDto[] }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <Card title={`${t('inbox.toIssue')} (${String(reports.length)})`}>
      <ul className="divide-y divide-line">
        {reports.map(({ id, kind, period, changedAt }) => {
          const name = reportName(kind, period, lang);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 space-y-0.5">
                <p className="font-semibold">{name}</p>
                <p className="text-sm text-ink-soft">
                  {t('inbox.since', { when: formatDateTime(changedAt) })}
                </p>
              </div>
              <Link
                to="/bao-cao/$report"
                params={{ report: String(id) }}
                className={buttonClass()}
                aria-label={`${t('inbox.sign')}: ${name}`}
              >
                {t('inbox.sign')}
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
