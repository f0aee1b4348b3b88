/** What a file of figures may come to. Far above the largest template, far below what would hurt. */
export interface TableLimits {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Parts in the archive of a workbook. */
  readonly parts: number;
  /** All parts unpacked, as announced and as found. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, of parts larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with something in them, of all sheets. */
  readonly cells: number;
  readonly sharedStrings: number;
  /** Letters of one cell (the limit of Excel itself), and of all cells together. */
  readonly cellLetters: number;
  readonly letters: number;
  readonly mergedRanges: number;
  /** Formats of cells. */
  readonly formats: number;
  readonly xmlDepth: number;
  readonly xmlAttributes: number;
  /** Letters of one text or attribute as written: a full cell, each letter by its number. */
  readonly xmlText: number;
}

export const TABLE_LIMITS: TableLimits = {
  fileBytes: 2 * 1024 * 1024,
  parts: 200,
  unpackedBytes: 20 * 1024 * 1024,
  ratio: 100,
  ratioFromBytes: 256 * 1024,
  sheets: 50,
  rows: 5_000,
  columns: 300,
  cells: 100_000,
  sharedStrings: 100_000,
  cellLetters: 32_767,
  letters: 4_000_000,
  mergedRanges: 10_000,
  formats: 65_000,
  xmlDepth: 64,
  xmlAttributes: 64,
  xmlText: 400_000,
};
