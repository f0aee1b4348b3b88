import { allocate, type Part } from './allocate.js';
import { LAST_SETTLED } from './demo-calendar.js';
import { streamOf } from './prng.js';
import type { Profile } from './profile.js';
import { APP_ABOVE_ALL, HELPED_ZERO, HOUSEHOLDS_BLANK, PHU_XUAN } from './special-communes.js';

/** Published for the whole province: 58% of the adults, 18,328 team members. Everything else is only plausible. */
const ADULTS_REACHED_PERCENT = 58;
const ADULTS_ABOVE = 211;
const TEAM_MEMBERS = 18_328;

/** Weeks a stock is carried: a commune silent for longer has no figure at the last settled week. */
const CARRIED_WEEKS = 4;

/** Values of the last reported settled week, by commune, for elements whose provincial total is set. */
export interface WeeklyTotals {
  readonly adults_reached: ReadonlyMap<string, number>;
  readonly adults_digital_services: ReadonlyMap<string, number>;
  readonly adults_vneid_certified: ReadonlyMap<string, number>;
  readonly app_users: ReadonlyMap<string, number>;
  readonly households_visited: ReadonlyMap<string, number>;
  readonly team_members: ReadonlyMap<string, number>;
}

export function hasFigureAtLastWeek(profile: Profile): boolean {
  const last = profile.reported.at(-1);
  return last !== undefined && LAST_SETTLED - last <= CARRIED_WEEKS;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Shares of a denominator that follow the pace of the commune, scaled so that the province stands at `percent`. */
function byPace(
  profiles: readonly Profile[],
  element: string,
  size: (p: Profile) => number,
  percent: number,
  above = 0,
): Map<string, number> {
  const counted = profiles.filter(hasFigureAtLastWeek);
  const total = Math.ceil((sum(counted.map(size)) * percent) / 100) + above;
  const part = (profile: Profile): Part => {
    const { code } = profile.commune;
    const wobble = element === 'adults_reached' ? 1 : streamOf(`${code} ${element}`).between(0.78, 1.22);
    const fixed = fixedValue(code, element, size(profile));
    const base = {
      code,
      size: size(profile),
      share: profile.pace * wobble,
      most: Math.floor(size(profile) * 0.985),
    };
    return fixed === null ? base : { ...base, fixed };
  };
  const values = allocate(counted.map(part), total);
  for (const profile of profiles.filter((item) => !hasFigureAtLastWeek(item))) {
    values.set(profile.commune.code, Math.floor(size(profile) * profile.pace * (percent / 100)));
  }
  return values;
}

function fixedValue(code: string, element: string, size: number): number | null {
  if (code === PHU_XUAN && element === 'adults_reached') return Math.ceil(size * 0.603);
  if (code === PHU_XUAN && element === 'app_users') return Math.ceil(size * 0.304);
  if (code === APP_ABOVE_ALL && element === 'app_users') return Math.ceil(size * 1.043);
  if (code === HELPED_ZERO && element === 'households_visited') return Math.ceil(size * 0.618);
  return null;
}

/** About five members a team; the province adds up to the published number exactly. */
function teamMembers(profiles: readonly Profile[]): Map<string, number> {
  const part = (profile: Profile): Part => {
    const size = profile.denominators.villages;
    const share = streamOf(`${profile.commune.code} team`).between(4.2, 6.8);
    return { code: profile.commune.code, size, share, most: size * 12 };
  };
  const values = allocate(profiles.filter(hasFigureAtLastWeek).map(part), TEAM_MEMBERS);
  for (const profile of profiles.filter((item) => !hasFigureAtLastWeek(item))) {
    values.set(profile.commune.code, profile.denominators.villages * 5);
  }
  return values;
}

export function weeklyTotals(profiles: readonly Profile[]): WeeklyTotals {
  const adults = (profile: Profile): number => profile.denominators.adults_18_plus;
  const phones = (profile: Profile): number => profile.denominators.smartphone_users;
  const households = (profile: Profile): number => profile.denominators.households;
  const visiting = profiles.filter((profile) => profile.commune.code !== HOUSEHOLDS_BLANK);
  return {
    adults_reached: byPace(profiles, 'adults_reached', adults, ADULTS_REACHED_PERCENT, ADULTS_ABOVE),
    adults_digital_services: byPace(profiles, 'adults_digital_services', adults, 56.4),
    adults_vneid_certified: byPace(profiles, 'adults_vneid_certified', adults, 27.6),
    app_users: byPace(profiles, 'app_users', phones, 25.3),
    households_visited: byPace(visiting, 'households_visited', households, 41.7),
    team_members: teamMembers(profiles),
  };
}

/** Residents with a digital signature at the last reported week: most communes are past 200 by now, some far from it. */
export function signaturesOf(profile: Profile): number {
  const stream = streamOf(`${profile.commune.code} signatures`);
  const perThousand = profile.setting === 'urban' ? stream.between(14, 34) : stream.between(11, 26);
  const base = Math.round(
    (profile.denominators.residents_15_plus / 1000) * perThousand * (0.45 + profile.pace),
  );
  return profile.setting === 'remote' ? base : Math.max(base, stream.int(150, 320));
}
