import type { QualityRule } from '../catalogue.js';
import { Big } from '../decimal.js';
import { incrementsOf, type PastValue } from './quality-input.js';
import { type Robust, robustOf } from './robust.js';
import { decimalParameter, wholeParameter } from './rule-parameters.js';

/** What a stock usually grows by in one period; null: too few observations to say. */
export function usualGrowth(rule: QualityRule, past: readonly PastValue[]): Robust | null {
  return usualOf(rule, incrementsOf(past), past);
}

/** What a flow usually is in one period; null: too few observations to say. */
export function usualLevel(rule: QualityRule, past: readonly PastValue[]): Robust | null {
  return usualOf(
    rule,
    past.map(({ value }) => value),
    [],
  );
}

function usualOf(rule: QualityRule, observed: readonly Big[], level: readonly PastValue[]): Robust | null {
  if (observed.length < wholeParameter(rule, 'minObservations', 5)) return null;
  return robustOf(observed, level[0]?.value ?? Big(0), {
    relative: decimalParameter(rule, 'relativeFloor', '0.3'),
    level: decimalParameter(rule, 'levelFloor', '0.02'),
    absolute: decimalParameter(rule, 'absoluteFloor', '2'),
  });
}
