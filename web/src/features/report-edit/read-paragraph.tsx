import type { ReportParagraphStateDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { LeftText } from './left-text.js';
import { ParagraphNotes } from './paragraph-notes.js';

interface ReadParagraphProps {
  readonly report: number;
  readonly paragraph: string;
  /** undefined: nothing is known of it but what is printed. */
  readonly state: ReportParagraphStateDto | undefined;
  readonly printed: ReactNode;
}

/** A paragraph that cannot be edited now, with what whoever signs should see of its edit. */
export function ReadParagraph({ report, paragraph, state, printed }: ReadParagraphProps): ReactNode {
  const flagged = state !== undefined && (state.stale || state.unknownFigures.length > 0);
  return (
    <div id={`doan-${paragraph}`} className="scroll-mt-4">
      {printed}
      {flagged && <ParagraphNotes state={state} />}
      <LeftText report={report} paragraph={paragraph} />
    </div>
  );
}
