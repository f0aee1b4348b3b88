/** A workbook or CSV as cells, whatever it was read by: what the import works on. Rows and columns count from 1. */

export interface TableFile {
  readonly kind: 'xlsx' | 'csv';
  /** Of a CSV; null: a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly TableSheet[];
}

export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with anything in them, from the top. */
  readonly rows: readonly TableRow[];
  readonly merged: readonly MergedRange[];
}

export interface TableRow {
  readonly row: number;
  readonly hidden?: true;
  readonly cells: readonly TableCell[];
}

/** A row of a text of cells. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** In NFC, without blanks around; '': nothing. */
  readonly cells: readonly string[];
}

/** All four inclusive. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type TableCell = {
  readonly column: number;
  /** The cell holds a formula; what is told of it is the result that the file keeps. */
  readonly formula?: true;
} & TableCellContent;

export type TableCellContent =
  | { readonly kind: 'empty' }
  /** NFC, trimmed. */
  | { readonly kind: 'text'; readonly text: string }
  /** Plain decimal with a point, exact; `shown`: what a person sees instead where it is a percentage ("58%" for 0.58). */
  | { readonly kind: 'number'; readonly number: string; readonly shown?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A number that is shown as a date: local date or date and time, and the number behind it. */
  | { readonly kind: 'date'; readonly iso: string; readonly number: string }
  /** "#REF!" and its like. */
  | { readonly kind: 'error'; readonly text: string };
