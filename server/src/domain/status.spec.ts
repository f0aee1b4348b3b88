import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fraction } from './decimal.js';
import { compareByStatus, isBehind, statusAgainstPlan } from './status.js';

const status = (
  value: string | null,
  target: string | null,
  plan: string | null,
  direction: 'up' | 'down' = 'up',
) =>
  statusAgainstPlan({
    value: value === null ? null : fraction(value),
    target: target === null ? null : fraction(target),
    plan: plan === null ? null : fraction(plan),
    direction,
    behindFrom: '0.8',
  });

describe('status against the plan', () => {
  it.each([
    ['58', '58', '45.6', 'reached'],
    ['103', '58', '45.6', 'reached'],
    ['57.9999', '58', '45.6', 'on_track'],
    ['45.6', '58', '45.6', 'on_track'],
    ['45.5999', '58', '45.6', 'behind'],
    ['36.48', '58', '45.6', 'behind'],
    ['36.4799', '58', '45.6', 'far_behind'],
    ['0', '58', '45.6', 'far_behind'],
    ['0', '100', '0', 'on_track'],
  ] as const)('%s with target %s and plan %s is %s', (value, target, plan, expected) => {
    expect(status(value, target, plan)).toBe(expected);
  });

  it.each([
    ['10', '10', '20', 'reached'],
    ['20', '10', '20', 'on_track'],
    ['21', '10', '20', 'behind'],
    ['25', '10', '20', 'behind'],
    ['25.01', '10', '20', 'far_behind'],
  ] as const)(
    'where less is better, %s with target %s and plan %s is %s',
    (value, target, plan, expected) => {
      expect(status(value, target, plan, 'down')).toBe(expected);
    },
  );

  it('has no data where anything to compare is missing', () => {
    expect(status(null, '58', '45.6')).toBe('no_data');
    expect(status('58', null, '45.6')).toBe('no_data');
    expect(status('58', '58', null)).toBe('no_data');
  });

  it('compares a third with a third as equal', () => {
    const third = fraction('100', '3');
    expect(
      statusAgainstPlan({
        value: third,
        target: fraction('200', '6'),
        plan: third,
        direction: 'up',
        behindFrom: '0.8',
      }),
    ).toBe('reached');
  });

  it('never gets worse when the value grows', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(1000), fc.nat(1000), (value, more, plan, rest) => {
        const tenth = (n: number) => String(n / 10);
        const before = status(tenth(value), tenth(plan + rest), tenth(plan));
        const after = status(tenth(value + more), tenth(plan + rest), tenth(plan));
        expect(compareByStatus(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('orders worst first and no data last', () => {
    expect(
      (['no_data', 'reached', 'behind', 'far_behind', 'on_track'] as const).toSorted(compareByStatus),
    ).toEqual(['far_behind', 'behind', 'on_track', 'reached', 'no_data']);
    expect(isBehind('far_behind')).toBe(true);
    expect(isBehind('no_data')).toBe(false);
  });
});
