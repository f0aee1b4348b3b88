import type { SubmissionStatusDto } from '@contract/analytics.js';
import { cellOrder, type Cell } from '../../components/charts/cell-order.js';

export type { Cell };

export interface HeatmapRow {
  readonly code: string;
  readonly fullName: string;
  /** One for each week, in the order of `weeks`. */
  readonly cells: readonly { readonly period: string; readonly cell: Cell }[];
  /** Weeks without a report whose due time has passed. */
  readonly missing: number;
}

export interface HeatmapRows {
  readonly weeks: readonly { readonly code: string; readonly number: number }[];
  /** Most missing weeks first. */
  readonly rows: readonly HeatmapRow[];
  readonly worst: readonly HeatmapRow[];
  /** Communes that miss at least `LONG_MISSING` weeks. */
  readonly longMissing: number;
  /** The states that occur, in a fixed order: only these are explained. */
  readonly used: readonly Cell[];
  /** Communes that miss any week. */
  readonly anyMissing: number;
}

/** Rows shown before "Hiện cả 102". */
const WORST = 14;
/** Weeks after which a silence is no longer an accident. */
export const LONG_MISSING = 3;

export function toHeatmapRows(status: SubmissionStatusDto): HeatmapRows {
  const rows = status.items
    .map((item) => ({
      code: item.orgUnit,
      fullName: item.fullName,
      cells: status.weeks.map((period, index) => ({
        period,
        cell: item.cells[index] ?? ('not_due' as const),
      })),
      missing: item.missing,
    }))
    .toSorted((a, b) => b.missing - a.missing);
  return {
    weeks: status.weeks.map((code) => ({ code, number: Number(code.slice(-2)) })),
    rows,
    used: cellOrder.filter((cell) => rows.some((row) => row.cells.some((each) => each.cell === cell))),
    worst: rows.slice(0, WORST),
    longMissing: rows.filter((row) => row.missing >= LONG_MISSING).length,
    anyMissing: rows.filter((row) => row.missing > 0).length,
  };
}
