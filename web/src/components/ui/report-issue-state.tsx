import type { IssuedReportDto } from '@contract/report-issue.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

type Report = Pick<IssuedReportDto, 'state' | 'replacedBy'>;

const looks: Record<Report['state'], string> = {
  draft: 'bg-no-data-tint text-no-data-ink',
  awaiting_signature: 'bg-warning-tint text-warning',
  issued: 'bg-success-tint text-success',
  withdrawn: 'bg-no-data-tint text-no-data-ink line-through',
};

/** Where a report stands on its way to being issued, in a word. */
export function ReportIssueState({ report }: { readonly report: Report }): ReactNode {
  const { t } = useI18n();
  return (
    <span
      className={clsx(
        'inline-flex items-center rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        looks[report.state],
      )}
    >
      {t(report.replacedBy === null ? `reports.state.${report.state}` : 'reports.state.replaced')}
    </span>
  );
}
