import { tooMany } from './cell-text.js';
import type { TableLimits } from './table-limits.js';
import { nothing, type WorkbookArchive } from './workbook-archive.js';

/** How a number is meant to be seen, as far as its meaning depends on it. */
export type NumberLook = 'plain' | 'date' | 'percent';

/** Dates and times among the formats that every workbook has without declaring them. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const BUILT_IN_PERCENTS = [9, 10];

function lookOfBuiltIn(id: number): NumberLook {
  if (BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)) return 'date';
  return BUILT_IN_PERCENTS.includes(id) ? 'percent' : 'plain';
}

/** Of a code such as `dd/mm/yyyy`, `0.0%`, `[$-42A]d "tháng" m`: text in quotes, escapes and brackets mean nothing. */
export function lookOfCode(code: string): NumberLook {
  const [bare = ''] = code
    .replace(/"[^"]*"?/gu, '')
    .replace(/\\.|_.|\*./gsu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]?/giu, '')
    .split(';');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/iu.test(bare) && !/general|[#?]/iu.test(bare) ? 'date' : 'plain';
}

/** Look of the cells that name a format by its place in the list. */
export function readNumberFormats(
  archive: WorkbookArchive,
  name: string,
  limits: TableLimits,
): readonly NumberLook[] {
  const own = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let inCellFormats = false;
  archive.walk(name, {
    open: (tag, attributes) => {
      if (tag === 'cellXfs') inCellFormats = true;
      else if (tag === 'numFmt')
        own.set(Number(attributes.get('numFmtId')), lookOfCode(attributes.get('formatCode') ?? ''));
      else if (tag === 'xf' && inCellFormats) {
        const id = Number(attributes.get('numFmtId') ?? '0');
        looks.push(own.get(id) ?? lookOfBuiltIn(id));
        if (looks.length > limits.formats) throw tooMany('formats', limits.formats);
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellFormats = false;
    },
    text: nothing,
  });
  return looks;
}
