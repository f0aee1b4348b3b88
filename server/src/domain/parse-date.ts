import { isLocalDate } from './local-time.js';

/**
 * Reads a date as people here write it: day, month, year, as in 5/8/2025, 05-08-2025, 05.08.2025 or 05082025; or as the
 * store keeps it, 2025-08-05.
 * @returns local date `YYYY-MM-DD`; null: no date that exists
 */
export function parseDate(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  if (isLocalDate(trimmed)) return trimmed;
  const found =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/u.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4})$/u.exec(trimmed);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
