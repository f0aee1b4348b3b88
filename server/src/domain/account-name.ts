/**
 * A name as accounts are written: NFC, lower case, without blanks around it. No account has a control character in its
 * name, and one that cannot be stored would stop a look-up: each is replaced.
 */
export function accountNameOf(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\p{Cc}/gu, '\u{FFFD}');
}
