/** Whole numbers across and down. */
export type Spot = readonly [x: number, y: number];

/** Twice the area within, positive where it is walked clockwise on a drawing whose second axis points down. */
export function signedArea(ring: readonly Spot[]): number {
  let sum = 0;
  let [fromX, fromY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += fromX * y - x * fromY;
    [fromX, fromY] = [x, y];
  }
  return sum;
}

/** Without spots that repeat the one before them; the ring is closed, so the last is before the first. */
export function withoutRepeats(ring: readonly Spot[]): Spot[] {
  return ring.filter(([x, y], index) => {
    const [fromX, fromY] = ring.at(index - 1) ?? [NaN, NaN];
    return ring.length === 1 || x !== fromX || y !== fromY;
  });
}

/** Whether anything is within. */
export const enclosesSomething = (ring: readonly Spot[]): boolean => signedArea(ring) !== 0;

/** "M12 34l5-3 4 8z": where it begins, then every step from the spot before. */
export function pathOf(ring: readonly Spot[]): string {
  const [first = [0, 0] as const, ...rest] = ring;
  let [fromX, fromY] = first;
  const steps = rest.flatMap(([x, y]) => {
    const step = [x - fromX, y - fromY];
    [fromX, fromY] = [x, y];
    return step;
  });
  const text = steps.map((n, index) => (index === 0 || n < 0 ? String(n) : ` ${String(n)}`)).join('');
  return `M${String(first[0])} ${String(first[1])}l${text}z`;
}
