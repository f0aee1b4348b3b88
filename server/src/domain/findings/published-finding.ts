import { formatWeek, type Language } from '../format.js';
import { communes } from './phrases.js';

/** How many communes stand behind what is published; which ones do not is nobody's business here. */
export function publishedReportsFinding(
  { submitted, expected }: { readonly submitted: number; readonly expected: number },
  language: Language,
): string {
  const vi = language === 'vi';
  if (expected === 0) return vi ? 'Không xã, phường nào phải báo cáo' : 'No commune owes a report';
  if (submitted === 0) return vi ? 'Chưa có xã, phường nào báo cáo' : 'No commune has reported yet';
  const have = submitted === 1 || (submitted === expected && expected === 1) ? 'has' : 'have';
  if (submitted >= expected)
    return vi
      ? `Tất cả ${communes(expected, 'vi')} đã báo cáo`
      : `${expected === 1 ? 'The only commune' : `All ${communes(expected, 'en')}`} ${have} reported`;
  return vi
    ? `${submitted}/${communes(expected, 'vi')} đã báo cáo`
    : `${submitted} of ${communes(expected, 'en')} ${have} reported`;
}

/**
 * What the public sees: the heading of the desk where it is decided.
 * @param shown published weeks, newest first
 */
export function publishedWeeksFinding(
  shown: readonly { readonly period: string; readonly version: number }[],
  language: Language,
): string {
  const [newest] = shown;
  if (newest === undefined) return nothingPublished(language);
  const vi = language === 'vi';
  const week = formatWeek(newest.period, language).toLowerCase();
  const first = vi
    ? `Đang công bố đến ${week}, bản ${String(newest.version)}`
    : `Published up to ${week}, version ${String(newest.version)}`;
  if (shown.length === 1) return first;
  return vi
    ? `${first}; người dân xem được ${String(shown.length)} tuần`
    : `${first}; the public can see ${String(shown.length)} weeks`;
}

/** What stands at the head of the page as long as nothing is published. */
export function nothingPublished(language: Language): string {
  return language === 'vi' ? 'Chưa có số liệu nào được công bố' : 'No figures have been published yet';
}
