type Cell = string | number | null;

/** A plain number is never a formula; "-3" must stay a number. */
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
/** What a spreadsheet would run. */
const FORMULA = /^[=+\-@\t\r]/u;

/** RFC 4180: comma, CRLF, quotes doubled. Text that a spreadsheet would run as a formula is led by an apostrophe. null is an empty cell. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [line(header)];
  for (const row of rows) lines.push(line(row));
  return lines.join('');
}

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
