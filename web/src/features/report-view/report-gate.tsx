import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { documentQuery, type DraftedReport, reportQuery } from '../../lib/report-issue/report-queries.js';
import { ReportHeading, ToList } from './report-heading.js';

/** The frame of a page about one report: its heading, and what it says as soon as that is composed. */
export function ReportGate({
  id,
  children,
}: {
  readonly id: number;
  readonly children: (report: IssuedReportDetailDto, drafted: DraftedReport) => ReactNode;
}): ReactNode {
  const { t } = useI18n();
  const report = useQuery(reportQuery(id));
  const drafted = useQuery(documentQuery(id));
  return (
    <div className="mx-auto flex max-w-[90rem] flex-col gap-4 px-4 py-5 sm:px-6">
      {report.data === undefined && (
        <header>
          <ToList />
          <h1 className="text-2xl leading-tight font-bold">{t('reports.report')}</h1>
        </header>
      )}
      <PageState query={report} height="max(40rem, 100vh)">
        {(detail) => (
          <>
            <ReportHeading report={detail} asOf={drafted.data?.asOf ?? detail.asOf} />
            <PageState query={drafted} height="max(40rem, 100vh)">
              {(document) => children(detail, document)}
            </PageState>
          </>
        )}
      </PageState>
    </div>
  );
}
