import { parsePeriod } from '../period.js';
import { foldHeading } from './headings.js';

/** What a heading may say in front of and behind the number of its period. */
const BEFORE = '^(?:(?:so lieu|ky|bao cao|ket qua) )*';
const BEHIND = '(?: ?/ ?20\\d\\d| (?:nam )?20\\d\\d)?(?: ?\\(.*\\))?$';
const TOLD = {
  week: new RegExp(`${BEFORE}(?:tuan|week|w)(?: so)? ?0?(\\d{1,2})${BEHIND}`, 'u'),
  month: new RegExp(`${BEFORE}(?:thang|month|t) ?0?(\\d{1,2})${BEHIND}`, 'u'),
  quarter: new RegExp(`${BEFORE}(?:quy|quarter|q) ?(iii|ii|iv|i|[1-4])${BEHIND}`, 'u'),
};
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const LONGEST = 60;

/**
 * The period that a heading or the name of a sheet is: "2025-W40", "Tuần 40", "Số liệu tháng 9/2025". Without a year it is
 * that of the period asked for. Null: it is none, or one of another kind.
 */
export function periodTold(text: string, asked: string): string | null {
  const kind = parsePeriod(asked)?.kind;
  if (kind === undefined || kind === 'once' || text === '' || text.length > LONGEST) return null;
  const [code] = /(?<![\w-])20\d\d-(?:W\d\d|Q[1-4]|\d\d)(?![\w-])/u.exec(text.toUpperCase()) ?? [];
  if (code !== undefined) return parsePeriod(code)?.kind === kind ? code : null;
  const folded = foldHeading(text);
  const number = TOLD[kind].exec(folded)?.[1];
  if (number === undefined) return null;
  const year = folded.match(/20\d\d/gu)?.at(-1) ?? asked.slice(0, 4);
  const count = ROMAN.includes(number) ? ROMAN.indexOf(number) + 1 : Number(number);
  const two = String(count).padStart(2, '0');
  const told = { week: `${year}-W${two}`, month: `${year}-${two}`, quarter: `${year}-Q${String(count)}` }[
    kind
  ];
  return parsePeriod(told) === null ? null : told;
}
