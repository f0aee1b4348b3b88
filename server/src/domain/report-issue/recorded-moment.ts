/**
 * The moment up to which figures are in a report, as its opening says it ("ghi nhận đến 14 giờ 00 ngày 08/10/2025",
 * "recorded up to 14:00 on 08/10/2025"). It moves each time the report is composed, and is no figure.
 */
const MOMENT =
  /(?<=ghi nhận đến |recorded up to )(?:\d{2} giờ \d{2} ngày|\d{2}:\d{2} on) \d{1,2}\/\d{1,2}\/\d{4}/u;

const momentIn = (text: string): string | null => MOMENT.exec(text)?.[0] ?? null;

/** The text with nothing in it that moves though no figure does. */
export const withoutMoment = (text: string): string => text.replace(MOMENT, '');

/** What was written over a paragraph, with the moment of its figures brought up to that of the one that is drafted now. */
export function atMomentOf(text: string, before: string, now: string): string {
  const [then, moment] = [momentIn(before), momentIn(now)];
  return then === null || moment === null ? text : text.replaceAll(then, moment);
}
