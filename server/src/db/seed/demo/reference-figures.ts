import type { DemoCommune, DemoReferenceFigure } from './demo-rows.js';
import { streamOf } from './prng.js';
import { CUOR_DANG, HELPED_ZERO, KNOWN_VILLAGES } from './special-communes.js';

const EFFECTIVE_ON = '2025-07-01';

/** Denominators of one commune; persons, villages, households. */
export interface Denominators {
  readonly adults_18_plus: number;
  readonly villages: number;
  readonly officials: number;
  readonly students: number;
  readonly workers: number;
  readonly smartphone_users: number;
  readonly households: number;
  readonly residents_15_plus: number;
}

/** How a commune lives, as far as its pace depends on it. */
export type Setting = 'urban' | 'town' | 'rural' | 'remote';

export function settingOf(commune: DemoCommune): Setting {
  if (commune.kind === 'phường') return 'urban';
  if (commune.population >= 40_000) return 'town';
  return commune.population < 14_500 ? 'remote' : 'rural';
}

/** Simulated denominators in the proportions of a Vietnamese population. */
export function denominatorsOf(commune: DemoCommune): Denominators {
  const stream = streamOf(`${commune.code} reference figures`);
  const { population } = commune;
  const setting = settingOf(commune);
  const adults = Math.round(population * stream.between(0.68, 0.74));
  const perVillage = setting === 'urban' ? stream.between(1150, 1500) : stream.between(780, 1080);
  const phones = { urban: [0.84, 0.92], town: [0.78, 0.87], rural: [0.7, 0.82], remote: [0.58, 0.72] }[
    setting
  ];
  const households = Math.round(population / stream.between(3.5, 4.3));
  return {
    adults_18_plus: adults,
    villages: KNOWN_VILLAGES.get(commune.code) ?? Math.max(6, Math.round(population / perVillage)),
    officials: Math.round(58 + population / stream.between(420, 620)),
    students: Math.round(population * stream.between(0.078, 0.102)),
    workers: Math.round(
      population * (setting === 'urban' ? stream.between(0.07, 0.1) : stream.between(0.03, 0.055)),
    ),
    smartphone_users: Math.round(adults * stream.between(phones[0] ?? 0.7, phones[1] ?? 0.8)),
    households: commune.code === HELPED_ZERO ? 1_664 : households,
    residents_15_plus: Math.round(adults * stream.between(1.055, 1.085)),
  };
}

export function referenceRows(commune: DemoCommune, denominators: Denominators): DemoReferenceFigure[] {
  return Object.entries(denominators).map(([element, value]) => ({
    orgUnit: commune.code,
    element,
    effectiveOn: EFFECTIVE_ON,
    value: value as number,
  }));
}

/** Share of ethnic minorities among the adults; published for one commune ("hơn 77%"). */
export function minorityShareOf(commune: DemoCommune): number {
  if (commune.code === CUOR_DANG) return 0.772;
  const stream = streamOf(`${commune.code} minority share`);
  const ranges = { urban: [0.03, 0.22], town: [0.1, 0.4], rural: [0.12, 0.62], remote: [0.35, 0.86] }[
    settingOf(commune)
  ];
  return stream.between(ranges[0] ?? 0, ranges[1] ?? 0);
}
