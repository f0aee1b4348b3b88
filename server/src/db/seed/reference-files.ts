import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A row of a reference file: text by column; an empty cell is null. */
export type FileRow = Readonly<Record<string, string | null>>;

/**
 * The folder of the reference files: found by walking up from this file to the package that holds `seeds`, so that it
 * is the same from the sources, from the build and from the tests.
 */
export function referenceFolder(): string {
  const start = path.dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'seeds', 'reference');
    if (existsSync(path.join(candidate, 'org-units.csv'))) return candidate;
    if (path.dirname(folder) === folder) throw new Error(`No folder seeds/reference above ${start}`);
  }
}

/** All rows of `<name>.csv`, texts in NFC. */
export function readReferenceFile(name: string): FileRow[] {
  const text = readFileSync(path.join(referenceFolder(), `${name}.csv`), 'utf8').normalize('NFC');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell === '' ? null : cell])),
  );
}

/** The text of a cell that may not be empty. */
export function required(row: FileRow, column: string): string {
  const cell = row[column];
  if (cell === null || cell === undefined)
    throw new Error(`A reference file lacks ${column} in ${JSON.stringify(row)}`);
  return cell;
}
