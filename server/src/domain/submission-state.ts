import type { Role } from './access.js';
import { acceptsEntry, type WindowState } from './window.js';

/** State of a commune's report; `not_started`: no row. */
export type SubmissionState =
  'not_started' | 'draft' | 'awaiting_signature' | 'submitted' | 'approved' | 'returned';

export type SubmissionAct =
  'save' | 'hand_over' | 'submit' | 'approve' | 'return' | 'reopen' | 'exclude' | 'include';

/** Why an act is refused; each is a code of the catalogue of problems. */
export type Refusal =
  | 'not_allowed'
  | 'not_open'
  | 'closed'
  | 'approved'
  | 'not_started'
  | 'already_handed_over'
  | 'already_submitted'
  | 'wrong_state'
  | 'empty_report'
  | 'second_person_needed';

export interface SubmissionFacts {
  readonly role: Role;
  /** Of the data set and period; reviewers act in any. */
  readonly window: WindowState;
  /** At least one value is entered; blanks do not block, an empty report does. */
  readonly hasValues: boolean;
  /** The commune has an active leader account. */
  readonly hasActiveLeader: boolean;
  /** The commune has an active editor account. */
  readonly hasActiveEditor: boolean;
  /** Everything in this version was entered by the person who acts now. */
  readonly enteredAloneByActor: boolean;
}

export type Transition =
  { readonly ok: true; readonly next: SubmissionState } | { readonly ok: false; readonly refusal: Refusal };

/**
 * What the submit command means for this person: a leader signs; an editor hands over, or submits where the commune has
 * no active leader account.
 */
export function submitAct(facts: Pick<SubmissionFacts, 'role' | 'hasActiveLeader'>): 'hand_over' | 'submit' {
  return facts.role === 'commune_leader' || !facts.hasActiveLeader ? 'submit' : 'hand_over';
}

/** The state after an act, or why it is refused. The one place where the workflow is decided. */
export function transition(state: SubmissionState, act: SubmissionAct, facts: SubmissionFacts): Transition {
  if (act === 'save') return save(state, facts);
  if (act === 'hand_over' || act === 'submit') return handIn(state, act, facts);
  return review(state, act, facts);
}

/** Whether the act would be accepted now. */
export function mayAct(state: SubmissionState, act: SubmissionAct, facts: SubmissionFacts): boolean {
  return transition(state, act, facts).ok;
}

/** Every save but one leads back to a draft: a returned report stays returned until it is handed in again. */
function save(state: SubmissionState, facts: SubmissionFacts): Transition {
  const refusal = entryRefusal(facts) ?? (state === 'approved' ? 'approved' : null);
  if (refusal !== null) return refused(refusal);
  return next(state === 'returned' ? 'returned' : 'draft');
}

function handIn(state: SubmissionState, act: 'hand_over' | 'submit', facts: SubmissionFacts): Transition {
  const refusal =
    entryRefusal(facts) ?? stateRefusal(state, act) ?? (facts.hasValues ? null : 'empty_report');
  if (refusal !== null) return refused(refusal);
  if (act === 'hand_over') return next('awaiting_signature');
  if (facts.role === 'commune_editor' && facts.hasActiveLeader) return refused('not_allowed');
  if (facts.role === 'commune_leader' && facts.enteredAloneByActor && facts.hasActiveEditor)
    return refused('second_person_needed');
  return next('submitted');
}

const REVIEW: Readonly<
  Record<
    'approve' | 'return' | 'reopen' | 'exclude' | 'include',
    Partial<Record<SubmissionState, SubmissionState>>
  >
> = {
  approve: { submitted: 'approved' },
  return: { submitted: 'returned', approved: 'returned' },
  reopen: { approved: 'submitted' },
  // Leaving a report out of the totals, or taking it in again, is apart from its state.
  exclude: {
    draft: 'draft',
    awaiting_signature: 'awaiting_signature',
    submitted: 'submitted',
    approved: 'approved',
    returned: 'returned',
  },
  include: {
    draft: 'draft',
    awaiting_signature: 'awaiting_signature',
    submitted: 'submitted',
    approved: 'approved',
    returned: 'returned',
  },
};

function review(state: SubmissionState, act: keyof typeof REVIEW, facts: SubmissionFacts): Transition {
  if (facts.role !== 'reviewer') return refused('not_allowed');
  if (state === 'not_started') return refused('not_started');
  const after = REVIEW[act][state];
  return after === undefined ? refused(state === 'approved' ? 'approved' : 'wrong_state') : next(after);
}

function entryRefusal(facts: SubmissionFacts): Refusal | null {
  if (facts.role !== 'commune_editor' && facts.role !== 'commune_leader') return 'not_allowed';
  if (acceptsEntry(facts.window)) return null;
  return facts.window === 'closed' ? 'closed' : 'not_open';
}

function stateRefusal(state: SubmissionState, act: 'hand_over' | 'submit'): Refusal | null {
  if (state === 'approved') return 'approved';
  if (state === 'submitted') return 'already_submitted';
  if (state === 'not_started') return 'not_started';
  return state === 'awaiting_signature' && act === 'hand_over' ? 'already_handed_over' : null;
}

function next(state: SubmissionState): Transition {
  return { ok: true, next: state };
}

function refused(refusal: Refusal): Transition {
  return { ok: false, refusal };
}
