import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../access.js';
import { type IssueAct, issueActs, type IssueState, issueStep } from './issue-state.js';

const STATES: readonly IssueState[] = ['draft', 'awaiting_signature', 'issued', 'withdrawn'];
const ACTS: readonly IssueAct[] = ['edit', 'hand_in', 'send_back', 'issue', 'withdraw', 'scan'];

describe('the way of a report', () => {
  it('goes from the reviewer to the director and, with a reason, back', () => {
    expect(issueStep('draft', null, 'reviewer', 'province')).toEqual({ ok: true, state: 'draft' });
    expect(issueStep('hand_in', 'draft', 'reviewer', 'province')).toEqual({
      ok: true,
      state: 'awaiting_signature',
    });
    expect(issueStep('send_back', 'awaiting_signature', 'director', 'province')).toEqual({
      ok: true,
      state: 'draft',
    });
    expect(issueStep('issue', 'awaiting_signature', 'director', 'province')).toEqual({
      ok: true,
      state: 'issued',
    });
  });

  it('has nobody issue who drafted it, but a leader whose commune has nobody else', () => {
    expect(issueStep('issue', 'awaiting_signature', 'reviewer', 'province')).toEqual({
      ok: false,
      why: 'role',
    });
    expect(issueStep('issue', 'awaiting_signature', 'commune_editor', 'commune')).toEqual({
      ok: false,
      why: 'role',
    });
    expect(issueActs('draft', 'commune_leader', 'commune')).toEqual(['edit', 'hand_in', 'withdraw']);
    expect(issueActs('awaiting_signature', 'commune_leader', 'commune')).toEqual([
      'send_back',
      'issue',
      'withdraw',
    ]);
  });

  it('ends at what is issued or withdrawn: nothing but the signed paper is added', () => {
    for (const role of ROLES)
      for (const owner of ['province', 'commune'] as const) {
        expect(issueActs('withdrawn', role, owner)).toEqual([]);
        expect(issueActs('issued', role, owner).filter((act) => act !== 'scan')).toEqual([]);
      }
  });

  it('keeps the Department out of a commune’s report, a commune out of the Department’s, and readers out of both', () => {
    for (const state of STATES)
      for (const act of ACTS) {
        for (const role of ['reviewer', 'director'] as const)
          expect(issueStep(act, state, role, 'commune').ok).toBe(false);
        for (const role of ['commune_editor', 'commune_leader'] as const)
          expect(issueStep(act, state, role, 'province').ok).toBe(false);
        for (const role of ['administrator', 'viewer'] as const)
          expect(issueStep(act, state, role, 'province').ok).toBe(false);
      }
  });

  it('edits a draft only: what lies before the director does not change under the pen', () => {
    expect(issueStep('edit', 'awaiting_signature', 'reviewer', 'province')).toEqual({
      ok: false,
      why: 'state',
    });
  });
});
