/**
 * Receipt codes: what a commune keeps as proof that its report arrived, short enough to read out on the phone.
 * `DL-2025W40-24301-7K3QX`: province, period, unit, four letters of the signed revision's hash, one check letter.
 */

/** 31 letters, a prime number of them, without the look-alikes 0 O 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const PATTERN = /^DL-([0-9A-Z]+)-(\d{2,5})-([2-9A-HJKMNP-Z]{4})([2-9A-HJKMNP-Z])$/u;

/** Weighted sum modulo a prime: finds every single wrong digit or letter and every swap of two neighbours of one kind. */
function checkLetter(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) sum += (index + 1) * body.charCodeAt(index);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/** Four letters out of the first 48 bits of a hash. */
function hashLetters(hashHex: string): string {
  let rest = Number.parseInt(hashHex.slice(0, 12), 16);
  let letters = '';
  for (let index = 0; index < 4; index += 1) {
    letters += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return letters;
}

/**
 * The receipt of a signed report.
 * @param period code of the period: `2025-W40`, `2025-10`, `2025-Q4`, `once`
 * @param orgUnit official code of the commune
 * @param hashHex SHA-256 of the submitting revision, hexadecimal; the same revision always gives the same receipt
 */
export function receiptCode(period: string, orgUnit: string, hashHex: string): string {
  const compact = period.replaceAll('-', '').toUpperCase();
  const letters = hashLetters(hashHex);
  return `DL-${compact}-${orgUnit}-${letters}${checkLetter(compact + orgUnit + letters)}`;
}

/** Whether a typed receipt is well formed and its check letter fits; says nothing about whether it was ever issued. */
export function isReceiptCode(text: string): boolean {
  const parts = PATTERN.exec(text.trim().toUpperCase());
  if (parts === null) return false;
  const [, period = '', orgUnit = '', letters = '', check = ''] = parts;
  return checkLetter(period + orgUnit + letters) === check;
}
