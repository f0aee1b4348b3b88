/** What communes are alike in, as far as it is known. */
export interface Likeness {
  readonly orgUnit: string;
  /** xã or phường. */
  readonly kind: string;
  /** Persons; null: not known. */
  readonly population: number | null;
}

/**
 * The communes most like one: of its kind, nearest in population by ratio (twice as many and half as many are equally
 * far). Without a known population nobody is similar; order among equals is that of the list.
 * @param n how many at most
 */
export function similarCommunes<Unit extends Likeness>(
  units: readonly Unit[],
  code: string,
  n: number,
): Unit[] {
  const own = units.find(({ orgUnit }) => orgUnit === code);
  if (own === undefined || own.population === null || own.population <= 0) return [];
  const size = Math.log(own.population);
  return units
    .flatMap((unit) => {
      const { orgUnit, kind, population } = unit;
      if (orgUnit === code || kind !== own.kind || population === null || population <= 0) return [];
      return [{ unit, far: Math.abs(Math.log(population) - size) }];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, n)
    .map(({ unit }) => unit);
}
