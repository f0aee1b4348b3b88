/** Where a share is of fewer persons than this, it may tell of a single one. */
export const SMALL_GROUP = 10;

/** The group that a share is of, in one commune. */
export interface PublishedGroup {
  /** Code of the commune. */
  readonly code: string;
  /** Persons in the group; null: no figure, or no group (a plain count). */
  readonly size: number | null;
}

/**
 * Communes whose share is not published, because its group is smaller than `SMALL_GROUP`. Where that is one commune only,
 * it could be told from the sum of the province and the other communes: the next smallest is withheld with it.
 * An empty group (0) holds nobody. The total of the province is never withheld.
 * @param groups one for each commune, of an indicator that counts persons; each code once
 */
export function withheldCommunes(groups: readonly PublishedGroup[]): ReadonlySet<string> {
  const peopled = groups
    .filter((group): group is PublishedGroup & { size: number } => (group.size ?? 0) > 0)
    .toSorted((a, b) => a.size - b.size || (a.code < b.code ? -1 : 1));
  const small = peopled.filter(({ size }) => size < SMALL_GROUP).length;
  return new Set(peopled.slice(0, small === 1 ? 2 : small).map(({ code }) => code));
}
