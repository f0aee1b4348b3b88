/** One class of a map: differences from `from` (included) up to `to` (not included); null: without an end. */
export interface DifferenceClass {
  readonly from: number | null;
  readonly to: number | null;
}

/** Behind by much, behind, just behind, level or just ahead, ahead, ahead by much. */
export const CLASSES = 6;

/**
 * Classes of differences to the plan, the same on both sides of 0, with round bounds: 0 is always one of them, so that no
 * class holds communes that are behind beside such that are not.
 * @param differences signed, in the unit of the indicator
 */
export function differenceClasses(differences: readonly number[]): DifferenceClass[] {
  const step = stepFor(differences);
  const bounds = [-2 * step, -step, 0, step, 2 * step];
  return Array.from({ length: CLASSES }, (_, index) => ({
    from: index === 0 ? null : (bounds[index - 1] ?? null),
    to: bounds[index] ?? null,
  }));
}

/** Which class a difference falls into. */
export function classOf(classes: readonly DifferenceClass[], difference: number): number {
  return classes.findIndex(
    ({ from, to }) => (from === null || difference >= from) && (to === null || difference < to),
  );
}

/** A round number: nine out of ten differences lie within two and a half of it. */
function stepFor(differences: readonly number[]): number {
  const sizes = differences.map(Math.abs).sort((a, b) => a - b);
  const most = sizes[Math.ceil(sizes.length * 0.9) - 1] ?? 0;
  if (most <= 0) return 1;
  const wanted = most / 2.5;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 5, 10].find((factor) => factor * power >= wanted) ?? 10) * power;
}
