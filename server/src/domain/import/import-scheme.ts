import type { Catalogue, DataElement, DataSet, OrgUnit } from '../catalogue.js';
import { elementByCode } from '../catalogue-lookup.js';

/** What a file is held against: the elements of one data set, the communes of one period, and whose figures may come in. */
export interface ImportScheme {
  readonly dataSet: DataSet;
  /** In the order of the form. */
  readonly elements: readonly DataElement[];
  /** Communes of the period, under the names they have in it. */
  readonly communes: readonly OrgUnit[];
  /** Code of the only commune that the person enters for; null: any. */
  readonly own: string | null;
  /** Code of the period that figures are wanted of. */
  readonly period: string;
}

export function importScheme(
  catalogue: Catalogue,
  dataSet: DataSet,
  communes: readonly OrgUnit[],
  own: string | null,
  period: string,
): ImportScheme {
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  // A scan is not in a table; it is attached on the form.
  const elements = members
    .flatMap(({ element }) => elementByCode(catalogue, element) ?? [])
    .filter(({ kind }) => kind !== 'file');
  return { dataSet, elements, communes, own, period };
}

/** What the file says of itself; null: nothing. */
export interface Stated {
  readonly dataSet: string | null;
  readonly period: string | null;
  readonly orgUnit: string | null;
}

/** The same of each of its sheets, in their order; what a sheet does not say is said by the file. */
export interface FileStated extends Stated {
  readonly sheets: readonly Stated[];
}

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Something in the file that stands in the way, with its place. */
export interface ImportFault extends Words {
  readonly code: string;
  /** Name of the sheet; null: the file as a whole. */
  readonly sheet: string | null;
  /** Both count from 1; null: the row, the column, the sheet as a whole. */
  readonly row: number | null;
  readonly column: number | null;
  /** Codes, where they are known. */
  readonly orgUnit: string | null;
  readonly element: string | null;
}

/** One cell that was understood. */
export interface ImportFigure {
  readonly orgUnit: string;
  readonly element: string;
  /** null: the word "xóa" was there, the figure is to be missing. */
  readonly value: number | string | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The result of a formula. */
  readonly formula: boolean;
}

export interface MatchedFile {
  readonly stated: Stated;
  /** Sheet with the table; null: none was found. */
  readonly sheet: string | null;
  /** What the rows of the table are. */
  readonly rowsAre: 'communes' | 'elements' | null;
  readonly figures: readonly ImportFigure[];
  readonly faults: readonly ImportFault[];
  /** Columns and rows that are none of this form's, with their headings; they are left alone. */
  readonly ignored: readonly Ignored[];
  readonly others: readonly OtherTable[];
  /** Cells of the table without anything in them: what is stored there stays. */
  readonly blanks: number;
}

/** Figures of the file that were not read: they are told, so that nobody believes them recorded. */
export interface OtherTable {
  /** `hidden`: nobody sees the sheet; `second`: one more table of the same form and period. */
  readonly why: 'hidden' | 'other_period' | 'other_form' | 'second';
  readonly sheet: string;
  /** Letters of the column, or number of the row; null: the whole sheet. */
  readonly place: string | null;
  /** Codes, where they are known; they can be asked for next. */
  readonly period: string | null;
  readonly dataSet: string | null;
  /** Cells with a figure. */
  readonly figures: number;
}

export interface Ignored {
  readonly what: 'column' | 'row';
  /** Number of the row or column, from 1. */
  readonly at: number;
  readonly heading: string;
}
