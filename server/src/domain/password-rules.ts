import { foldForSearch } from './search.js';

/** Fewest characters of a password that is no phrase. */
export const SHORTEST_PASSWORD = 12;
/** Fewest different words of a phrase, and fewest characters of it. */
export const PHRASE_WORDS = 3;
export const SHORTEST_PHRASE = 10;
export const LONGEST_PASSWORD = 256;

/**
 * Why a password is refused: `too_short` (neither 12 characters nor a phrase of three different words), `too_long`,
 * `has_username`, `common` (in the lists that are tried first), `repeated` (a few characters over and over).
 */
export type PasswordFault = 'too_short' | 'too_long' | 'has_username' | 'common' | 'repeated';

/** What is tried first, as letters and digits without marks; digits at either end are not looked at. */
const COMMON = new Set([
  'password',
  'passwords',
  'passw0rd',
  'matkhau',
  'matkhaumoi',
  'matkhaucuatoi',
  'motconvit',
  'motconvitxoerahaicaicanh',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'toiyeuvietnam',
  'vietnamvodich',
  'vietnam',
  'daklak',
  'tinhdaklak',
  'buonmathuot',
  'thanhphobuonmathuot',
  'binhdanhocvuso',
  'binhdanhocvusodaklak',
  'chuyendoiso',
  'sokhoahocvacongnghe',
  'uybannhandan',
  'uybannhandanxa',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopas',
  'qwertyuiopasdf',
  'asdfghjkl',
  'asdfghjklzxc',
  'zxcvbnm',
  'qazwsxedc',
  'qazwsxedcrfv',
  'q1w2e3r4t5y6',
  'abcdef',
  'abcdefgh',
  'abcdefghijkl',
  'admin',
  'administrator',
  'quantri',
  'quantrihethong',
  'welcome',
  'letmein',
  'changeme',
  'changemenow',
  'xinchao',
  'xinchaocacban',
  'hoilamgi',
  'demo',
  'test',
  'testtest',
]);
const RISING = '01234567890123456789';
const FALLING = '98765432109876543210';

/** @param username the account's own; '' where there is none yet */
export function passwordFaults(password: string, username: string): PasswordFault[] {
  const text = password.normalize('NFC');
  const faults: PasswordFault[] = [];
  if (!isLongEnough(text)) faults.push('too_short');
  if ([...text].length > LONGEST_PASSWORD) faults.push('too_long');
  const folded = lettersOf(text);
  if (holdsUsername(folded, lettersOf(username))) faults.push('has_username');
  if (isRepeated(folded) || isRepeated(text)) faults.push('repeated');
  else if (isCommon(folded)) faults.push('common');
  return faults;
}

function isLongEnough(text: string): boolean {
  const length = [...text.trim()].length;
  if (length >= SHORTEST_PASSWORD) return true;
  const words = new Set(
    foldForSearch(text)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );
  return words.size >= PHRASE_WORDS && length >= SHORTEST_PHRASE;
}

const lettersOf = (text: string): string => foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '');

/** A very short name may stand in a long password by chance. */
function holdsUsername(folded: string, username: string): boolean {
  return username !== '' && (folded === username || (username.length >= 4 && folded.includes(username)));
}

/** The same one to four characters over and over. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1{2,}.{0,3}$/su.test(text);

function isCommon(folded: string): boolean {
  if (folded === '') return false;
  const core = folded.replace(/^\d+|\d+$/gu, '');
  if (core === '') return RISING.includes(folded.slice(0, 12)) || FALLING.includes(folded.slice(0, 12));
  return COMMON.has(folded) || COMMON.has(core);
}
