import { LAST_SETTLED, weekAt } from './demo-calendar.js';
import type { Values } from './demo-rows.js';
import { streamOf, type Stream } from './prng.js';
import type { Profile } from './profile.js';
import {
  CUOR_DANG,
  FELL_AFTER_REVIEW,
  HELPED_ZERO,
  HOUSEHOLDS_BLANK,
  SESSIONS_BLANK,
  SESSIONS_BLANK_WEEKS,
} from './special-communes.js';
import { signaturesOf, type WeeklyTotals } from './weekly-totals.js';

const FALL_BEFORE = 7;
const FALL_AT = 8;
const COUNTED_TWICE = 187;

/** The note beside the one stock that fell. */
export const FALL_NOTE = `Rà soát danh sách: loại ${String(COUNTED_TWICE)} người đã tính hai lần ở hai buôn.`;

type Numbers = Record<string, number>;

/** All numbers of one commune's weekly report; an absent code is missing. */
export function weeklyValues(profile: Profile, totals: WeeklyTotals, index: number): Values {
  const { code } = profile.commune;
  const stream = streamOf(`${code} ${weekAt(index)} values`);
  const teams = villagesWithTeam(profile, index);
  const values: Numbers = {
    villages_with_team: teams,
    team_members: Math.round(((totals.team_members.get(code) ?? 0) * teams) / profile.denominators.villages),
    ...people(profile, totals, index),
    ...activities(profile, teams, index, stream),
  };
  return withBlanks(profile, index, values);
}

function grown(profile: Profile, final: number, index: number, exponent: number, most: number): number {
  return Math.min(most, Math.round(final * (profile.growth[index] ?? 1) ** exponent));
}

function adultsReached(profile: Profile, final: number, index: number): number {
  const most = profile.denominators.adults_18_plus;
  const value = grown(profile, final, index, 1, most);
  if (profile.commune.code !== FELL_AFTER_REVIEW || index < 5 || index > FALL_BEFORE) return value;
  // Double counting crept in over three weeks and was taken out at once.
  const after = grown(profile, final, FALL_AT, 1, most);
  const before = grown(profile, final, FALL_BEFORE, 1, most);
  const excess = after - before + COUNTED_TWICE;
  return value + Math.round((excess * (index - 4)) / 3);
}

function people(profile: Profile, totals: WeeklyTotals, index: number): Numbers {
  const { code } = profile.commune;
  const {
    adults_18_plus: adults,
    households,
    residents_15_plus: residents,
    smartphone_users: phones,
  } = profile.denominators;
  const reached = adultsReached(profile, totals.adults_reached.get(code) ?? 0, index);
  const of = (map: ReadonlyMap<string, number>, exponent: number, most: number): number =>
    grown(profile, map.get(code) ?? 0, index, exponent, most);
  return {
    adults_reached: reached,
    ...(profile.minority === null
      ? {}
      : { adults_reached_ethnic_minority: Math.floor(reached * profile.minority) }),
    ...(profile.elderly === null ? {} : { adults_reached_60_plus: Math.floor(reached * profile.elderly) }),
    adults_digital_services: of(totals.adults_digital_services, 0.85, adults),
    adults_vneid_certified: of(totals.adults_vneid_certified, 1.35, adults),
    residents_digital_signature: grown(profile, signaturesOf(profile), index, 1.15, residents),
    app_users: of(totals.app_users, 0.9, phones * 2),
    households_visited: of(totals.households_visited, 1.1, households),
  };
}

/** Teams are set up in the first weeks; every village has one when the commune last reports. */
function villagesWithTeam(profile: Profile, index: number): number {
  const { villages } = profile.denominators;
  const stream = streamOf(`${profile.commune.code} teams`);
  const start = stream.between(0.45, 0.9);
  const complete = Math.min(stream.int(2, 7), profile.reported.at(-1) ?? LAST_SETTLED);
  if (index >= complete) return villages;
  return Math.min(villages, Math.floor(villages * (start + (1 - start) * (index / complete))));
}

function activities(profile: Profile, teams: number, index: number, stream: Stream): Numbers {
  const { commune, setting } = profile;
  const open = index > LAST_SETTLED ? 0.45 : 1;
  const storm = setting === 'remote' && stream.chance(0.05);
  const wanted = Math.round(teams * stream.between(0.22, 0.75) * (0.6 + profile.pace) * open);
  const sessions = storm ? 0 : Math.max(1, wanted);
  const helped = Math.round((commune.population / 1000) * stream.between(1.4, 5.2) * open);
  return {
    sessions_held: sessions,
    attendances: sessions === 0 ? 0 : sessions * stream.int(17, 38) + stream.int(0, 16),
    people_helped: commune.code === HELPED_ZERO ? 0 : helped,
  };
}

/** A blank is missing: figures nobody had counted yet, a field left out, two weeks without the sessions. */
function withBlanks(profile: Profile, index: number, values: Numbers): Numbers {
  const { code } = profile.commune;
  const blank = new Set<string>();
  const counting = streamOf(`${code} first counts`);
  if (code !== CUOR_DANG && index < 2 && counting.chance(0.4)) blank.add('adults_vneid_certified');
  if (code !== CUOR_DANG && index < 1 && counting.chance(0.3)) blank.add('residents_digital_signature');
  if (code === HOUSEHOLDS_BLANK) blank.add('households_visited');
  if (code === SESSIONS_BLANK && SESSIONS_BLANK_WEEKS.includes(weekAt(index))) blank.add('sessions_held');
  return Object.fromEntries(Object.entries(values).filter(([element]) => !blank.has(element)));
}
