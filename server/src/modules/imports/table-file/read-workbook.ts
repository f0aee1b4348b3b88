import { CellText, composed, tooMany } from './cell-text.js';
import { readNumberFormats } from './number-formats.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetReader, type WorkbookParts } from './sheet-reader.js';
import type { TableFile, TableSheet } from '../../../domain/import/table-file.js';
import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';
import { nothing, refuseForeignArchives, type Relationship, WorkbookArchive } from './workbook-archive.js';

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

const LONGEST_NAME = 120;

/** Reads the sheets of a workbook (OOXML). Of its parts only those that hold cells are unpacked. */
export function readWorkbook(file: Buffer, limits: TableLimits): TableFile {
  const archive = new WorkbookArchive(file, limits);
  refuseForeignArchives(archive);
  const main = archive.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw new TableRefused('table_file_unknown');
  if (!archive.has(main)) throw broken(main);
  const { sheets: listed, from1904 } = readSheetList(archive, main, limits);
  const relationships = archive.relationships(main);
  const target = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const [stringsPart, formatsPart] = [target('sharedStrings'), target('styles')];
  const parts: WorkbookParts = {
    strings: stringsPart === undefined ? [] : readSharedStrings(archive, stringsPart, limits),
    looks: formatsPart === undefined ? [] : readNumberFormats(archive, formatsPart, limits),
    from1904,
    text: new CellText(limits),
    limits,
  };
  const sheets = listed.flatMap((one) => readSheet(archive, one, relationships, parts));
  if (sheets.every(({ rows }) => rows.length === 0)) throw new TableRefused('table_file_empty');
  return { kind: 'xlsx', encoding: null, delimiter: null, sheets };
}

function readSheetList(
  archive: WorkbookArchive,
  main: string,
  limits: TableLimits,
): { readonly sheets: readonly ListedSheet[]; readonly from1904: boolean } {
  const sheets: ListedSheet[] = [];
  const found = { isWorkbook: false, from1904: false };
  archive.walk(main, {
    open: (tag, attributes) => {
      if (tag === 'workbook') found.isWorkbook = true;
      if (tag === 'workbookPr') found.from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (tag !== 'sheet' || !found.isWorkbook) return;
      if (sheets.length >= limits.sheets) throw tooMany('sheets', limits.sheets);
      const relationship = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
      if (relationship === undefined) throw broken(main);
      sheets.push({
        name: composed((attributes.get('name') ?? '').slice(0, LONGEST_NAME)),
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        relationship,
      });
    },
    close: nothing,
    text: nothing,
  });
  // A letter or a presentation is an archive of the same family.
  if (!found.isWorkbook) throw new TableRefused('table_file_unknown');
  return { sheets, from1904: found.from1904 };
}

/** Sheets of charts and dialogs have no cells, and are left out. */
function readSheet(
  archive: WorkbookArchive,
  { name, hidden, relationship }: ListedSheet,
  relationships: readonly Relationship[],
  parts: WorkbookParts,
): TableSheet[] {
  const found = relationships.find(({ id }) => id === relationship);
  if (found === undefined) throw broken(name);
  if (found.type !== 'worksheet') return [];
  const reader = new SheetReader(name, found.target, parts);
  archive.walk(found.target, reader);
  return [{ name, hidden, rows: reader.rows, merged: reader.merged }];
}
