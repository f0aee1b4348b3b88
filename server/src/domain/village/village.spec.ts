import { describe, expect, it } from '@jest/globals';
import { countVillages, hasSignalGap } from './village-counts.js';
import { villageDateFaults, villageFaults } from './village-faults.js';
import { aVillage } from './village-fixtures.js';
import { readVillageName, villageFullName, villageKey } from './village-name.js';
import { differsFrom, proposalsOf } from './village-proposals.js';
import { proposalWords } from './village-words.js';
import { existsOn, factsOn, latestOf, type Village, type VillageVersion } from './village.js';

const MEMBERS = ['villages_with_team', 'team_members', 'adults_reached'];
const list = (...villages: readonly Partial<VillageVersion>[]): Village[] =>
  villages.map((version, index) => ({ ...aVillage(version), id: index + 1 }));

describe('the facts of a village on a date', () => {
  it('are those of its first version from the beginning, and of a later one from its date', () => {
    const village = aVillage({ households: 100 }, { households: 120, effectiveOn: '2025-10-08' });
    expect(factsOn(village, '2025-10-07')?.households).toBe(100);
    expect(factsOn(village, '2025-10-08')?.households).toBe(120);
  });

  it('are corrected for as long as the corrected version holds', () => {
    const village = aVillage(
      { hasTeam: false },
      { hasTeam: true, effectiveOn: '2025-09-01' },
      { hasTeam: null },
    );
    expect([factsOn(village, '2025-08-31')?.hasTeam, factsOn(village, '2025-09-01')?.hasTeam]).toEqual([
      false,
      null,
    ]);
  });

  it('have no team before the day it was founded', () => {
    const village = aVillage({ hasTeam: true, teamFoundedOn: '2025-08-15', teamMembers: 5 });
    expect(factsOn(village, '2025-08-14')).toMatchObject({ hasTeam: false, teamMembers: null });
    expect(factsOn(village, '2025-08-15')).toMatchObject({ hasTeam: true, teamMembers: 5 });
  });

  it('are none before it opens, and none from the day it closes', () => {
    const village = aVillage({ openedOn: '2025-07-01' }, { openedOn: '2025-07-01', closedOn: '2025-10-01' });
    expect(
      ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'].map((day) => existsOn(village, day)),
    ).toEqual([false, true, true, false]);
    expect(factsOn(village, '2025-10-01')).toBeNull();
    expect(latestOf(village).version).toBe(2);
  });
});

describe('the name of a village', () => {
  it('is read with the kind before it', () => {
    expect(readVillageName('  TDP  3 ')).toEqual({ name: '3', kind: 'tổ dân phố' });
    expect(readVillageName('Buôn Kroă A')).toEqual({ name: 'Kroă A', kind: 'buôn' });
    expect(readVillageName('Ea Mấp')).toEqual({ name: 'Ea Mấp', kind: null });
    expect(readVillageName('Thôn')).toEqual({ name: 'Thôn', kind: null });
  });

  it('is one whatever its marks, and two when its kind differs', () => {
    expect(villageKey({ kind: 'buôn', name: 'Kroă A' })).toBe(villageKey({ kind: 'buôn', name: 'KROA a' }));
    expect(villageKey({ kind: 'thôn', name: '1' })).not.toBe(villageKey({ kind: 'buôn', name: '1' }));
    expect(villageFullName({ kind: 'tổ dân phố', name: '3' })).toBe('Tổ dân phố 3');
  });
});

describe('the counts of a register', () => {
  it('keep yes, no and unknown apart, and sum what is known', () => {
    const counts = countVillages(
      list(
        { hasTeam: true, teamMembers: 5, households: 90, bestSignal: '4G' },
        { hasTeam: true, households: 60, bestSignal: 'none' },
        { hasTeam: false, bestSignal: '2G' },
        {},
        { closedOn: '2025-10-01', hasTeam: true },
      ),
      '2025-10-03',
    );
    expect(counts).toMatchObject({
      total: 4,
      team: { yes: 2, no: 1, unknown: 1 },
      members: { sum: 5, unknown: 2 },
      households: { sum: 150, unknown: 2 },
      signalGap: { yes: 2, no: 1, unknown: 1 },
      broadband: { yes: 0, no: 0, unknown: 4 },
    });
  });

  it('count a village with 2G only as a gap, and one of which nothing is known as unknown', () => {
    expect(
      (['none', '2G', '3G', '5G', null] as const).map((bestSignal) => hasSignalGap({ bestSignal })),
    ).toEqual([true, true, false, false, null]);
  });
});

