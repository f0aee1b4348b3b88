import type { PastReportsDto } from '@contract/past-reports.js';
import type { RequestDto } from '@contract/requests.js';

export type PastReport = PastReportsDto['items'][number];
type Kind = RequestDto['kind'];

/** Where a report stands on its way, and what the commune can do next. */
export interface PastStep {
  /** What is said of it in a sentence. */
  readonly says:
    | 'open'
    | 'sent_back'
    | 'awaiting_signature'
    | 'awaiting_review'
    | 'approved'
    | 'missed'
    | 'not_sent'
    | 'excluded';
  /** It takes figures now. */
  readonly opens: boolean;
  /** What can be asked of the Department; null: nothing, or it is asked already. */
  readonly asks: Kind | null;
  /** The newest request about it that still says something; null: none. */
  readonly request: RequestDto | null;
  /** What was asked has not been made use of yet: what follows it is still to come. */
  readonly follows: boolean;
}

/**
 * A report that was approved is changed by asking for it; one that is closed, by asking for more time; one that is open,
 * in its form, and more time can be asked for before it is over.
 * @param requests of the own commune, newest first
 */
export function toPastStep(report: PastReport, requests: readonly RequestDto[]): PastStep {
  const accepts = report.window.state === 'open' || report.window.state === 'due';
  const asked = requests.find(
    ({ period, dataSet }) => period === report.period && dataSet === report.dataSet,
  );
  const waiting = asked?.status === 'open';
  const { state } = report;
  const handedIn = state === 'submitted' || state === 'approved';
  const asks: Kind | null = state === 'approved' ? 'reopening' : accepts && handedIn ? null : 'extension';
  return {
    says: saysOf(report, accepts),
    opens: accepts && state !== 'approved',
    asks: waiting ? null : asks,
    request: asked ?? null,
    follows: asked !== undefined && (asked.status !== 'granted' || (accepts && !handedIn)),
  };
}

function saysOf(report: PastReport, accepts: boolean): PastStep['says'] {
  if (report.excluded) return 'excluded';
  switch (report.state) {
    case 'approved':
      return 'approved';
    case 'submitted':
      return 'awaiting_review';
    case 'returned':
      return 'sent_back';
    case 'awaiting_signature':
      return 'awaiting_signature';
    case 'draft':
      return accepts ? 'open' : 'not_sent';
    case 'not_started':
      return accepts ? 'open' : 'missed';
  }
}
