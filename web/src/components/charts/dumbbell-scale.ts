export interface DumbbellAxis {
  /** Value at the left and right end, in the unit of the indicator. */
  readonly from: number;
  readonly to: number;
}

/** One axis for all rows of a list: from zero past the largest value and target. */
export function dumbbellAxis(
  figures: readonly { readonly value: number | null; readonly target: number | null }[],
): DumbbellAxis {
  const largest = figures.reduce((most, figure) => Math.max(most, figure.value ?? 0, figure.target ?? 0), 0);
  return { from: 0, to: largest > 0 ? largest * 1.04 : 1 };
}

/** Place of a figure on the axis, percent of its length; null: missing, nothing is drawn. */
export function dumbbellAt(axis: DumbbellAxis, figure: number | null): number | null {
  if (figure === null) return null;
  return ((figure - axis.from) * 100) / (axis.to - axis.from);
}
