import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OutboxList } from '../features/outbox/outbox-list.js';
import { PastReports } from '../features/past-reports/past-reports.js';
import { ReportHistory } from '../features/report-review/report-history.js';

/** Did what we sent arrive? */
export function PastPage(): ReactNode {
  const { dataSet } = useSearch({ strict: false });
  return (
    <div className="mx-auto w-full max-w-3xl space-y-4 px-4 py-3 sm:px-6">
      <PastReports
        dataSet={dataSet}
        queue={<OutboxList />}
        revisions={(key) => <ReportHistory reportKey={key} />}
      />
    </div>
  );
}
