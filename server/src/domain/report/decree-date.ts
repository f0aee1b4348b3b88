import { localDateOf, localTimeOf } from '../local-time.js';

/** Parts of a local date as Decree 30/2020 writes them: a day below 10 and the months 1 and 2 get a leading zero. */
function decreeParts(localDate: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = localDate.split('-');
  return { day, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

/** "05/10/2025", "29/9/2025". */
export function decreeDate(localDate: string): string {
  const { day, month, year } = decreeParts(localDate);
  return `${day}/${month}/${year}`;
}

/** "12 giờ 00 ngày 03/10/2025" in Asia/Ho_Chi_Minh, of an ISO instant. */
export function decreeDateTime(instant: string): string {
  const at = new Date(instant);
  const [hours = '', minutes = ''] = localTimeOf(at).split(':');
  return `${hours} giờ ${minutes} ngày ${decreeDate(localDateOf(at))}`;
}

/** "ngày 08 tháng 10 năm 2025". */
export function decreeDateWords(localDate: string): string {
  const { day, month, year } = decreeParts(localDate);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** "tuần 39", of an ISO week. */
export function weekWords(period: string): string {
  return `tuần ${Number(period.slice(-2))}`;
}
