import { describe, expect, test } from '@jest/globals';
import { preview, sum } from '../../test/campaign-plan.js';
import { toEffectLines } from './to-effect-lines.js';

describe('what a target would do', () => {
  test('is told by what communes become, most of them first', () => {
    expect(toEffectLines(preview(), 'vi')).toMatchObject({
      week: 'Tuần 40',
      province: null,
      moves: [{ from: 'on_track', to: 'behind', communes: ['Xã Cuôr Đăng', 'Xã Phú Xuân'] }],
      same: 1,
    });
  });

  test('says what is wanted at the next cut-off; of an ended target nothing is', () => {
    expect(toEffectLines(preview(), 'vi').next).toEqual({
      period: 'Tuần 41',
      dateText: '10/10/2025',
      plan: '59,8%',
    });
    const ended = preview();
    expect(toEffectLines({ ...ended, target: { ...ended.target, ended: true } }, 'vi').next).toBeNull();
    expect(toEffectLines(preview({ cutOffs: [] }), 'vi').next).toBeNull();
  });

  test('warns where the communes do not reach the province', () => {
    expect(toEffectLines(preview({ sum: sum() }), 'vi').sum).toMatchObject({ short: true });
    expect(toEffectLines(preview({ sum: sum({ state: 'none' }) }), 'vi').sum).toBeNull();
  });

  test('without a week that is due there is nobody to judge', () => {
    expect(toEffectLines(preview({ week: null }), 'vi')).toMatchObject({ week: null, moves: [], same: 0 });
  });
});
