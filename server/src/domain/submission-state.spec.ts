import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  mayAct,
  submitAct,
  type SubmissionAct,
  type SubmissionFacts,
  type SubmissionState,
  transition,
  TRANSITIONS,
} from './submission-state.js';

const editor: SubmissionFacts = {
  role: 'commune_editor',
  provider: 'commune',
  window: 'open',
  signsAsLeader: false,
  hasValues: true,
  hasActiveLeader: true,
  hasOtherEditor: false,
  enteredAloneByActor: true,
  excluded: false,
  wasSubmitted: true,
};
const leader: SubmissionFacts = {
  ...editor,
  role: 'commune_leader',
  signsAsLeader: true,
  hasOtherEditor: true,
  enteredAloneByActor: false,
};
/** An editor to whom the leader delegated. */
const delegate: SubmissionFacts = {
  ...editor,
  signsAsLeader: true,
  hasOtherEditor: true,
  enteredAloneByActor: false,
};
const reviewer: SubmissionFacts = { ...editor, role: 'reviewer' };
const STATES: SubmissionState[] = [
  'not_started',
  'draft',
  'awaiting_signature',
  'submitted',
  'approved',
  'returned',
];
const ACTS: SubmissionAct[] = [
  'save',
  'hand_over',
  'give_back',
  'submit',
  'approve',
  'return',
  'reopen',
  'exclude',
  'include',
];

const outcome = (state: SubmissionState, act: SubmissionAct, facts: SubmissionFacts) => {
  const result = transition(state, act, facts);
  return result.ok ? result.next : result.refusal;
};

