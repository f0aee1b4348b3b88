/**
 * The cells of what a spreadsheet puts on the clipboard, row by row: tabs between cells, and quotes around a cell that
 * holds a tab, a line break or a quote. A last line break ends the last row and begins none.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gu;
  const end = text.replace(/(?:\r\n|\r|\n)+$/u, '');
  for (let at = 0; at <= end.length;) {
    cell.lastIndex = at;
    const found = cell.exec(end);
    if (found === null) break;
    const [whole, quoted, bare = '', mark = ''] = found;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'));
    at += whole.length;
    if (mark === '') break;
    if (mark !== '\t') rows.push([]);
  }
  return rows;
}

/** Cells as a spreadsheet takes them from the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string =>
    /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}
