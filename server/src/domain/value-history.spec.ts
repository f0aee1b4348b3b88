import { describe, expect, it } from '@jest/globals';
import { type ValueHistory, valueHistory, type ValueRevision } from './value-history.js';

const ACTS = {
  save: 'draft',
  hand_over: 'awaiting_signature',
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
} as const;

/** A report as it went: each act with the value after it; undefined: the act changed no value. */
function history(
  countedVersion: number | null,
  ...acts: readonly (readonly [keyof typeof ACTS, string, ValueRevision['value']?])[]
): ValueHistory {
  const revisions = acts.map(([act, by, value], index): ValueRevision => ({
    version: index + 1,
    act,
    state: ACTS[act],
    at: `2025-10-0${String(index + 1)}T05:00:00.000Z`,
    by,
    source: 'form',
    queuedAt: null,
    onBehalfOf: null,
    reason: null,
    value,
  }));
  return valueHistory(revisions.toReversed(), countedVersion);
}

describe('the history of a value', () => {
  it('is the difference of neighbouring revisions, newest first', () => {
    const { acts } = history(
      4,
      ['save', 'An', 10],
      ['save', 'An', 10],
      ['save', 'Bình', 12],
      ['submit', 'Chi'],
    );
    expect(
      acts.map(({ version, before, after, changed, counts }) => [version, before, after, changed, counts]),
    ).toEqual([
      [4, 12, 12, false, true],
      [3, 10, 12, true, false],
      [2, 10, 10, false, false],
      [1, null, 10, true, false],
    ]);
  });

  it('names who entered the value that counts, not who saved the report last', () => {
    const told = history(
      4,
      ['save', 'An', 10],
      ['save', 'Bình', 10],
      ['hand_over', 'Bình'],
      ['submit', 'Chi'],
    );
    expect([told.value, told.entered?.by, told.signed?.by]).toEqual([10, 'An', 'Chi']);
  });

  it('a draft after the signature changes neither the value that counts nor who entered it', () => {
    const told = history(2, ['save', 'An', 10], ['submit', 'Chi'], ['save', 'Bình', 15]);
    expect([told.value, told.entered?.by, told.acts[0]?.after]).toEqual([10, 'An', 15]);
  });

  it('a box that was cleared is missing, and says who cleared it', () => {
    const told = history(3, ['save', 'An', 10], ['save', 'Bình', null], ['submit', 'Chi']);
    expect([told.value, told.entered?.by, told.entered?.before]).toEqual([null, 'Bình', 10]);
  });

  it('what it replaced is the last value that counted and was another', () => {
    const told = history(
      6,
      ['save', 'An', 10],
      ['submit', 'Chi'],
      ['save', 'An', 12],
      ['save', 'An', 13],
      ['hand_over', 'An'],
      ['submit', 'Chi'],
    );
    expect([told.value, told.replaced?.after, told.replaced?.version]).toEqual([13, 10, 2]);
  });

  it('an approval belongs to the signature before it, and to no later one', () => {
    const approved = history(2, ['save', 'An', 10], ['submit', 'Chi'], ['approve', 'Sở']);
    const signedAgain = history(
      5,
      ['save', 'An', 10],
      ['submit', 'Chi'],
      ['approve', 'Sở'],
      ['save', 'An', 11],
      ['submit', 'Chi'],
    );
    expect([approved.approved?.by, signedAgain.approved]).toEqual(['Sở', null]);
  });

  it('where an approval is what counts, the value is the one that was approved', () => {
    const told = history(3, ['save', 'An', 10], ['submit', 'Chi'], ['approve', 'Sở'], ['save', 'An', 11]);
    expect([told.value, told.signed?.version, told.acts.find(({ counts }) => counts)?.act]).toEqual([
      10,
      2,
      'approve',
    ]);
  });

  it('tells of no value while nothing counts', () => {
    expect(history(null, ['save', 'An', 10])).toMatchObject({
      value: null,
      entered: null,
      signed: null,
      approved: null,
      replaced: null,
    });
  });
});
