import type { Catalogue, DataElement, OrgUnit } from '../../domain/catalogue.js';
import type { TextLine } from '../../domain/import/table-file.js';
import { isNumberKind } from '../../domain/element-kind.js';
import { parseEntry } from '../../domain/parse-number.js';
import { foldForSearch } from '../../domain/search.js';

/** One cell that was understood. */
export interface FileFigure {
  readonly line: number;
  readonly unit: OrgUnit;
  readonly element: DataElement;
  /** Decimal. */
  readonly value: string;
}

export interface FileFault {
  readonly line: number;
  /** Heading of the column; '': the whole line. */
  readonly column: string;
  readonly vi: string;
  readonly en: string;
}

export interface ReadFile {
  readonly figures: readonly FileFigure[];
  readonly faults: readonly FileFault[];
  /** Headings that are no reference figure. */
  readonly ignored: readonly string[];
}

const CODE_HEADINGS = ['ma', 'ma xa', 'ma xa phuong', 'ma don vi', 'code', 'org unit'];
const NAME_HEADINGS = ['ten', 'ten xa', 'xa phuong', 'don vi', 'name'];

/**
 * Reads the lines of a file or of cells pasted from a sheet: one line a commune, a column with its code or name, a column for each
 * reference figure headed by its code or name. Blank cells are missing and stay as they are.
 */
export function readReferenceFile(catalogue: Catalogue, rows: readonly TextLine[]): ReadFile {
  const heading = rows[0]?.cells ?? [];
  const unitColumn = columnOf(heading, CODE_HEADINGS) ?? columnOf(heading, NAME_HEADINGS);
  if (unitColumn === null)
    return {
      figures: [],
      ignored: [],
      faults: [
        {
          line: 1,
          column: '',
          vi: 'Dòng đầu cần một cột “Mã xã” hoặc “Tên xã”.',
          en: 'The first line needs a column "Code" or "Name".',
        },
      ],
    };
  const elements = heading.map((cell) => elementOf(catalogue, cell));
  const faults: FileFault[] = [];
  const figures: FileFigure[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows.slice(1)) {
    const unit = unitOf(catalogue, cells[unitColumn] ?? '');
    if (unit === null) {
      faults.push(unknownUnit(line, heading[unitColumn] ?? '', cells[unitColumn] ?? ''));
      continue;
    }
    if (seen.has(unit.code)) faults.push(twice(line, heading[unitColumn] ?? '', unit));
    seen.add(unit.code);
    elements.forEach((element, index) => {
      if (element === null || index === unitColumn) return;
      const read = readCell(line, heading[index] ?? '', cells[index] ?? '', element);
      if (read.fault !== null) faults.push(read.fault);
      else if (read.value !== null) figures.push({ line, unit, element, value: read.value });
    });
  }
  const known = [...CODE_HEADINGS, ...NAME_HEADINGS];
  return {
    figures,
    faults,
    ignored: heading.filter(
      (cell, index) => cell !== '' && elements[index] === null && !known.includes(foldForSearch(cell)),
    ),
  };
}

function columnOf(heading: readonly string[], names: readonly string[]): number | null {
  const index = heading.findIndex((cell) => names.includes(foldForSearch(cell)));
  return index === -1 ? null : index;
}

function elementOf(catalogue: Catalogue, heading: string): DataElement | null {
  const folded = foldForSearch(heading);
  return (
    catalogue.elements.find(
      ({ reference, code, nameVi, nameEn }) =>
        reference &&
        (heading.toLowerCase() === code ||
          folded === foldForSearch(nameVi) ||
          folded === foldForSearch(nameEn)),
    ) ?? null
  );
}

function unitOf({ communes }: Catalogue, cell: string): OrgUnit | null {
  const folded = foldForSearch(cell);
  const found = communes.filter(
    ({ code, name, fullName }) =>
      code === cell || folded === foldForSearch(fullName) || folded === foldForSearch(name),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function readCell(
  line: number,
  column: string,
  cell: string,
  element: DataElement,
): { value: string | null; fault: FileFault | null } {
  const kind = isNumberKind(element.kind) ? element.kind : 'decimal';
  const read = parseEntry(cell, kind);
  if (read.ok) return { value: read.value, fault: null };
  const readings = read.readings?.join(' / ');
  const fault =
    readings === undefined
      ? { vi: `“${cell}” không phải là số hợp lệ cho mục này.`, en: `"${cell}" is not a valid number here.` }
      : {
          vi: `“${cell}” có thể đọc là ${readings}; hãy viết rõ.`,
          en: `"${cell}" can mean ${readings}; write it plainly.`,
        };
  return { value: null, fault: { line, column, ...fault } };
}

const unknownUnit = (line: number, column: string, cell: string): FileFault => ({
  line,
  column,
  vi: `Không có xã, phường “${cell}” (hoặc tên này có ở nhiều nơi: hãy dùng mã).`,
  en: `There is no commune "${cell}" (or several have this name: use the code).`,
});

const twice = (line: number, column: string, unit: OrgUnit): FileFault => ({
  line,
  column,
  vi: `${unit.fullName} có hai dòng trong tệp.`,
  en: `${unit.fullName} has two lines in the file.`,
});
