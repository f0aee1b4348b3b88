import { describe, expect, it } from '@jest/globals';
import type { CommuneItemDto, CommunesDto } from '@contract/analytics.js';
import { cutOffAt, gapItem, gaps } from '../../test/week-figures.js';
import { toCommuneList, toCommuneRows } from './to-commune-list.js';

const commune = (code: string, gapCount: number): CommuneItemDto => ({
  ...gapItem(code, gapCount),
  ...{ name: code, fullName: `Xã ${code}`, population: 20_000 },
  ...{ rank: null, rankChange: null, pacePerDay: null, points: [] },
});
const { goal, dueOn, ...place } = gaps([]);
const communes: CommunesDto = {
  ...{ ...place, goal, dueOn: dueOn!, ranked: 2, pace: null },
  weeks: [{ period: '2025-W40', cutOffAt }],
  items: [commune('24302', 900), commune('24301', 100)],
};

describe('the rows of the communes', () => {
  it('stay the same ones however they are sorted, narrowed or compared, so that none is drawn anew', () => {
    const rows = toCommuneRows(communes, undefined, 'vi');
    const [byGap, byName, one] = [{}, { sort: 'name' }, { q: '24301', so: '24302' }].map((filters) =>
      toCommuneList(communes, rows, filters, 'vi'),
    );
    const [most, least] = byGap!.rows;
    expect([most?.code, least?.code]).toEqual(['24302', '24301']);
    expect([byName!.rows[0] === least, byName!.rows[1] === most]).toEqual([true, true]);
    expect([one!.rows[0] === least, one!.compared[0] === most]).toEqual([true, true]);
  });
});
