/**
 * A number as the records office gives it: one to six digits that are not all zero, and up to three letters or digits behind a
 * letter where one number was given twice.
 */
const NUMBER = /^(?!0+(?:\D|$))\d{1,6}(?:[A-Za-z][0-9A-Za-z]{0,2})?$/u;

export const isIssueNumber = (text: string): boolean => NUMBER.test(text);

/** As it is kept: "5", "05" and "005" are one number, and so are "57a" and "57A"; below ten it has a leading zero, as the decree wants it. */
export function issueNumber(text: string): string {
  const [, digits = '', letters = ''] = /^0*(\d+)(.*)$/u.exec(text) ?? [];
  return `${digits.padStart(2, '0')}${letters.toLowerCase()}`;
}