describe('state of a report', () => {
  it.each([
    ['not_started', 'draft'],
    ['draft', 'draft'],
    ['awaiting_signature', 'draft'],
    ['submitted', 'draft'],
    ['returned', 'returned'],
    ['approved', 'approved'],
  ] as const)('saving in %s gives %s', (state, next) => {
    expect(outcome(state, 'save', editor)).toBe(next);
    expect(mayAct(state, 'save', editor)).toBe(state !== 'approved');
  });

  it.each([
    ['not_started', 'not_started'],
    ['draft', 'awaiting_signature'],
    ['returned', 'awaiting_signature'],
    ['awaiting_signature', 'already_handed_over'],
    ['submitted', 'already_submitted'],
    ['approved', 'approved'],
  ] as const)('handing over in %s gives %s', (state, next) => {
    expect(outcome(state, 'hand_over', editor)).toBe(next);
  });

  it.each([
    ['not_started', 'not_started'],
    ['draft', 'submitted'],
    ['returned', 'submitted'],
    ['awaiting_signature', 'submitted'],
    ['submitted', 'already_submitted'],
    ['approved', 'approved'],
  ] as const)('signing in %s gives %s', (state, next) => {
    expect(outcome(state, 'submit', leader)).toBe(next);
  });

  it('lets an editor submit only where the commune has no active leader', () => {
    expect(submitAct('draft', editor)).toBe('hand_over');
    expect(submitAct('draft', leader)).toBe('submit');
    const alone = { ...editor, hasActiveLeader: false };
    expect(submitAct('draft', alone)).toBe('submit');
    expect(outcome('draft', 'submit', alone)).toBe('submitted');
    expect(outcome('draft', 'submit', editor)).toBe('not_allowed');
  });

  it('lets no leader sign what they alone entered where an editor exists', () => {
    expect(outcome('draft', 'submit', { ...leader, enteredAloneByActor: true })).toBe('second_person_needed');
    expect(outcome('draft', 'submit', { ...leader, enteredAloneByActor: true, hasOtherEditor: false })).toBe(
      'submitted',
    );
  });

  it('lets a delegate sign like a leader, but hand over what they alone entered while there is another editor', () => {
    expect(submitAct('draft', delegate)).toBe('submit');
    expect(outcome('draft', 'submit', delegate)).toBe('submitted');
    const alone = { ...delegate, enteredAloneByActor: true };
    expect(submitAct('draft', alone)).toBe('hand_over');
    expect(submitAct('awaiting_signature', alone)).toBe('submit');
    expect(outcome('awaiting_signature', 'submit', alone)).toBe('second_person_needed');
    expect(outcome('draft', 'submit', { ...alone, hasOtherEditor: false })).toBe('submitted');
  });

  it('lets whoever signs give back what waits for the signature, and nobody else', () => {
    expect(outcome('awaiting_signature', 'give_back', leader)).toBe('draft');
    expect(outcome('awaiting_signature', 'give_back', delegate)).toBe('draft');
    expect(outcome('awaiting_signature', 'give_back', editor)).toBe('not_allowed');
    expect(outcome('awaiting_signature', 'give_back', reviewer)).toBe('not_allowed');
    expect(outcome('draft', 'give_back', leader)).toBe('wrong_state');
    expect(outcome('awaiting_signature', 'give_back', { ...leader, window: 'closed' })).toBe('closed');
  });

  it('takes a report with blanks but not an empty one', () => {
    expect(outcome('draft', 'hand_over', { ...editor, hasValues: false })).toBe('empty_report');
    expect(outcome('awaiting_signature', 'submit', { ...leader, hasValues: false })).toBe('empty_report');
    expect(outcome('draft', 'save', { ...editor, hasValues: false })).toBe('draft');
  });

  it('takes entries while the period is open or overdue, and says why not otherwise', () => {
    expect(outcome('draft', 'save', { ...editor, window: 'due' })).toBe('draft');
    expect(outcome('draft', 'save', { ...editor, window: 'closed' })).toBe('closed');
    expect(outcome('not_started', 'save', { ...editor, window: 'not_open' })).toBe('not_open');
    expect(outcome('awaiting_signature', 'submit', { ...leader, window: 'closed' })).toBe('closed');
  });

  it('leaves reviewing to the reviewer, in any window', () => {
    const late = { ...reviewer, window: 'closed' as const };
    expect(outcome('submitted', 'approve', late)).toBe('approved');
    expect(outcome('submitted', 'return', late)).toBe('returned');
    expect(outcome('approved', 'return', late)).toBe('returned');
    expect(outcome('approved', 'reopen', late)).toBe('returned');
    expect(outcome('submitted', 'reopen', late)).toBe('wrong_state');
    expect(outcome('approved', 'approve', late)).toBe('already_approved');
    expect(outcome('returned', 'return', late)).toBe('already_returned');
    expect(outcome('draft', 'approve', late)).toBe('wrong_state');
    expect(outcome('not_started', 'return', late)).toBe('not_started');
    expect(outcome('submitted', 'approve', leader)).toBe('not_allowed');
    expect(outcome('draft', 'save', reviewer)).toBe('not_allowed');
  });

  it('leaves out and takes in again whatever was signed once, in any state, and only in turns', () => {
    const out = { ...reviewer, excluded: true };
    for (const state of ['draft', 'awaiting_signature', 'submitted', 'approved', 'returned'] as const) {
      expect(outcome(state, 'exclude', reviewer)).toBe(state);
      expect(outcome(state, 'exclude', out)).toBe('already_excluded');
      expect(outcome(state, 'include', out)).toBe(state);
      expect(outcome(state, 'include', reviewer)).toBe('not_excluded');
      expect(outcome(state, 'exclude', { ...reviewer, wasSubmitted: false })).toBe('wrong_state');
    }
  });

  it("has the Department's own figures entered and signed by reviewers, and by nobody of a commune", () => {
    const own = { ...reviewer, provider: 'department' as const };
    expect(outcome('not_started', 'save', own)).toBe('draft');
    expect(submitAct('draft', own)).toBe('submit');
    expect(outcome('draft', 'submit', own)).toBe('submitted');
    expect(outcome('submitted', 'approve', own)).toBe('approved');
    expect(outcome('draft', 'save', { ...own, window: 'closed' })).toBe('closed');
    expect(outcome('draft', 'hand_over', own)).toBe('not_allowed');
    for (const act of ['save', 'hand_over', 'submit'] as const)
      expect(outcome('draft', act, { ...leader, provider: 'department' })).toBe('not_allowed');
  });

  it('has one state after an act in a state, whoever does it', () => {
    const keys = TRANSITIONS.map(({ act, by, from }) => `${act} ${by} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never lets a role outside the commune write a figure, nor one inside it review', () => {
    const facts = fc.record({
      role: fc.constantFrom(
        'administrator',
        'reviewer',
        'director',
        'commune_editor',
        'commune_leader',
        'viewer',
      ),
      provider: fc.constantFrom('commune', 'department'),
      window: fc.constantFrom('not_open', 'open', 'due', 'closed'),
      signsAsLeader: fc.boolean(),
      hasValues: fc.boolean(),
      hasActiveLeader: fc.boolean(),
      hasOtherEditor: fc.boolean(),
      enteredAloneByActor: fc.boolean(),
      excluded: fc.boolean(),
      wasSubmitted: fc.boolean(),
    }) as fc.Arbitrary<SubmissionFacts>;
    fc.assert(
      fc.property(facts, fc.constantFrom(...STATES), fc.constantFrom(...ACTS), (given, state, act) => {
        if (!transition(state, act, given).ok) return;
        const entry = act === 'save' || act === 'hand_over' || act === 'submit' || act === 'give_back';
        const commune = given.role === 'commune_editor' || given.role === 'commune_leader';
        expect(entry && given.provider === 'commune' ? commune : given.role === 'reviewer').toBe(true);
      }),
    );
  });
});
