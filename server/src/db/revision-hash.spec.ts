import { describe, expect, it } from '@jest/globals';
import { canonicalJson, revisionHash, type RevisionContent } from './revision-hash.js';

const content: RevisionContent = {
  province: '66',
  period: '2025-W40',
  orgUnit: '24301',
  dataSet: 'weekly',
  version: 3,
  act: 'save',
  values: { adults_reached: 12_120, team_members: 140 },
  notes: {},
};

describe('revision hash', () => {
  it('does not depend on the order in which values are stored', () => {
    const other = { ...content, values: { team_members: 140, adults_reached: 12_120 } };
    expect(revisionHash(other)).toEqual(revisionHash(content));
  });

  it('changes with every part of the revision', () => {
    const changed: RevisionContent[] = [
      { ...content, period: '2025-W41' },
      { ...content, orgUnit: '24364' },
      { ...content, dataSet: 'monthly' },
      { ...content, version: 4 },
      { ...content, act: 'submit' },
      { ...content, values: { adults_reached: 12_121, team_members: 140 } },
      { ...content, values: { adults_reached: 12_120 } },
      { ...content, values: null },
      { ...content, notes: { reason: 'x' } },
    ];
    const hashes = new Set([content, ...changed].map((item) => revisionHash(item).toString('hex')));
    expect(hashes.size).toBe(changed.length + 1);
  });

  it('writes JSON without spaces and keeps Vietnamese letters', () => {
    expect(canonicalJson({ b: [1, null], a: 'Cuôr Đăng' })).toBe('{"a":"Cuôr Đăng","b":[1,null]}');
  });
});
