import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN, sampleCatalogue, sampleTarget, sampleUnit } from '../test/catalogue-builders.js';
import { campaignFaults, goalFaults, groupFaults } from './campaign-faults.js';

const catalogue = sampleCatalogue({
  targets: [sampleTarget({ id: 1, dueOn: '2025-08-31' }), sampleTarget({ id: 2 })],
});
const codes = (faults: readonly { path: string; code: string }[]) =>
  faults.map(({ path, code }) => `${path} ${code}`);

describe('a campaign', () => {
  it.each([
    ['of one day', { code: 'other', startOn: '2026-01-01', endOn: '2026-01-01' }, []],
    ['with its targets in it', CAMPAIGN, []],
    [
      'that ends before it begins',
      { code: 'other', startOn: '2026-01-02', endOn: '2026-01-01' },
      ['endOn order'],
    ],
    ['of another century', { code: 'other', startOn: '2025-01-01', endOn: '2205-01-01' }, ['endOn too_long']],
    ['that ends before a target is due', { ...CAMPAIGN, endOn: '2025-10-24' }, ['endOn targets_outside']],
    [
      'that begins after a target was due',
      { ...CAMPAIGN, startOn: '2025-09-01' },
      ['startOn targets_outside'],
    ],
  ])('%s', (_what, campaign, expected) => {
    expect(codes(campaignFaults(catalogue, campaign))).toEqual(expected);
  });

  it('says how many targets it would leave out, and the earliest', () => {
    const [fault] = campaignFaults(catalogue, { ...CAMPAIGN, endOn: '2025-08-01' });
    expect(fault?.vi).toBe(
      '2 mục tiêu có hạn nằm ngoài đợt (sớm nhất 31/08/2025); hãy đổi hạn các mục tiêu đó trước.',
    );
  });
});

describe('a list of goals', () => {
  const adults = 'adults_reached_rate';
  it.each([
    ['may be empty', [], []],
    ['may leave numbers out', [{ number: 7, indicator: adults }], []],
    [
      'has no number twice',
      [
        { number: 1, indicator: adults },
        { number: 1, indicator: 'nobody' },
      ],
      ['goals.1.number twice', 'goals.1.indicator unknown_indicator'],
    ],
    [
      'has no indicator twice',
      [
        { number: 1, indicator: adults },
        { number: 2, indicator: adults },
      ],
      ['goals.1.indicator twice'],
    ],
  ])('%s', (_what, goals, expected) => {
    expect(codes(goalFaults(catalogue, goals))).toEqual(expected);
  });
});

describe('members of a group', () => {
  const closing = sampleCatalogue({
    communes: [
      sampleUnit({ id: 2, code: '24301' }),
      sampleUnit({ id: 3, code: '24364', closedOn: '2025-10-01' }),
    ],
  });
  it.each([
    ['may be none', [], '2025-09-30', []],
    ['are open on the date', ['24301', '24364'], '2025-09-30', []],
    ['have not closed by then', ['24301', '24364'], '2025-10-01', ['members.1 unit_not_open']],
    ['are there once', ['24301', '24301'], '2025-10-01', ['members.1 twice']],
    ['are not the province', ['66'], '2025-10-01', ['members.0 unit_not_open']],
  ])('%s', (_what, members, on, expected) => {
    expect(codes(groupFaults(closing, members, on))).toEqual(expected);
  });
});
