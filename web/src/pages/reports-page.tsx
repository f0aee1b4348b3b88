import type { ReactNode } from 'react';
import { ReportList } from '../features/report-list/report-list.js';

/** Which reports are there, and whose turn is it? */
export function ReportsPage(): ReactNode {
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
      <ReportList />
    </div>
  );
}
