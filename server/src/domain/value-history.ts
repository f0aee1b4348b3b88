import type { SubmissionState } from './submission-state.js';

/** A value as it was entered; null: missing. */
export type Entered = number | string | null;

/** One revision of a report, seen from one of its values. */
export interface ValueRevision {
  readonly version: number;
  /** save, hand_over, give_back, submit, approve, return, reopen, exclude or include. */
  readonly act: string;
  /** Of the report after the act. */
  readonly state: SubmissionState;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** null: unknown, or not to be seen. */
  readonly by: string | null;
  readonly source: string | null;
  readonly queuedAt: string | null;
  /** Leader in whose place it was signed; null: in the own name, or no signature. */
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  /** Value after the act; undefined: the act changed no value at all. */
  readonly value: Entered | undefined;
}

/** The same with what it did to the value. */
export interface ValueAct extends Omit<ValueRevision, 'value'> {
  readonly before: Entered;
  readonly after: Entered;
  readonly changed: boolean;
  /** The value that counts was signed or approved here. */
  readonly counts: boolean;
}

export interface ValueHistory {
  /** Value that counts; null: missing, or nothing counts. */
  readonly value: Entered;
  /** The newest act up to the counted one that changed the value. */
  readonly entered: ValueAct | null;
  /** The newest signature up to the counted version. */
  readonly signed: ValueAct | null;
  /** The approval after that signature and before the next one. */
  readonly approved: ValueAct | null;
  /** The signature of the value that counted before this one; null: none, or it was the same. */
  readonly replaced: ValueAct | null;
  /** Newest first. */
  readonly acts: readonly ValueAct[];
}

/**
 * A value over the revisions of its report: the difference of neighbours, and the people behind the one that counts.
 * @param revisions of one report, in any order
 * @param countedVersion version that counts; null: none
 */
export function valueHistory(
  revisions: readonly ValueRevision[],
  countedVersion: number | null,
): ValueHistory {
  const acts = differences(revisions, countedVersion);
  const upToCounted = acts.filter((act) => countedVersion !== null && act.version <= countedVersion);
  const signatures = upToCounted.filter((act) => act.act === 'submit');
  const signed = signatures.at(-1) ?? null;
  const counted = upToCounted.at(-1) ?? null;
  return {
    value: counted?.after ?? null,
    entered: upToCounted.findLast((act) => act.changed) ?? null,
    signed,
    approved: signed === null ? null : approvalOf(acts, signed),
    replaced:
      signatures.findLast((act) => act.version !== signed?.version && act.after !== signed?.after) ?? null,
    acts: acts.toReversed(),
  };
}

function differences(revisions: readonly ValueRevision[], countedVersion: number | null): ValueAct[] {
  let value: Entered = null;
  return [...revisions]
    .sort((a, b) => a.version - b.version)
    .map(({ value: said, ...revision }) => {
      const before = value;
      value = said === undefined ? value : said;
      return {
        ...revision,
        before,
        after: value,
        changed: before !== value,
        counts: revision.version === countedVersion,
      };
    });
}

/** A later signature needs an approval of its own. */
function approvalOf(acts: readonly ValueAct[], signed: ValueAct): ValueAct | null {
  const next = acts.find((act) => act.act === 'submit' && act.version > signed.version);
  return (
    acts.findLast(
      (act) =>
        act.act === 'approve' &&
        act.version > signed.version &&
        (next === undefined || act.version < next.version),
    ) ?? null
  );
}
