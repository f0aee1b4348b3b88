type Values = Readonly<Record<string, number | string>>;

export interface ValueChange {
  /** Code of the data element. */
  readonly dataElement: string;
  /** null: missing. */
  readonly before: number | string | null;
  /** null: missing. */
  readonly after: number | string | null;
}

/**
 * What differs between two states of a report, in the order of the form; an element that is on the form no more comes after.
 * An absent element is missing, and missing is not zero: a zero that is cleared is a change.
 */
export function valueChanges(before: Values, after: Values, order: readonly string[]): ValueChange[] {
  const place = new Map(order.map((element, index) => [element, index]));
  const rank = (element: string): number => place.get(element) ?? order.length;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((dataElement) => ({
      dataElement,
      before: valueIn(before, dataElement),
      after: valueIn(after, dataElement),
    }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => rank(a.dataElement) - rank(b.dataElement) || (a.dataElement < b.dataElement ? -1 : 1));
}

const valueIn = (values: Values, element: string): number | string | null =>
  Object.hasOwn(values, element) ? (values[element] ?? null) : null;
