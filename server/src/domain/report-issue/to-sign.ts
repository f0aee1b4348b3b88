import type { Language } from '../format.js';
import type { ListedReport } from './reports-finding.js';
import { reportName } from './report-phrases.js';

/** What a signer is told of reports that wait for the signature. */
export interface ToSignWords {
  /** Name of the place where it stands. */
  readonly label: string;
  /** A sentence without a full stop. */
  readonly finding: string;
  /** On the link that leads there. */
  readonly act: string;
}

/** @param reports that wait for whoever reads; null where there are none */
export function toSignWords(
  reports: readonly Pick<ListedReport, 'kind' | 'period'>[],
  language: Language,
): ToSignWords | null {
  const [first] = reports;
  if (first === undefined) return null;
  const name = reportName(first.kind, first.period, language);
  const n = String(reports.length);
  if (language === 'vi')
    return {
      label: 'Chờ bạn ký',
      finding: reports.length === 1 ? `${name} chờ bạn ký ban hành` : `${n} báo cáo chờ bạn ký ban hành`,
      act: 'Xem và ký',
    };
  return {
    label: 'Waiting for your signature',
    finding:
      reports.length === 1 ? `${name} waits for you to issue it` : `${n} reports wait for you to issue them`,
    act: 'Look and sign',
  };
}
