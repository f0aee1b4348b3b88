import { describe, expect, it } from '@jest/globals';
import { sampleCatalogue, sampleTarget, sampleUnit } from '../test/catalogue-builders.js';
import { resolveTarget } from './target.js';

const province = sampleTarget({ id: 1, value: '58' });
const group = sampleTarget({ id: 2, scope: 'group', scopeCode: 'remote', value: '50' });
const commune = sampleTarget({ id: 3, scope: 'commune', scopeCode: '24301', value: '40' });
const groups = [{ code: 'remote', nameVi: '', nameEn: '', orgUnitIds: [2, 3], version: 1, members: [] }];
const catalogue = sampleCatalogue({ groups, targets: [province, group, commune] });
const valueFor = (code: string, onDate = '2025-10-03') =>
  resolveTarget(catalogue, 'peak-2025', 'adults_reached_rate', code, onDate)?.value;

describe('target', () => {
  it.each([
    ['24301', '40', 'its own'],
    ['24364', '50', 'its group’s'],
    ['22015', '58', 'the province’s'],
    ['66', '58', 'the province’s, for the province itself'],
  ])('of %s is %s: %s', (code, value) => {
    expect(valueFor(code)).toBe(value);
  });

  it('is none where no indicator or campaign has one', () => {
    expect(resolveTarget(catalogue, 'peak-2025', 'app_users_rate', '24301', '2025-10-03')).toBeNull();
    expect(resolveTarget(catalogue, 'peak-2026', 'adults_reached_rate', '24301', '2025-10-03')).toBeNull();
  });

  it('does not give a commune’s target to the province', () => {
    const only = sampleCatalogue({ targets: [commune] });
    expect(resolveTarget(only, 'peak-2025', 'adults_reached_rate', '66', '2025-10-03')).toBeNull();
  });

  it('takes the next date due, and the last one afterwards', () => {
    const early = sampleTarget({ id: 4, value: '30', dueOn: '2025-08-31' });
    const dated = sampleCatalogue({ targets: [province, early] });
    const on = (date: string) => resolveTarget(dated, 'peak-2025', 'adults_reached_rate', '66', date)?.value;
    expect(on('2025-08-31')).toBe('30');
    expect(on('2025-09-01')).toBe('58');
    expect(on('2026-01-01')).toBe('58');
  });

  it('lets the first group by code decide for a commune in two', () => {
    const two = sampleCatalogue({
      groups: [
        ...groups,
        { code: 'highland', nameVi: '', nameEn: '', orgUnitIds: [3], version: 1, members: [] },
      ],
      targets: [province, group, sampleTarget({ id: 5, scope: 'group', scopeCode: 'highland', value: '45' })],
    });
    expect(resolveTarget(two, 'peak-2025', 'adults_reached_rate', '24364', '2025-10-03')?.value).toBe('45');
  });

  it('of a commune follows its own dates, and before its group’s and the province’s', () => {
    const own = sampleTarget({
      id: 6,
      scope: 'commune',
      scopeCode: '24301',
      value: '20',
      dueOn: '2025-08-31',
    });
    const dated = sampleCatalogue({ groups, targets: [province, group, commune, own] });
    const on = (date: string) =>
      resolveTarget(dated, 'peak-2025', 'adults_reached_rate', '24301', date)?.value;
    expect([on('2025-08-31'), on('2025-09-01')]).toEqual(['20', '40']);
  });

  it('of a group holds for a unit that has closed, on the dates when it was open', () => {
    const closed = sampleUnit({ id: 3, code: '24364', closedOn: '2025-09-15' });
    const since = sampleCatalogue({ groups, targets: [province, group], communes: [] });
    const on = (date: string) =>
      resolveTarget({ ...since, allCommunes: [closed] }, 'peak-2025', 'adults_reached_rate', '24364', date)
        ?.value;
    expect([on('2025-09-14'), on('2025-09-15')]).toEqual(['50', '58']);
  });
});
