/** One commune's part in a provincial total. */
export interface Part {
  readonly code: string;
  /** Denominator; 1 for a plain weight. */
  readonly size: number;
  /** Share wanted before the total is made to fit. */
  readonly share: number;
  /** Largest value allowed. */
  readonly most: number;
  /** Value that stays as it is. */
  readonly fixed?: number;
}

/**
 * Whole numbers that follow the wanted shares and add up to `total` exactly: all shares are scaled by one factor,
 * and the last persons go one by one to the largest parts.
 */
export function allocate(parts: readonly Part[], total: number): Map<string, number> {
  const at = (factor: number): Map<string, number> =>
    new Map(
      parts.map((part) => [
        part.code,
        part.fixed ?? Math.min(part.most, Math.floor(part.size * part.share * factor)),
      ]),
    );
  const sum = (values: ReadonlyMap<string, number>): number =>
    [...values.values()].reduce((a, b) => a + b, 0);
  let low = 0;
  let high = 50;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= total) low = middle;
    else high = middle;
  }
  const values = at(low);
  let left = total - sum(values);
  const bySize = parts
    .filter((part) => part.fixed === undefined)
    .sort((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1));
  for (let round = 0; left > 0 && round < 100; round += 1) {
    for (const part of bySize) {
      const value = values.get(part.code) ?? 0;
      if (left === 0 || value >= part.most) continue;
      values.set(part.code, value + 1);
      left -= 1;
    }
  }
  if (left !== 0) throw new RangeError(`The parts cannot add up to ${String(total)}: ${String(left)} left.`);
  return values;
}
