import type { Forecast } from './forecast.js';

/** Whether a target will be met if the recent pace is kept: by all, none or part of the interval. */
export type Outlook = 'will_reach' | 'may_reach' | 'will_miss';

export function outlookOf(
  { low, high }: Pick<Forecast, 'low' | 'high'>,
  target: number,
  direction: 'up' | 'down',
): Outlook {
  const [worst, best] = direction === 'up' ? [low - target, high - target] : [target - high, target - low];
  if (worst >= 0) return 'will_reach';
  return best < 0 ? 'will_miss' : 'may_reach';
}
