import { describe, expect, it } from '@jest/globals';
import { sampleTarget } from '../test/catalogue-builders.js';
import type { Target } from './catalogue.js';
import { planFaults } from './plan-faults.js';

const points = (...pairs: [string, string][]) => ({
  planPoints: pairs.map(([on, value]) => ({ on, value })),
});
const faultsOf = (target: Partial<Target>, direction: 'up' | 'down' = 'up'): [string, string][] =>
  planFaults(sampleTarget(target), direction).map(({ path, code }) => [path, code]);

describe('a plan', () => {
  it.each<[string, Partial<Target>, 'up' | 'down']>([
    ['even', {}, 'up'],
    ['by steps', { planShape: 'stepped', ...points(['2025-08-31', '20'], ['2025-09-30', '40']) }, 'up'],
    [
      'by points that rest',
      { planShape: 'points', ...points(['2025-08-31', '20'], ['2025-09-30', '20']) },
      'up',
    ],
    ['with a point on its first day', { planShape: 'points', ...points(['2025-07-15', '1']) }, 'up'],
    [
      'with a point at the target before it is due',
      { planShape: 'points', ...points(['2025-10-24', '58']) },
      'up',
    ],
    [
      'that falls where less is better',
      { planShape: 'points', value: '5', baselineValue: '20', ...points(['2025-08-31', '9']) },
      'down',
    ],
    ['of one step for yes', { kind: 'yes_no', value: '1', planShape: 'stepped' }, 'up'],
  ])('may be %s', (_what, target, direction) => {
    expect(faultsOf(target, direction)).toEqual([]);
  });

  it.each<[string, Partial<Target>, 'up' | 'down', string, string]>([
    ['even with points', points(['2025-08-31', '20']), 'up', 'planPoints', 'linear_has_none'],
    ['by steps without a step', { planShape: 'stepped' }, 'up', 'planPoints', 'needed'],
    ['by points without a point', { planShape: 'points' }, 'up', 'planPoints', 'needed'],
    [
      'with a point before its baseline',
      { planShape: 'points', ...points(['2025-07-14', '1']) },
      'up',
      'planPoints.0.on',
      'outside_plan',
    ],
    [
      'with a point when it is due',
      { planShape: 'points', ...points(['2025-10-25', '50']) },
      'up',
      'planPoints.0.on',
      'outside_plan',
    ],
    [
      'with points out of order',
      { planShape: 'points', ...points(['2025-09-01', '20'], ['2025-08-01', '30']) },
      'up',
      'planPoints.1.on',
      'order',
    ],
    [
      'with two points a day',
      { planShape: 'points', ...points(['2025-09-01', '20'], ['2025-09-01', '30']) },
      'up',
      'planPoints.1.on',
      'order',
    ],
    [
      'that turns back',
      { planShape: 'points', ...points(['2025-08-01', '30'], ['2025-09-01', '29.9']) },
      'up',
      'planPoints.1.value',
      'turns_back',
    ],
    [
      'that begins below its baseline',
      { planShape: 'points', baselineValue: '10', ...points(['2025-08-01', '9']) },
      'up',
      'planPoints.0.value',
      'turns_back',
    ],
    [
      'that turns back upwards where less is better',
      { planShape: 'points', value: '5', baselineValue: '20', ...points(['2025-08-01', '21']) },
      'down',
      'planPoints.0.value',
      'turns_back',
    ],
    [
      'beyond its target',
      { planShape: 'points', ...points(['2025-08-01', '58.1']) },
      'up',
      'planPoints.0.value',
      'beyond_target',
    ],
    [
      'below its target where less is better',
      { planShape: 'points', value: '5', baselineValue: '20', ...points(['2025-08-01', '4']) },
      'down',
      'planPoints.0.value',
      'beyond_target',
    ],
    [
      'with five digits',
      { planShape: 'points', ...points(['2025-08-01', '1.00001']) },
      'up',
      'planPoints.0.value',
      'decimals',
    ],
    [
      'of yes that is even',
      { kind: 'yes_no', value: '1', planShape: 'linear' },
      'up',
      'planShape',
      'yes_no_steps',
    ],
    [
      'of yes from somewhere',
      { kind: 'yes_no', value: '1', planShape: 'stepped', baselineValue: '1' },
      'up',
      'baselineValue',
      'yes_no_from_none',
    ],
  ])('%s is refused at the field', (_what, target, direction, path, code) => {
    expect(faultsOf(target, direction)).toEqual([[path, code]]);
  });
});
