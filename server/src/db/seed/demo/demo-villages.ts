import type { VillageFacts, VillageKind } from '../../../domain/village/village.js';
import type { DemoRows, DemoSource } from './demo-rows.js';
import { streamOf, type Stream } from './prng.js';
import { profileOf } from './profile.js';
import { CUOR_DANG, PHU_XUAN } from './special-communes.js';

/** A simulated village of one commune. */
export interface DemoVillage {
  readonly orgUnit: string;
  readonly facts: VillageFacts;
}

const LAST_WEEK = '2025-W40';
const LAST_MONTH = '2025-09';

/** What a register says otherwise than the reports of its commune. */
type Otherwise = 'one_team_less' | 'two_unknown' | 'five_to_come';

/** Communes that keep a register, and how some of them differ from what they report. */
const KEEPERS: ReadonlyMap<string, Otherwise | null> = new Map([
  [CUOR_DANG, null],
  [PHU_XUAN, 'two_unknown'],
  ...(['24163', '24169', '24280', '24343', '24352', '24496', '24505', '24607'] as const).map(
    (code) => [code, null] as const,
  ),
  ['24175', 'one_team_less'],
  ['24561', 'one_team_less'],
  ['24259', 'five_to_come'],
]);

const BUON = ['Kroă', 'Aring', 'Ea Mấp', 'Jung', 'Tring', 'Kmiên', 'Kpơr', 'Drai', 'Tara', 'Hra'];

/**
 * Registers of some communes, from the figures that they reported last: most agree with them, a few do not, so that the
 * difference shows. Names are made up of numbers and of words that villages are called by.
 */
export function demoVillages(source: DemoSource, { dataValues }: DemoRows): DemoVillage[] {
  const reported = new Map(
    dataValues
      .filter(({ period }) => period === LAST_WEEK || period === LAST_MONTH)
      .map(({ orgUnit, element, value }) => [`${orgUnit}/${element}`, value]),
  );
  return source.communes.flatMap((commune) => {
    const otherwise = KEEPERS.get(commune.code);
    if (otherwise === undefined) return [];
    const { villages, households } = profileOf(commune).denominators;
    const of = (element: string, without: number): number =>
      reported.get(`${commune.code}/${element}`) ?? without;
    const list = register(streamOf(`${commune.code} villages`), {
      ...{ villages, households, ward: commune.kind === 'phường' },
      teams: of('villages_with_team', villages),
      members: of('team_members', villages * 5),
      broadband: of('villages_broadband', villages),
      gaps: of('signal_gap_villages', 0),
    });
    return differing(list, otherwise).map((facts) => ({ orgUnit: commune.code, facts }));
  });
}

interface Sums {
  readonly villages: number;
  readonly households: number;
  readonly ward: boolean;
  readonly teams: number;
  readonly members: number;
  readonly broadband: number;
  readonly gaps: number;
}

function register(stream: Stream, sums: Sums): VillageFacts[] {
  const { villages, teams } = sums;
  const households = shares(stream, sums.households, villages);
  const members = shares(stream, sums.members, teams);
  return Array.from({ length: villages }, (_, index) => ({
    ...named(index, sums),
    households: households[index] ?? 0,
    hasTeam: index < teams,
    teamFoundedOn: index < teams ? `2025-0${String(stream.int(7, 9))}-${String(stream.int(16, 28))}` : null,
    teamMembers: members[index] ?? null,
    hasBroadband: index < sums.broadband,
    bestSignal:
      index >= villages - sums.gaps
        ? stream.pick(['none', '2G'])
        : stream.pick(sums.ward ? ['4G', '5G'] : ['3G', '4G', '4G', '4G']),
    notes: null,
  }));
}

function named(index: number, { villages, ward }: Sums): { name: string; kind: VillageKind } {
  if (ward) return { kind: 'tổ dân phố', name: String(index + 1) };
  const buon = Math.min(BUON.length * 2, Math.floor(villages / 2));
  if (index >= buon) return { kind: 'thôn', name: String(index - buon + 1) };
  const letter = index < BUON.length ? 'A' : 'B';
  return { kind: 'buôn', name: `${BUON[index % BUON.length] ?? ''} ${letter}` };
}

/** A whole number in parts that are alike and add up to it. */
function shares(stream: Stream, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => stream.between(0.8, 1.2));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const floors = weights.map((weight) => Math.floor((total * weight) / all));
  const rest = total - floors.reduce((sum, one) => sum + one, 0);
  return floors.map((one, index) => one + (index < rest ? 1 : 0));
}

const NO_TEAM = { hasTeam: false, teamFoundedOn: null, teamMembers: null };

function differing(list: readonly VillageFacts[], otherwise: Otherwise | null): VillageFacts[] {
  switch (otherwise) {
    case 'one_team_less':
      return list.map((facts, index) => (index === 0 ? { ...facts, ...NO_TEAM } : facts));
    case 'two_unknown':
      return list.map((facts, index) =>
        index < 2 ? { ...facts, ...NO_TEAM, hasTeam: null, bestSignal: null } : facts,
      );
    case 'five_to_come':
      return list.slice(0, -5);
    case null:
      return [...list];
  }
}
