import { describe, expect, it } from '@jest/globals';
import type { OrgUnitDto } from '@contract/org-units.js';
import { type ChangeDraft, toChangeBody } from './to-change-body.js';

const units = ['24301', '24364'].map((code) => ({ code, version: 3 }) as OrgUnitDto);
const draft = (more: Partial<ChangeDraft>): ChangeDraft => ({
  kind: 'merge',
  number: '1660/NQ-UBTVQH15',
  on: '2025-06-16',
  source: 'Công báo',
  effectiveOn: '2025-11-01',
  units: ['24301', '24364'],
  successors: [{ code: '24301', name: ' Ea Mới ', kind: 'xã' }],
  ...more,
});

describe('the command of a change of units', () => {
  it('names the version of every unit that was looked at', () => {
    expect(toChangeBody(draft({}), units, 'Theo nghị quyết')).toMatchObject({
      kind: 'merge',
      predecessors: [
        { orgUnit: '24301', version: 3 },
        { orgUnit: '24364', version: 3 },
      ],
      successor: { code: '24301', name: 'Ea Mới', kind: 'xã' },
    });
  });
  it.each<[string, Partial<ChangeDraft>]>([
    ['a merger of one', { units: ['24301'] }],
    ['a code that is none', { successors: [{ code: '243', name: 'Ea Mới', kind: 'xã' }] }],
    ['a split into one', { kind: 'split', units: ['24301'] }],
    ['a document without a number', { number: ' ' }],
    ['no date', { effectiveOn: '' }],
    ['an unknown unit', { kind: 'close', units: ['99999'] }],
  ])('is not there for %s', (_title, more) => {
    expect(toChangeBody(draft(more), units, 'Theo nghị quyết')).toBeNull();
  });
});
