import type { DemoCommune } from './demo-rows.js';
import { LAST_SETTLED, SETTLED_WEEKS } from './demo-calendar.js';
import { streamOf } from './prng.js';
import {
  denominatorsOf,
  minorityShareOf,
  settingOf,
  type Denominators,
  type Setting,
} from './reference-figures.js';
import { CUOR_DANG, habitLeavesOut, PHU_XUAN, RETURNED, SILENT_SINCE_W34 } from './special-communes.js';

/** What a commune of the demo is like: where it stands, how it grew, when it reports. */
export interface Profile {
  readonly commune: DemoCommune;
  readonly setting: Setting;
  readonly denominators: Denominators;
  /** Wanted share of the adults reached at the last settled week, before totals are made to fit; 0–1. */
  readonly pace: number;
  /** Positions of the settled weeks it reported, ascending. */
  readonly reported: readonly number[];
  /** Growth at each week relative to the last reported one (which is 1); the open week comes last. */
  readonly growth: readonly number[];
  /** Probability that a report comes after its due time. */
  readonly lateness: number;
  /** Share among the adults reached; null: the commune does not fill the optional field. */
  readonly minority: number | null;
  readonly elderly: number | null;
}

const PACE: Readonly<Record<Setting, readonly [number, number]>> = {
  urban: [0.53, 0.78],
  town: [0.47, 0.74],
  rural: [0.38, 0.74],
  remote: [0.24, 0.6],
};

function paceOf(code: string, setting: Setting): number {
  if (code === PHU_XUAN) return 0.604;
  if (code === CUOR_DANG) return 0.552;
  if (code === SILENT_SINCE_W34) return 0.21;
  const [from, to] = PACE[setting];
  return streamOf(`${code} pace`).between(from, to);
}

/** Positions of the settled weeks that a commune reports. */
export function reportedWeeks(code: string, setting: Setting): number[] {
  const stream = streamOf(`${code} weeks`);
  return SETTLED_WEEKS.flatMap((week, index) => {
    const byChance = stream.chance(
      index === 0 ? 0.16 : index === 1 ? 0.09 : setting === 'remote' ? 0.06 : 0.02,
    );
    const sentBack = RETURNED.some((item) => item.code === code && item.week === week);
    const leftOut = habitLeavesOut(code, week) ?? (byChance && !sentBack && index < LAST_SETTLED);
    return leftOut ? [] : [index];
  });
}

/** Weekly increments of a growth curve: even, slow then fast, fast then slow, or with a standstill. */
function increments(code: string, setting: Setting): number[] {
  const stream = streamOf(`${code} growth`);
  const shape = code === CUOR_DANG ? 0.2 : stream.next();
  const standstill = stream.int(3, 7);
  const middle = setting === 'remote' ? stream.between(7, 10) : stream.between(4.5, 8);
  const weeks = Array.from({ length: LAST_SETTLED + 2 }, (_, index) => index);
  return weeks.map((index) => {
    const noise = stream.between(0.72, 1.28);
    if (shape < 0.3) return noise;
    if (shape < 0.65) return noise * (0.12 + Math.exp(-(((index - middle) / 3.1) ** 2)) * 1.6);
    if (shape < 0.82) return noise * (0.35 + 1.7 * Math.exp(-index / 3.5));
    return index >= standstill && index < standstill + 3 ? 0 : noise;
  });
}

function growthOf(code: string, setting: Setting, last: number): number[] {
  let sum = 0;
  const sums = increments(code, setting).map((increment) => (sum += increment));
  const whole = sums[last] ?? sum;
  return sums.map((value) => value / whole);
}

export function profileOf(commune: DemoCommune): Profile {
  const { code } = commune;
  const setting = settingOf(commune);
  const stream = streamOf(`${code} profile`);
  const reported = reportedWeeks(code, setting);
  const careful = stream.next();
  return {
    commune,
    setting,
    denominators: denominatorsOf(commune),
    pace: paceOf(code, setting),
    reported,
    growth: growthOf(code, setting, reported.at(-1) ?? LAST_SETTLED),
    lateness: code === CUOR_DANG ? 0.05 : careful < 0.62 ? 0.03 : careful < 0.88 ? 0.16 : 0.45,
    minority: code === CUOR_DANG || stream.chance(0.75) ? minorityShareOf(commune) : null,
    elderly: stream.chance(0.6) ? stream.between(0.11, 0.19) : null,
  };
}
