/**
 * Round steps from 0, with room above the largest figure for its label.
 * @param largest in the unit of the axis; nothing above 0 gives an axis from 0 to 1
 */
export function valueAxis(largest: number): { readonly top: number; readonly ticks: number[] } {
  if (largest <= 0) return { top: 1, ticks: [0, 1] };
  const wanted = (largest * 1.18) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= wanted) ?? wanted;
  const count = Math.ceil((largest * 1.2) / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
