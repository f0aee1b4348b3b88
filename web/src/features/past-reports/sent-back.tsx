import type { PastReportsDto } from '@contract/past-reports.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { ReportBadge } from '../../components/ui/report-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { useElementName, useReportName } from './past-words.js';

type SentBackReport = PastReportsDto['sentBack'][number];

/** Reports to be put right: why, and what was said at which field, each with the way there. */
export function SentBack({ reports }: { readonly reports: readonly SentBackReport[] }): ReactNode {
  const { t } = useI18n();
  if (reports.length === 0) return null;
  return (
    <Card title={t('past.sentBack', { n: reports.length })}>
      <ul className="divide-y divide-line">
        {reports.map((report) => (
          <Report key={`${report.orgUnit} ${report.dataSet} ${report.period}`} report={report} />
        ))}
      </ul>
    </Card>
  );
}

function Report({ report }: { readonly report: SentBackReport }): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const nameOf = useReportName();
  const elementName = useElementName();
  const { period, reason, comments } = report;
  const form = {
    to: '/nhap/$period',
    params: { period },
    search: reportSearch(report, orgUnit?.code),
  } as const;
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{nameOf(report)}</span>
        <ReportBadge state={report.state} />
      </p>
      {reason !== null && <p className="mt-1 text-warning">{t('past.reason', { reason })}</p>}
      <ul className="mt-1 space-y-1">
        {comments.map(({ dataElement, text, by, at }) => (
          <li key={`${at} ${dataElement ?? ''}`}>
            {dataElement !== null && (
              <Link
                {...form}
                hash={`muc-${dataElement}`}
                className="inline-flex min-h-11 items-center font-medium text-link underline underline-offset-2"
              >
                {elementName(dataElement)}
              </Link>
            )}
            <p>{by === null ? text : `${by}: ${text}`}</p>
          </li>
        ))}
      </ul>
      <Link {...form} className={buttonClass('secondary', 'mt-3')}>
        {t('past.correct')}
      </Link>
    </li>
  );
}
