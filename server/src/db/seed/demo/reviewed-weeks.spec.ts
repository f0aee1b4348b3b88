import { beforeAll, describe, expect, it } from '@jest/globals';
import { LAST_SETTLED, SETTLED_WEEKS } from './demo-calendar.js';
import type { DemoRows } from './demo-rows.js';
import { shippedDemoSource } from './demo-source.js';
import { generateDemo } from './generate-demo.js';
import { KEPT_OUT, PHU_XUAN, SIGNED_FOR_LEADER } from './special-communes.js';

let rows: DemoRows;
beforeAll(() => {
  rows = generateDemo(shippedDemoSource());
});

/** How many reports of a form stand in a state, by period. */
const waiting = (dataSet: string): Record<string, number> => {
  const found = rows.submissions.filter((one) => one.dataSet === dataSet && one.state === 'submitted');
  return Object.fromEntries(
    [...new Set(found.map(({ period }) => period))].map((period) => [
      period,
      found.filter((one) => one.period === period).length,
    ]),
  );
};
const acts = (orgUnit: string, period: string, dataSet = 'weekly') =>
  rows.revisions.filter((one) => one.orgUnit === orgUnit && one.period === period && one.dataSet === dataSet);

describe('the reviewer of the demo', () => {
  it('has approved every closed week but a handful of the last one, and has the open one before them', () => {
    const left = waiting('weekly');
    expect(Object.keys(left).sort()).toEqual([SETTLED_WEEKS[LAST_SETTLED], '2025-W41']);
    expect(left['2025-W40']).toBeGreaterThanOrEqual(3);
    expect(left['2025-W40']).toBeLessThanOrEqual(8);
    expect(Object.keys(waiting('weekly_text')).filter((week) => week !== '2025-W40')).toEqual([]);
    expect(Object.keys(waiting('monthly'))).toEqual(['2025-09']);
    expect(waiting('monthly')['2025-09']).toBeLessThan(40);
  });

  it('marks the field with each return, and what came back is signed again', () => {
    const returned = rows.revisions.filter(({ act }) => act === 'return');
    expect(returned.length).toBeGreaterThan(10);
    for (const { notes } of returned)
      expect(notes).toMatchObject({ reason: expect.any(String), comments: expect.any(Object) });
    expect(acts(PHU_XUAN, '2025-W38').map(({ act }) => act)).toEqual(
      expect.arrayContaining(['return', 'save', 'submit', 'approve']),
    );
  });

  it('keeps one report out of the totals, and took another in again, each with a reason', () => {
    expect(rows.submissions.filter(({ excluded }) => excluded).map(({ orgUnit }) => orgUnit)).toEqual(
      KEPT_OUT.filter(({ included }) => included === null).map(({ code }) => code),
    );
    for (const { code, week, included } of KEPT_OUT) {
      const counted = rows.dataValues.some((one) => one.orgUnit === code && one.period === week);
      expect([code, counted]).toEqual([code, included !== null]);
      for (const { act, notes } of acts(code, week))
        if (act === 'exclude' || act === 'include') expect(notes).toHaveProperty('reason');
    }
  });

  it('reads a signature that an officer gave for the leader', () => {
    const { code, week } = SIGNED_FOR_LEADER;
    expect(acts(code, week).find(({ act }) => act === 'submit')).toMatchObject({
      actor: `editor-${code}`,
      notes: { onBehalfOf: 'Lãnh đạo xã Cuôr Đăng' },
    });
  });

  it('has approved the report that its commune asks to have reopened', () => {
    expect(acts(PHU_XUAN, '2025-W40').at(-1)?.act).toBe('approve');
  });
});
