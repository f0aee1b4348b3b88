import { isCommuneRole, type Role } from './access.js';
import { acceptsEntry, type WindowState } from './window.js';

/** State of a report; `not_started`: no row. */
export type SubmissionState =
  'not_started' | 'draft' | 'awaiting_signature' | 'submitted' | 'approved' | 'returned';

export type SubmissionAct =
  'save' | 'hand_over' | 'give_back' | 'submit' | 'approve' | 'return' | 'reopen' | 'exclude' | 'include';

/** Whose hand does an act: the commune's on its own report, a reviewer's on any, a reviewer's on the Department's own figures. */
export type Hand = 'commune' | 'reviewer' | 'department';

/** Why an act is refused; each is a code of the catalogue of problems. */
export type Refusal =
  | 'not_allowed'
  | 'not_open'
  | 'closed'
  | 'approved'
  | 'not_started'
  | 'already_handed_over'
  | 'already_submitted'
  | 'already_approved'
  | 'already_returned'
  | 'already_excluded'
  | 'not_excluded'
  | 'wrong_state'
  | 'empty_report'
  | 'second_person_needed';

export interface SubmissionFacts {
  readonly role: Role;
  /** Who gives the figures of the data set: its commune, or the Department, whose reviewers enter and sign them. */
  readonly provider: 'commune' | 'department';
  /** Of the data set and period; a review happens in any. */
  readonly window: WindowState;
  /** A leader of the commune, or whoever holds a leader's delegation today. */
  readonly signsAsLeader: boolean;
  /** At least one value is entered; blanks do not block, an empty report does. */
  readonly hasValues: boolean;
  /** The commune has an active leader account. */
  readonly hasActiveLeader: boolean;
  /** The commune has an active editor account other than the person who acts. */
  readonly hasOtherEditor: boolean;
  /** The person who acts now entered since the last signature, and nobody else had a hand in it. */
  readonly enteredAloneByActor: boolean;
  /** It is kept out of the totals. */
  readonly excluded: boolean;
  /** It was signed at least once. */
  readonly wasSubmitted: boolean;
}

export interface TransitionRow {
  readonly act: SubmissionAct;
  readonly by: Hand;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
}

type Moves = Partial<Record<SubmissionState, SubmissionState>>;

const rows = (by: Hand, act: SubmissionAct, moves: Moves): readonly TransitionRow[] =>
  (Object.entries(moves) as [SubmissionState, SubmissionState][]).map(([from, to]) => ({
    act,
    by,
    from,
    to,
  }));

/** Every save but one leads back to a draft: a returned report stays returned until it is handed in again. */
const SAVE: Moves = {
  not_started: 'draft',
  draft: 'draft',
  awaiting_signature: 'draft',
  submitted: 'draft',
  returned: 'returned',
};

const SIGN: Moves = { draft: 'submitted', awaiting_signature: 'submitted', returned: 'submitted' };

/** Leaving a report out of the totals, or taking it in again, is apart from its state. */
const UNMOVED: Moves = {
  draft: 'draft',
  awaiting_signature: 'awaiting_signature',
  submitted: 'submitted',
  approved: 'approved',
  returned: 'returned',
};

/** Every act there is. The table `submission_transitions` of the store is a copy that a spec compares with this one. */
export const TRANSITIONS: readonly TransitionRow[] = [
  ...rows('commune', 'save', SAVE),
  ...rows('commune', 'hand_over', { draft: 'awaiting_signature', returned: 'awaiting_signature' }),
  ...rows('commune', 'give_back', { awaiting_signature: 'draft' }),
  ...rows('commune', 'submit', SIGN),
  ...rows('department', 'save', SAVE),
  ...rows('department', 'submit', SIGN),
  ...rows('reviewer', 'approve', { submitted: 'approved' }),
  ...rows('reviewer', 'return', { submitted: 'returned', approved: 'returned' }),
  ...rows('reviewer', 'reopen', { approved: 'returned' }),
  ...rows('reviewer', 'exclude', UNMOVED),
  ...rows('reviewer', 'include', UNMOVED),
];

export type Transition =
  { readonly ok: true; readonly next: SubmissionState } | { readonly ok: false; readonly refusal: Refusal };

