/** A value as a history shows it; null: not there (yet, or any more). */
export type HistoryValue = string | number | boolean | null;

/** One recorded version of a thing: what it was from then on, and who said so why. */
export interface RecordedVersion {
  readonly version: number;
  /** ISO instant at which it became known. */
  readonly at: string;
  /** Display name; null: shipped with the installation. */
  readonly by: string | null;
  readonly reason: string | null;
  /** Properties from this version on, by name. */
  readonly state: Readonly<Record<string, HistoryValue>>;
}

export interface HistoryChange {
  readonly field: string;
  /** null: was not there. */
  readonly before: HistoryValue;
  /** null: is not there any more. */
  readonly after: HistoryValue;
}

export interface HistoryEntry extends Omit<RecordedVersion, 'state'> {
  readonly changes: readonly HistoryChange[];
}

/** What differs from one state to the next, in the order of the newer one; a property that left comes last. */
export function changesBetween(
  before: Readonly<Record<string, HistoryValue>>,
  after: Readonly<Record<string, HistoryValue>>,
): HistoryChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) => {
    const change = { field, before: before[field] ?? null, after: after[field] ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/**
 * The history of a thing, newest first: a change is the difference of neighbouring versions.
 * @param versions in any order
 */
export function historyOf(versions: readonly RecordedVersion[]): HistoryEntry[] {
  const ordered = [...versions].sort((one, other) => one.version - other.version);
  return ordered
    .map(({ state, ...version }, index) => ({
      ...version,
      changes: changesBetween(ordered[index - 1]?.state ?? {}, state),
    }))
    .reverse();
}
