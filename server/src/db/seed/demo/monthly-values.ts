import { allocate, type Part } from './allocate.js';
import { MONTHS } from './demo-calendar.js';
import type { DemoCommune, Values } from './demo-rows.js';
import { streamOf } from './prng.js';
import type { Profile } from './profile.js';
import { CUOR_DANG, NEVER_REPORTED, PHU_XUAN, SILENT_SINCE_W34 } from './special-communes.js';

/** Values of the last reported month, by element and commune. */
export type MonthlyTotals = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Months that a commune reports, by position; the newest of them carries its final figures. */
export function reportedMonths(code: string): number[] {
  if (code === NEVER_REPORTED) return [];
  if (code === SILENT_SINCE_W34) return [0];
  if (code === CUOR_DANG || code === PHU_XUAN) return [0, 1, 2];
  const stream = streamOf(`${code} months`);
  const months = [0.12, 0.05, 0.07].flatMap((missing, index) => (stream.chance(missing) ? [] : [index]));
  return months.length === 0 ? [1] : months;
}

/** Percent of the province at the last settled month. */
const PERCENT = {
  officials_proficient: 88.2,
  officials_digital_signature: 64.4,
  students_equipped: 67.8,
  workers_skilled: 31.3,
};

export function monthlyTotals(profiles: readonly Profile[]): MonthlyTotals {
  const reporting = profiles.filter((profile) => reportedMonths(profile.commune.code).length > 0);
  const totals = (
    element: keyof typeof PERCENT,
    size: (p: Profile) => number,
  ): [string, Map<string, number>] => {
    const parts = reporting.map((profile): Part => {
      const wobble = streamOf(`${profile.commune.code} ${element}`).between(0.7, 1.3);
      return {
        code: profile.commune.code,
        size: size(profile),
        share: (0.35 + profile.pace) * wobble,
        most: size(profile),
      };
    });
    const sum = parts.reduce((total, part) => total + part.size, 0);
    return [element, allocate(parts, Math.round((sum * PERCENT[element]) / 100))];
  };
  return new Map([
    totals('officials_proficient', (profile) => profile.denominators.officials),
    totals('officials_digital_signature', (profile) => profile.denominators.officials),
    totals('students_equipped', (profile) => profile.denominators.students),
    totals('workers_skilled', (profile) => profile.denominators.workers),
  ]);
}

/** All numbers of one commune's monthly report. */
export function monthlyValues(profile: Profile, totals: MonthlyTotals, month: number): Values {
  const { code } = profile.commune;
  const last = reportedMonths(code).at(-1) ?? MONTHS.length - 1;
  const stream = streamOf(`${code} monthly growth`);
  const steps = [stream.between(0.34, 0.55), stream.between(0.66, 0.86), 1];
  const share = (steps[month] ?? 1) / (steps[last] ?? 1);
  const grown = [...totals].map(
    ([element, values]) => [element, Math.round((values.get(code) ?? 0) * share)] as const,
  );
  const gaps =
    profile.setting === 'remote' ? stream.int(1, 4) : profile.setting === 'rural' ? stream.int(0, 2) : 0;
  return {
    ...Object.fromEntries(grown),
    villages_broadband: profile.denominators.villages,
    signal_gap_villages: Math.max(0, gaps - month),
    ...economyValues(profile, month),
  };
}

/** Traders, products and models: few at first, and more where people live close. */
function economyValues({ commune, setting, denominators }: Profile, month: number): Values {
  const stream = streamOf(`${commune.code} economy`);
  const [from, to] = {
    urban: [0.04, 0.07],
    town: [0.025, 0.045],
    rural: [0.01, 0.025],
    remote: [0.003, 0.01],
  }[setting];
  const traders = denominators.households * stream.between(from ?? 0, to ?? 0);
  const share = [0.62, 0.83, 1][month] ?? 1;
  const models = stream.int(1, 4);
  return {
    traders_qr: Math.round(traders * share),
    local_products_online: Math.round(stream.int(2, 18) * share),
    digital_models: Math.max(1, models - (2 - month)),
  };
}

/** 4G 99.9% and 5G 26% of the dossier population at the last month, as published; 5G first where people live close. */
export function coverageTotals(communes: readonly DemoCommune[]): MonthlyTotals {
  const population = communes.reduce((sum, commune) => sum + commune.population, 0);
  const parts = (name: string, share: (commune: DemoCommune) => number): Part[] =>
    communes.map((commune) => ({
      code: commune.code,
      size: commune.population,
      share: share(commune) * streamOf(`${commune.code} ${name}`).between(0.85, 1.15),
      most: commune.population,
    }));
  const fourth = communes.map((commune) => {
    const open = streamOf(`${commune.code} 4G`).between(0, commune.population < 14_500 ? 2.6 : 1.2);
    return { code: commune.code, size: commune.population, share: open, most: commune.population };
  });
  // Shared out are those without 4G: one in a thousand, mostly far from the towns.
  const without = allocate(fourth, population - Math.round(population * 0.999));
  const covered = communes.map(
    (commune) => [commune.code, commune.population - (without.get(commune.code) ?? 0)] as const,
  );
  const fifth = parts('5G', (commune) =>
    commune.kind === 'phường' ? 0.9 : commune.population >= 40_000 ? 0.28 : 0.04,
  );
  return new Map([
    ['population_4g', new Map(covered)],
    ['population_5g', allocate(fifth, Math.round(population * 0.26))],
  ]);
}

export function coverageValues(code: string, totals: MonthlyTotals, month: number): Values {
  const share = [0.78, 0.9, 1][month] ?? 1;
  return {
    population_4g: totals.get('population_4g')?.get(code) ?? 0,
    population_5g: Math.round((totals.get('population_5g')?.get(code) ?? 0) * share),
  };
}