describe('what a register proposes', () => {
  const all = list({ hasTeam: true, teamMembers: 5 }, { hasTeam: true, teamMembers: 4 }, { hasTeam: false });

  it('is the count of the elements in the form, when everything is known', () => {
    const proposals = proposalsOf(countVillages(all, '2025-10-03'), MEMBERS, 3);
    expect(proposals.map(({ element, state, value }) => [element, state, value])).toEqual([
      ['villages_with_team', 'proposed', 2],
      ['team_members', 'proposed', 9],
    ]);
    expect(proposals.map((one) => proposalWords(one, 'vi'))).toEqual([
      'Theo danh sách: 2/3 thôn, buôn, TDP có tổ',
      'Theo danh sách: 9 thành viên của 2 tổ',
    ]);
  });

  it('is no figure while one village is unknown: unknown is not no', () => {
    const [team, members] = proposalsOf(countVillages([...all, aVillage({})], '2025-10-03'), MEMBERS, 4);
    expect([team?.state, team?.value, members?.value]).toEqual(['unknown', null, null]);
    expect(team === undefined ? '' : proposalWords(team, 'vi')).toBe(
      'Theo danh sách: 2/4 thôn, buôn, TDP có tổ, 1 chưa rõ',
    );
  });

  it('is no figure while the list has fewer villages than the commune', () => {
    const [team] = proposalsOf(countVillages(all, '2025-10-03'), MEMBERS, 43);
    expect([team?.state, team?.value]).toEqual(['incomplete', null]);
    expect(team === undefined ? '' : proposalWords(team, 'en')).toBe(
      'By the list: 2/3 villages with a team; the list has 3 of 43 villages so far',
    );
  });

  it('is nothing where no register is kept', () => {
    expect(proposalsOf(countVillages([], '2025-10-03'), MEMBERS, 43)).toEqual([]);
  });

  it('differs from another typed figure, and from nothing that is not typed', () => {
    const [team] = proposalsOf(countVillages(all, '2025-10-03'), MEMBERS, null);
    if (team === undefined) throw new Error('no proposal');
    expect([differsFrom(team, '3'), differsFrom(team, '2'), differsFrom(team, null)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(differsFrom({ ...team, value: null }, '3')).toBe(false);
  });
});

describe('the faults of a village', () => {
  const facts = latestOf(aVillage({}));
  const codes = (more: object): string[] =>
    villageFaults({ ...facts, ...more }, '2025-10-08').map(({ path, code }) => `${path} ${code}`);

  it('are none where only the name is known', () => {
    expect(codes({})).toEqual([]);
  });

  it('are a date or members without a team, and a team of tomorrow', () => {
    expect(codes({ hasTeam: false, teamMembers: 3, teamFoundedOn: '2025-01-01' })).toEqual([
      'teamFoundedOn no_team',
      'teamMembers no_team',
    ]);
    expect(codes({ hasTeam: true, teamFoundedOn: '2025-10-09' })).toEqual(['teamFoundedOn later_than_today']);
    expect(codes({ hasTeam: true, teamFoundedOn: '1944-12-31' })).toEqual(['teamFoundedOn too_early']);
  });

  it('are what looks like a number of a person in the notes', () => {
    expect(codes({ notes: 'Tổ trưởng 0905 123 456' })).toEqual(['notes personal']);
    expect(codes({ notes: 'Cách trung tâm 12 km, 3 điểm lõm' })).toEqual([]);
  });

  it('are a closing before the opening and a change from tomorrow', () => {
    const dates = { openedOn: '2025-10-01', closedOn: '2025-09-30', effectiveOn: '2025-10-09' };
    expect(villageDateFaults(dates, '2025-10-08').map(({ code }) => code)).toEqual([
      'before_opening',
      'later_than_today',
    ]);
  });
});
