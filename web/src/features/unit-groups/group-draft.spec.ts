import { describe, expect, test } from '@jest/globals';
import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import { draftOfGroup, membershipChanges, readGroup } from './group-draft.js';

const member = (orgUnit: string) => ({ orgUnit, fullName: `Xã ${orgUnit}` });
const group: CommuneGroupDto = {
  code: 'kho-khan',
  version: 2,
  nameVi: 'Xã khó khăn',
  nameEn: 'Poor communes',
  source: 'QĐ 1',
  members: [member('24301')],
  lists: [
    { from: null, members: [member('24301')] },
    { from: '2026-01-01', members: [member('24364'), member('24301')] },
  ],
  targets: 0,
  recordedAt: '2025-10-01T00:00:00Z',
};

describe('a group as typed', () => {
  test('starts from its newest list of members, also where that holds only later', () => {
    expect([...draftOfGroup(group, '2025-10-08').members].sort()).toEqual(['24301', '24364']);
  });

  test('holds from a day on, under a document of its own', () => {
    const draft = draftOfGroup(group, '2025-10-08');
    expect(readGroup(draft)).toMatchObject({ body: null, blank: ['source'] });
    expect(readGroup({ ...draft, source: ' QĐ 2 ' }).body).toEqual({
      nameVi: 'Xã khó khăn',
      nameEn: 'Poor communes',
      members: ['24301', '24364'],
      effectiveOn: '2025-10-08',
      source: 'QĐ 2',
    });
  });

  test('that corrects a wrong list has no day of its own', () => {
    const draft = { ...draftOfGroup(group, ''), source: 'QĐ 2', corrects: true };
    expect(readGroup(draft).body?.effectiveOn).toBeNull();
    expect(readGroup({ ...draft, corrects: false }).blank).toEqual(['effectiveOn']);
  });

  test('tells who joins and who leaves', () => {
    const communes = ['24301', '24364', '24373'].map((code) => ({ code, fullName: `Xã ${code}` }));
    expect(membershipChanges(['24301', '24364'], new Set(['24364', '24373']), communes)).toEqual({
      joins: ['Xã 24373'],
      leaves: ['Xã 24301'],
    });
  });
});