/**
 * What the submit command means for this person: a leader signs; an editor hands over, or submits where the commune has
 * no active leader account; a delegate signs, but what they alone entered they hand over to somebody else.
 */
export function submitAct(
  state: SubmissionState,
  facts: Pick<
    SubmissionFacts,
    'role' | 'signsAsLeader' | 'hasActiveLeader' | 'hasOtherEditor' | 'enteredAloneByActor'
  >,
): 'hand_over' | 'submit' {
  if (facts.role !== 'commune_editor' || !facts.hasActiveLeader) return 'submit';
  if (!facts.signsAsLeader) return 'hand_over';
  return needsSecondPerson(facts) && state !== 'awaiting_signature' ? 'hand_over' : 'submit';
}

/** The state after an act, or why it is refused. The one place where the workflow is decided. */
export function transition(state: SubmissionState, act: SubmissionAct, facts: SubmissionFacts): Transition {
  const hand = handOf(act, facts);
  if (hand === null) return refused('not_allowed');
  const closed = hand === 'reviewer' ? null : windowRefusal(facts.window);
  if (closed !== null) return refused(closed);
  const row = TRANSITIONS.find((one) => one.by === hand && one.act === act && one.from === state);
  if (row === undefined) return refused(stateRefusal(state, act));
  const refusal = factRefusal(act, facts);
  return refusal === null ? { ok: true, next: row.to } : refused(refusal);
}

/** Whether the act would be accepted now. */
export function mayAct(state: SubmissionState, act: SubmissionAct, facts: SubmissionFacts): boolean {
  return transition(state, act, facts).ok;
}

/** null: it is not this person's to do, whatever the state. */
function handOf(act: SubmissionAct, facts: SubmissionFacts): Hand | null {
  switch (act) {
    case 'save':
    case 'submit':
      return entryHand(facts);
    case 'hand_over':
      return entryHand(facts) === 'commune' ? 'commune' : null;
    case 'give_back':
      return entryHand(facts) === 'commune' && facts.signsAsLeader ? 'commune' : null;
    default:
      return facts.role === 'reviewer' ? 'reviewer' : null;
  }
}

function entryHand({ role, provider }: SubmissionFacts): 'commune' | 'department' | null {
  if (provider === 'department') return role === 'reviewer' ? 'department' : null;
  return isCommuneRole(role) ? 'commune' : null;
}

function windowRefusal(window: WindowState): Refusal | null {
  if (acceptsEntry(window)) return null;
  return window === 'closed' ? 'closed' : 'not_open';
}

/** Why the table has no row for this act in this state. */
function stateRefusal(state: SubmissionState, act: SubmissionAct): Refusal {
  if (state === 'not_started') return 'not_started';
  if (act === 'approve') return state === 'approved' ? 'already_approved' : 'wrong_state';
  if (act === 'return') return state === 'returned' ? 'already_returned' : 'wrong_state';
  if (act === 'reopen' || act === 'give_back') return 'wrong_state';
  if (state === 'approved') return 'approved';
  return state === 'submitted' ? 'already_submitted' : 'already_handed_over';
}

/** What the table cannot say: conditions on the report and on the person. */
function factRefusal(act: SubmissionAct, facts: SubmissionFacts): Refusal | null {
  switch (act) {
    case 'hand_over':
      return facts.hasValues ? null : 'empty_report';
    case 'submit':
      return facts.hasValues ? signatureRefusal(facts) : 'empty_report';
    case 'exclude':
      if (facts.excluded) return 'already_excluded';
      return facts.wasSubmitted ? null : 'wrong_state';
    case 'include':
      return facts.excluded ? null : 'not_excluded';
    default:
      return null;
  }
}

function signatureRefusal(facts: SubmissionFacts): Refusal | null {
  if (facts.provider === 'department') return null;
  if (!facts.signsAsLeader) return facts.hasActiveLeader ? 'not_allowed' : null;
  return needsSecondPerson(facts) ? 'second_person_needed' : null;
}

/** A leader, and whoever signs for one, does not sign what they alone entered while there is an editor besides. */
function needsSecondPerson(facts: Pick<SubmissionFacts, 'hasOtherEditor' | 'enteredAloneByActor'>): boolean {
  return facts.enteredAloneByActor && facts.hasOtherEditor;
}

function refused(refusal: Refusal): Transition {
  return { ok: false, refusal };
}
