import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { villageGapsFinding } from './village-gaps-finding.js';

const nothing = { kept: 13, communes: 102, noTeam: 0, noBroadband: 0, noSignal: 0, unknown: 0 };

describe('what villages lack', () => {
  it.each([
    [
      { ...nothing, noTeam: 2, noSignal: 1 },
      '2 thôn, buôn, TDP chưa có tổ, 1 không sóng hoặc chỉ 2G, theo danh sách của 13/102 xã, phường',
      '2 villages without a team, 1 without a signal above 2G, by the registers of 13 of 102 communes',
    ],
    [
      { ...nothing, noBroadband: 1 },
      '1 thôn, buôn, TDP chưa có băng rộng, theo danh sách của 13/102 xã, phường',
      '1 village without broadband, by the registers of 13 of 102 communes',
    ],
    [
      { ...nothing, unknown: 3 },
      'Mọi thôn, buôn, TDP trong số đã rõ đều có tổ, băng rộng và sóng từ 3G, theo danh sách của 13/102 xã, phường',
      'Every village among what is known has a team, broadband and at least 3G, by the registers of 13 of 102 communes',
    ],
    [
      { ...nothing, kept: 0 },
      'Chưa xã, phường nào lập danh sách thôn, buôn',
      'No commune keeps a register of its villages yet',
    ],
  ])('%j', (gaps, vi, en) => {
    expect([villageGapsFinding(gaps, 'vi'), villageGapsFinding(gaps, 'en')]).toEqual([vi, en]);
  });

  it('says that nothing lacks only where nothing is known to, and never of a province without registers', () => {
    const n = fc.nat(200);
    const gaps = fc.record({
      kept: fc.nat(102),
      communes: fc.constant(102),
      noTeam: n,
      noBroadband: n,
      noSignal: n,
      unknown: n,
    });
    fc.assert(
      fc.property(gaps, (one) => {
        const complete = one.kept > 0 && one.noTeam + one.noBroadband + one.noSignal === 0;
        expect(villageGapsFinding(one, 'vi').startsWith('Mọi')).toBe(complete);
        expect(villageGapsFinding(one, 'en').startsWith('Every')).toBe(complete);
        expect(villageGapsFinding(one, 'en')).not.toMatch(/\b1 villages\b/u);
      }),
    );
  });
});
