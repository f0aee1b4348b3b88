import { describe, expect, it } from '@jest/globals';
import { profile } from '../../test/figures-api.js';
import { toActivityRows, toCommuneGoals, toSubmissionRows, toValueRows } from './to-commune-rows.js';

describe('the profile of a commune', () => {
  it('stands the headline apart and the others worst first', () => {
    const { headline, others } = toCommuneGoals(profile().goals, 'vi');
    expect(headline?.code).toBe('0');
    expect(others.map((row) => row.code)).toEqual(['2', '1']);
  });

  it('compares with the province by the sign of the difference', () => {
    expect(toCommuneGoals(profile().goals, 'vi').headline?.province).toEqual({
      side: 'below',
      differenceText: '16,7',
    });
  });

  it('compares nothing where a value is missing or is a yes', () => {
    const { others } = toCommuneGoals(profile().goals, 'vi');
    expect(others.map((row) => row.province)).toEqual([null, null]);
    expect(others[1]).toMatchObject({ yesNo: true, finding: 'Đã có', numeratorText: null });
  });

  it('keeps the province in sight where the commune itself has no figure', () => {
    expect(toCommuneGoals(profile().goals, 'vi').others[0]).toMatchObject({
      valueText: null,
      provinceText: '92,4%',
    });
  });

  it('marks a share above 100%, and no count', () => {
    const [goal] = profile().goals;
    const above = (more: object): boolean | undefined =>
      toCommuneGoals([{ ...goal, ...more } as NonNullable<typeof goal>], 'vi').headline?.above100;
    expect([above({ value: 104.3 }), above({ value: 100 }), above({ value: 516, unit: 'người' })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('tells a typed zero from a blank', () => {
    const [members, attendances, households] = toValueRows(profile().values, 'vi');
    expect(members?.differenceText).toBe('−2');
    expect(attendances).toMatchObject({ valueText: '0', differenceText: '−112' });
    expect(households).toMatchObject({ valueText: null, previousText: '403', differenceText: null });
  });

  it('says how many weeks a total lacks', () => {
    const [sessions, attendances] = toActivityRows(profile().activities, 'vi');
    expect(sessions).toMatchObject({ valueText: '46 buổi', partialText: 'thiếu 2 tuần' });
    expect(attendances?.valueText).toBeNull();
  });

  it('counts the weeks that arrived and those that did not', () => {
    expect(toSubmissionRows(profile().submissions)).toMatchObject({
      onTime: 1,
      late: 0,
      missing: 1,
      weeks: [{ number: 39 }, { number: 40, receipt: 'BN-7K3M', submittedText: '17:00 03/10/2025' }],
    });
  });
});
