import { formatDate, formatTime, type Language } from '../format.js';
import type { Reporting } from '../reporting.js';
import type { WindowState } from '../window.js';
import { communes } from './phrases.js';

type Counts = Pick<Reporting, 'expected' | 'submitted' | 'onTime' | 'late' | 'returned' | 'missing'>;

/** Who has reported: "71/102 xã, phường đã nộp, 68 đúng hạn; còn 31 chưa nộp". `dueAt` is an instant. */
export function reportingFinding(
  counts: Counts,
  window: { readonly state: WindowState; readonly dueAt: string | Date },
  language: Language,
): string {
  const vi = language === 'vi';
  if (counts.expected === 0) return vi ? 'Không xã, phường nào phải báo cáo' : 'No commune owes a report';
  if (window.state === 'not_open') return vi ? 'Kỳ báo cáo chưa mở' : 'The period is not open yet';
  const head = vi ? headVi(counts, window.state) : headEn(counts, window.state);
  return [head, tailOf(counts, window, language), returnedClause(counts.returned, language)]
    .filter((part) => part !== '')
    .join('; ');
}

function headVi(counts: Counts, state: WindowState): string {
  if (counts.submitted === 0) return 'Chưa có xã, phường nào nộp báo cáo';
  const all = counts.submitted === counts.expected;
  const head = all
    ? `Tất cả ${communes(counts.expected, 'vi')} đã nộp`
    : `${counts.submitted}/${communes(counts.expected, 'vi')} đã nộp`;
  if (state === 'open') return head;
  return counts.late === 0 ? `${head}, đều đúng hạn` : `${head}, ${counts.onTime} đúng hạn`;
}

function headEn(counts: Counts, state: WindowState): string {
  if (counts.submitted === 0) return 'No commune has reported yet';
  const all = counts.submitted === counts.expected;
  const verb = counts.expected === 1 || (!all && counts.submitted === 1) ? 'has' : 'have';
  const head = all
    ? `${counts.expected === 1 ? 'The only commune' : `All ${communes(counts.expected, 'en')}`} ${verb} reported`
    : `${counts.submitted} of ${communes(counts.expected, 'en')} ${verb} reported`;
  if (state === 'open') return head;
  return counts.late === 0
    ? `${head}, ${counts.submitted === 1 ? '' : 'all '}on time`
    : `${head}, ${counts.onTime} on time`;
}

/** While the period is open the deadline matters, afterwards who is missing. */
function tailOf(
  counts: Counts,
  window: { readonly state: WindowState; readonly dueAt: string | Date },
  language: Language,
): string {
  const vi = language === 'vi';
  if (window.state === 'open') {
    const when = { time: formatTime(window.dueAt), date: formatDate(new Date(window.dueAt)) };
    return vi ? `hạn nộp ${when.time} ngày ${when.date}` : `due ${when.time} on ${when.date}`;
  }
  if (counts.missing === 0 || counts.submitted === 0) return '';
  return vi ? `còn ${counts.missing} chưa nộp` : `${counts.missing} still missing`;
}

function returnedClause(returned: number, language: Language): string {
  if (returned === 0) return '';
  return language === 'vi' ? `${returned} báo cáo bị trả lại` : `${returned} returned`;
}
