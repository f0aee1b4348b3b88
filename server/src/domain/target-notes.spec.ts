import { describe, expect, it } from '@jest/globals';
import { sampleTarget } from '../test/catalogue-builders.js';
import { goalNotes, type NoteFacts, targetNotes } from './target-notes.js';

const facts = (more: Partial<NoteFacts> = {}): NoteFacts => ({
  target: sampleTarget({ decision: '12/QĐ-UBND' }),
  full: 100,
  act: 'set',
  today: '2025-07-01',
  communes: 102,
  hasProvinceTarget: true,
  ...more,
});
const codes = (more: Partial<NoteFacts>) => targetNotes(facts(more)).map(({ code }) => code);

describe('what is told before a target is recorded', () => {
  it.each<[string, Partial<NoteFacts>, string[]]>([
    ['nothing, where nothing follows', {}, []],
    ['that weeks are judged anew', { today: '2025-07-15' }, ['weeks_judged_anew']],
    ['that its date has passed', { today: '2025-10-26' }, ['weeks_judged_anew', 'past_due']],
    ['that nobody follows it', { communes: 0 }, ['holds_for_none']],
    ['that it is above all', { target: sampleTarget({ value: '101', decision: '1/QĐ' }) }, ['above_full']],
    ['that the province has none', { hasProvinceTarget: false }, ['no_province_target']],
    ['that there is no document', { target: sampleTarget() }, ['no_decision']],
    ['what its end leaves', { act: 'end', target: sampleTarget() }, ['falls_back']],
  ])('%s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

describe('what is told of the goals of a campaign', () => {
  const goals = [
    { number: 0, indicator: 'adults_reached_rate' },
    { number: 3, indicator: 'app_users_rate' },
  ];
  const told = (targets: Parameters<typeof goalNotes>[0]['targets'], list = goals) =>
    goalNotes({ targets }, 'peak-2025', list).map(({ code }) => code);
  it('is which have no target of the province', () => {
    const [note] = goalNotes({ targets: [sampleTarget()] }, 'peak-2025', goals);
    expect([note?.code, note?.vi]).toEqual([
      'no_province_target',
      'Chỉ tiêu 3 chưa có mục tiêu của tỉnh, nên chưa được xét và chưa hiện trên các trang.',
    ]);
    expect(told([sampleTarget({ scope: 'commune' }), sampleTarget({ campaign: 'peak-2026' })])).toEqual([
      'no_province_target',
    ]);
  });
  it('is that there is no headline, and which targets belong to no goal', () => {
    expect(told([sampleTarget()], [])).toEqual(['targets_without_goal']);
    expect(told([sampleTarget({ indicator: 'app_users_rate' })], goals.slice(1))).toEqual(['no_headline']);
  });
});
