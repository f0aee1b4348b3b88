import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { ReportChecklist } from '../features/report-checks/report-checklist.js';
import { EditableParagraph } from '../features/report-edit/editable-paragraph.js';
import { ReadParagraph } from '../features/report-edit/read-paragraph.js';
import { type DrawParagraph, ReportSheet } from '../features/report-sheet/report-sheet.js';
import { DraftFiles } from '../features/report-steps/draft-files.js';
import { ReportFiles } from '../features/report-steps/report-files.js';
import { ReportHistory } from '../features/report-steps/report-history.js';
import { ReportSteps } from '../features/report-steps/report-steps.js';
import { ReportGate } from '../features/report-view/report-gate.js';
import type { DraftedReport } from '../lib/report-issue/report-queries.js';
import { useReportId } from '../lib/report-issue/use-report-id.js';

/** What goes upward, and may it go? */
export function ReportPage(): ReactNode {
  const id = useReportId();
  return (
    <ReportGate key={id} id={id}>
      {(report, drafted) => (
        <div className="grid min-w-0 items-start gap-4 print:block xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
          <div className="min-w-0 space-y-4 empty:hidden xl:col-start-2 print:hidden">
            <ReportSteps report={report} drafted={drafted} />
            {isUnderWay(report) && <ReportChecklist report={report} checklist={drafted.checklist} />}
            {isUnderWay(report) ? <DraftFiles report={report} /> : <ReportFiles report={report} />}
          </div>
          <div className="min-w-0 xl:col-start-1 xl:row-span-2 xl:row-start-1">
            <ReportSheet document={drafted.document} draw={drawn(report, drafted)} />
          </div>
          <div className="min-w-0 space-y-4 xl:col-start-2 print:hidden">
            <ReportHistory report={report} />
          </div>
        </div>
      )}
    </ReportGate>
  );
}

const isUnderWay = ({ state }: IssuedReportDetailDto): boolean =>
  state === 'draft' || state === 'awaiting_signature';

/** Of a draft one may edit, with what edits each paragraph; otherwise with what is to be seen of its edits. */
function drawn(report: IssuedReportDetailDto, { paragraphs }: DraftedReport): DrawParagraph {
  const states = new Map(paragraphs.map((state) => [state.id, state]));
  return ({ id }, printed) => {
    const state = states.get(id);
    return state !== undefined && report.acts.includes('edit') ? (
      <EditableParagraph report={report} state={state} printed={printed} />
    ) : (
      <ReadParagraph report={report.id} paragraph={id} state={state} printed={printed} />
    );
  };
}
