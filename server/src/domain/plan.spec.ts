import { describe, expect, it } from '@jest/globals';
import { sampleTarget } from '../test/catalogue-builders.js';
import { roundFraction } from './decimal.js';
import { planAt, planCorners, planFraction, sharePlanFraction, targetValue } from './plan.js';

const headline = sampleTarget();
const yesNo = sampleTarget({ kind: 'yes_no', value: '1', planShape: 'stepped' });

describe('plan', () => {
  it.each([
    ['2025-07-14', '0.0'],
    ['2025-07-15', '0.6'], // 58 × 1 ÷ 103 = 0.563
    ['2025-10-03', '45.6'], // 58 × 81 ÷ 103 = 45.612
    ['2025-10-24', '57.4'], // 58 × 102 ÷ 103 = 57.437
    ['2025-10-25', '58.0'],
    ['2025-12-01', '58.0'],
    ['2025-01-01', '0.0'],
  ])('runs evenly from 0 to 58 over 103 days: on %s it is %s', (date, plan) => {
    expect(roundFraction(planFraction(headline, date), 1)).toBe(plan);
  });

  it('gives the plan of W40 with the digits it has', () => {
    expect(planAt(headline, '2025-10-03')).toBe('45.6116504854');
    expect(planAt(headline, '2025-10-25')).toBe('58');
  });

  it('starts at the baseline', () => {
    const target = sampleTarget({
      value: '60',
      baselineValue: '20',
      baselineOn: '2025-10-01',
      dueOn: '2025-10-20',
    });
    // 20 + 40 × 5 ÷ 20
    expect(planAt(target, '2025-10-05')).toBe('30');
    expect(planAt(target, '2025-09-30')).toBe('20');
  });

  it('falls where less is better', () => {
    const target = sampleTarget({
      value: '0',
      baselineValue: '40',
      baselineOn: '2025-10-01',
      dueOn: '2025-10-20',
    });
    expect(planAt(target, '2025-10-10')).toBe('20');
  });

  it('wants a yes from everybody, and only on the due date', () => {
    expect(targetValue(yesNo)).toBe('100');
    expect(planAt(yesNo, '2025-10-24')).toBe('0');
    expect(planAt(yesNo, '2025-10-25')).toBe('100');
    expect(planAt(yesNo, '2026-01-01')).toBe('100');
    expect(planCorners(yesNo)).toEqual([
      { on: '2025-07-14', value: '0' },
      { on: '2025-10-24', value: '0' },
      { on: '2025-10-25', value: '100' },
    ]);
  });

  it('holds a step from its date until the next', () => {
    const target = sampleTarget({
      planShape: 'stepped',
      planPoints: [
        { on: '2025-08-31', value: '20' },
        { on: '2025-09-30', value: '40' },
      ],
    });
    expect(
      ['2025-08-30', '2025-08-31', '2025-09-29', '2025-09-30', '2025-10-24', '2025-10-25'].map((date) =>
        planAt(target, date),
      ),
    ).toEqual(['0', '20', '20', '40', '40', '58']);
  });

  it('runs straight between its own points', () => {
    const target = sampleTarget({
      planShape: 'points',
      planPoints: [
        { on: '2025-10-05', value: '50' },
        { on: '2025-09-25', value: '40' },
      ],
    });
    expect(planAt(target, '2025-09-30')).toBe('45');
    expect(planAt(target, '2025-10-15')).toBe('54');
  });

  it('draws a line from day 0 to the due date', () => {
    expect(planCorners(headline)).toEqual([
      { on: '2025-07-14', value: '0' },
      { on: '2025-10-25', value: '58' },
    ]);
  });

  it('runs evenly to all communes for a count of each commune', () => {
    const target = sampleTarget({ kind: 'count', value: '200' });
    expect(roundFraction(sharePlanFraction(target, '2025-10-03'), 1)).toBe('78.6'); // 100 × 81 ÷ 103
    expect(roundFraction(planFraction(target, '2025-10-03'), 1)).toBe('157.3'); // 200 × 81 ÷ 103
  });
});
