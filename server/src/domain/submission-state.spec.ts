import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  mayAct,
  submitAct,
  type SubmissionAct,
  type SubmissionFacts,
  type SubmissionState,
  transition,
} from './submission-state.js';

const editor: SubmissionFacts = {
  role: 'commune_editor',
  window: 'open',
  hasValues: true,
  hasActiveLeader: true,
  hasActiveEditor: true,
  enteredAloneByActor: true,
};
const leader: SubmissionFacts = { ...editor, role: 'commune_leader', enteredAloneByActor: false };
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
    expect(submitAct(editor)).toBe('hand_over');
    expect(submitAct(leader)).toBe('submit');
    const alone = { ...editor, hasActiveLeader: false };
    expect(submitAct(alone)).toBe('submit');
    expect(outcome('draft', 'submit', alone)).toBe('submitted');
    expect(outcome('draft', 'submit', editor)).toBe('not_allowed');
  });

  it('lets no leader sign what they alone entered where an editor exists', () => {
    expect(outcome('draft', 'submit', { ...leader, enteredAloneByActor: true })).toBe('second_person_needed');
    expect(outcome('draft', 'submit', { ...leader, enteredAloneByActor: true, hasActiveEditor: false })).toBe(
      'submitted',
    );
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
    expect(outcome('approved', 'reopen', late)).toBe('submitted');
    expect(outcome('draft', 'approve', late)).toBe('wrong_state');
    expect(outcome('not_started', 'return', late)).toBe('not_started');
    expect(outcome('submitted', 'exclude', late)).toBe('submitted');
    expect(outcome('submitted', 'approve', leader)).toBe('not_allowed');
    expect(outcome('draft', 'save', reviewer)).toBe('not_allowed');
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
      window: fc.constantFrom('not_open', 'open', 'due', 'closed'),
      hasValues: fc.boolean(),
      hasActiveLeader: fc.boolean(),
      hasActiveEditor: fc.boolean(),
      enteredAloneByActor: fc.boolean(),
    }) as fc.Arbitrary<SubmissionFacts>;
    fc.assert(
      fc.property(facts, fc.constantFrom(...STATES), fc.constantFrom(...ACTS), (given, state, act) => {
        const isEntry = act === 'save' || act === 'hand_over' || act === 'submit';
        const isCommune = given.role === 'commune_editor' || given.role === 'commune_leader';
        if (transition(state, act, given).ok)
          expect(isEntry ? isCommune : given.role === 'reviewer').toBe(true);
      }),
    );
  });
});
