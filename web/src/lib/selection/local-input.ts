import { instantOf, isLocalDate, localDateOf, localTimeOf } from '@domain/local-time.js';

/** What a native field of date and time holds for an instant: local time of Vietnam, wherever the device is. */
export function toLocalInput(instant: string | Date): string {
  const at = new Date(instant);
  return `${localDateOf(at)}T${localTimeOf(at)}`;
}

/** The instant of a native field; null: nothing readable was entered. */
export function fromLocalInput(text: string): string | null {
  const [date = '', time = ''] = text.split('T');
  if (!isLocalDate(date) || !/^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/u.test(time)) return null;
  return instantOf(date, time.slice(0, 5)).toISOString();
}
