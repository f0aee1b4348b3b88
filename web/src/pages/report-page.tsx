import type { ReactNode } from 'react';
import { ReportSheet } from '../features/report-sheet/report-sheet.js';
import { ReportGate } from '../features/report-view/report-gate.js';
import { useReportId } from '../lib/report-issue/use-report-id.js';

/** What goes upward, and may it go? */
export function ReportPage(): ReactNode {
  const id = useReportId();
  return (
    <ReportGate key={id} id={id}>
      {(_report, { document }) => <ReportSheet document={document} />}
    </ReportGate>
  );
}
