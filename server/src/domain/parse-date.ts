import { isLocalDate } from './local-time.js';

/** Time of a cell that holds a mere date. */
const MIDNIGHT = /(?<=\d)(?:T|\s+)0?0:00(?::00(?:\.0+)?)?$/u;

/**
 * Reads a date as people here write it: day, month, year, as in 5/8/2025, 05-08-2025, 05.08.2025, 05082025 or "ngày 5 tháng
 * 8 năm 2025"; as a spreadsheet hands it over, with a midnight behind it; or as the store keeps it, 2025-08-05. A year of two
 * digits is not guessed at.
 * @returns local date `YYYY-MM-DD`; null: no date that exists
 */
export function parseDate(text: string): string | null {
  const trimmed = text.normalize('NFC').trim().replace(MIDNIGHT, '');
  if (isLocalDate(trimmed)) return trimmed;
  const found =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/u.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4})$/u.exec(trimmed) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(trimmed);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
