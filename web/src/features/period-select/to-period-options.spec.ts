import { describe, expect, it } from '@jest/globals';
import type { PeriodDto, PeriodListDto } from '@contract/catalogue.js';
import { toPeriodOptions } from './to-period-options.js';

const period = (code: string): PeriodDto => ({
  code,
  startsOn: null,
  endsOn: null,
  opensAt: '',
  cutOffAt: '',
  dueAt: '',
  closesAt: '',
  state: 'closed',
  campaignDay: null,
  headline: null,
});
const list: PeriodListDto = {
  asOf: null,
  items: ['2025-W41', '2025-W40', '2025-W39'].map(period),
  current: '2025-W41',
  latestDue: '2025-W40',
};

describe('the choice of a period', () => {
  it('offers the newest first, in words', () => {
    expect(toPeriodOptions(list, '2025-W40', 'vi').options[1]).toEqual({
      code: '2025-W40',
      label: 'Tuần 40 (29/09–05/10/2025)',
    });
    expect(toPeriodOptions(list, '2025-W40', 'en').options[1]?.label).toContain('Week 40');
  });

  it('leaves out the year while all weeks are of one year', () => {
    const dated = {
      ...list,
      items: list.items.map((item) => ({ ...item, startsOn: '2025-09-29', endsOn: '2025-10-05' })),
    };
    expect(toPeriodOptions(dated, '2025-W40', 'vi').options[1]?.label).toBe('Tuần 40 (29/09–05/10)');
    const across = { ...dated, items: [...dated.items, period('2024-W52')] };
    expect(toPeriodOptions(across, '2025-W40', 'vi').options[1]?.label).toBe('Tuần 40 (29/09–05/10/2025)');
  });

  it('knows the neighbours in time, and none beyond the ends', () => {
    expect(toPeriodOptions(list, '2025-W40', 'vi')).toMatchObject({ previous: '2025-W39', next: '2025-W41' });
    expect(toPeriodOptions(list, '2025-W41', 'vi')).toMatchObject({ previous: '2025-W40', next: null });
    expect(toPeriodOptions(list, '2025-W39', 'vi')).toMatchObject({ previous: null, next: '2025-W40' });
  });

  it('shows a period of the URL that is not in the list instead of silently choosing another', () => {
    const options = toPeriodOptions(list, '2025-W20', 'vi');
    expect(options.options[0]?.code).toBe('2025-W20');
    expect(options).toMatchObject({ previous: null, next: null });
    expect(toPeriodOptions(undefined, '2025-W40', 'vi').options).toHaveLength(1);
  });
});
