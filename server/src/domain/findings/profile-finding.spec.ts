import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  activitiesFinding,
  contactsFinding,
  papersFinding,
  registerFinding,
  valuesFinding,
} from './profile-finding.js';

const maybe = fc.option(fc.nat(100));

describe('the figures of a week', () => {
  const of = (value: number | null, previous: number | null) => ({ value, previous });
  it.each([
    [
      [of(5, 3), of(1, 3), of(3, 3)],
      'Tuần 40: đủ 3 mục; 1 tăng, 1 giảm, 1 giữ nguyên so với tuần trước',
      'Week 40: all 3 figures are in; 1 up, 1 down, 1 unchanged on the week',
    ],
    [
      [of(5, 3), of(null, 3), of(0, null)],
      'Tuần 40: 2/3 mục có số liệu; 1 tăng so với tuần trước',
      'Week 40: 2 of 3 figures are in; 1 up on the week',
    ],
    [[of(5, null)], 'Tuần 40: đủ 1 mục', 'Week 40: the only figure is in'],
    [[of(null, 4)], 'Tuần 40: chưa mục nào có số liệu', 'Week 40: no figure yet'],
  ])('%j', (values, vi, en) => {
    expect([valuesFinding('Tuần 40', values, 'vi'), valuesFinding('Week 40', values, 'en')]).toEqual([
      vi,
      en,
    ]);
  });

  it('a missing figure is neither up, down nor unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: maybe, previous: maybe }), { maxLength: 13 }), (values) => {
        const said = valuesFinding('Tuần 40', values, 'vi');
        const counted = [...said.matchAll(/(\d+) (?:tăng|giảm|giữ nguyên)/gu)].map(([, n]) => Number(n));
        const both = values.filter(({ value, previous }) => value !== null && previous !== null).length;
        expect(counted.reduce((a, b) => a + b, 0)).toBe(both);
        expect(said.includes('đủ')).toBe(values.length > 0 && values.every(({ value }) => value !== null));
      }),
    );
  });
});

describe('what was held since the start', () => {
  const held = (value: number | null, missingPeriods = 0) => ({
    nameVi: 'Lớp, buổi hướng dẫn đã tổ chức',
    nameEn: 'Sessions held',
    value,
    missingPeriods,
  });
  it.each([
    [[held(156)], 'Từ đầu đợt: 156 lớp, buổi hướng dẫn đã tổ chức', 'Since the start: 156 sessions held'],
    [
      [held(0, 2), held(null)],
      'Từ đầu đợt: 0 lớp, buổi hướng dẫn đã tổ chức; có tuần thiếu số liệu',
      'Since the start: 0 sessions held; weeks are missing',
    ],
    [[held(1)], 'Từ đầu đợt: 1 lớp, buổi hướng dẫn đã tổ chức', 'Since the start: 1 in “Sessions held”'],
    [[held(null)], 'Chưa có số liệu hoạt động từ đầu đợt', 'No activity has a figure since the start'],
  ])('%j', (activities, vi, en) => {
    expect([activitiesFinding(activities, 'vi'), activitiesFinding(activities, 'en')]).toEqual([vi, en]);
  });
});

describe('committee and plan', () => {
  it.each([
    [1, 1, 'Đã có Ban Chỉ đạo và kế hoạch', 'Committee and plan in place'],
    [1, 0, 'Đã có Ban Chỉ đạo, chưa có kế hoạch', 'Committee in place, no plan yet'],
    [0, 0, 'Chưa có Ban Chỉ đạo và kế hoạch', 'No committee and plan yet'],
    [1, null, 'Đã có Ban Chỉ đạo, chưa khai kế hoạch', 'Committee in place, plan not declared'],
    [null, null, 'Chưa khai Ban Chỉ đạo và kế hoạch', 'Committee and plan not declared'],
  ])('%j and %j', (committee, plan, vi, en) => {
    expect([papersFinding(committee, plan, 'vi'), papersFinding(committee, plan, 'en')]).toEqual([vi, en]);
  });
});

describe('the villages of a commune', () => {
  const answers = (yes: number, no: number, unknown = 0) => ({ yes, no, unknown });
  it.each([
    [
      { total: 27, team: answers(27, 0), signalGap: answers(0, 27) },
      '27/27 thôn, buôn, TDP có tổ công nghệ số; mọi nơi có sóng từ 3G',
      '27 of 27 villages have a digital team; all have 3G or better',
    ],
    [
      { total: 27, team: answers(25, 1, 1), signalGap: answers(2, 20, 5) },
      '25/27 thôn, buôn, TDP có tổ công nghệ số; 2 nơi không sóng hoặc chỉ 2G',
      '25 of 27 villages have a digital team; 2 without a signal above 2G',
    ],
    [
      { total: 1, team: answers(0, 1), signalGap: answers(0, 0, 1) },
      '0/1 thôn, buôn, TDP có tổ công nghệ số; 1 nơi chưa rõ về sóng',
      '0 of 1 village has a digital team; the signal of 1 is not known',
    ],
    [
      { total: 0, team: answers(0, 0), signalGap: answers(0, 0) },
      'Chưa lập danh sách thôn, buôn, TDP',
      'No register of villages yet',
    ],
  ])('%j', (counts, vi, en) => {
    expect([registerFinding(counts, 'vi'), registerFinding(counts, 'en')]).toEqual([vi, en]);
  });

  it('all have a signal only where none lacks it and none is unknown', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (yes, no, unknown) => {
        const total = yes + no + unknown;
        const counts = { total, team: answers(0, total), signalGap: answers(yes, no, unknown) };
        expect(registerFinding(counts, 'vi').includes('mọi nơi có sóng')).toBe(
          total > 0 && yes === 0 && unknown === 0,
        );
      }),
    );
  });
});

describe('whom the Department can call', () => {
  it.each([
    [2, 2, '2 người liên hệ, đủ số điện thoại', '2 contacts, with phone numbers'],
    [2, 1, '2 người liên hệ, 1 có số điện thoại', '2 contacts, 1 with a phone number'],
    [1, 0, '1 người liên hệ, chưa có số điện thoại', '1 contact, no phone number'],
    [0, 0, 'Chưa có người liên hệ', 'Nobody to contact yet'],
  ])('%i people, %i phones', (people, phones, vi, en) => {
    expect([contactsFinding(people, phones, 'vi'), contactsFinding(people, phones, 'en')]).toEqual([vi, en]);
  });
});
