import { describe, expect, it } from '@jest/globals';
import { sampleUnit, sampleTarget, SETTINGS } from '../../test/catalogue-builders.js';
import { alike, AlikeCatalogues } from './alike-catalogues.js';
import type { CatalogueRows } from './catalogue.query.js';

/** As the store answers: new objects each time. */
const read = (change: Partial<CatalogueRows> = {}): CatalogueRows => ({
  orgUnits: [
    sampleUnit({ id: 1, code: '66', kind: 'tỉnh', level: 'province', parentId: null }),
    sampleUnit({ id: 2, code: '24301' }),
  ],
  ...{ unitNames: [], unitLinks: [], groups: [], elements: [], dataSets: [], indicators: [], campaigns: [] },
  ...{ goals: [], targets: [sampleTarget()], legends: [], periods: [], windows: [], extensions: [] },
  ...{ referenceFigures: [], publishedFigures: [], qualityRules: [] },
  settings: Object.entries({
    ...{ behind_from: SETTINGS.behindFrom, cut_off: SETTINGS.cutOff, due: SETTINGS.due },
    ...{ closes: SETTINGS.closes, holidays: SETTINGS.holidays, carry: SETTINGS.carry },
  }).map(([key, value]) => ({ key, value })),
  ...change,
});
const NOON = new Date('2025-10-08T05:00:00.000Z');
const LATER = new Date('2025-10-08T09:30:00.000Z');
const NEXT_DAY = new Date('2025-10-09T05:00:00.000Z');

describe('catalogues of two moments', () => {
  it('of which the store says the same on one day are alike, and each tells its own moment', () => {
    const made = new AlikeCatalogues(8);
    const [noon, later] = [made.make(read(), NOON, true), made.make(read(), LATER, true)];
    expect(alike(noon, later)).toBe(true);
    expect([noon.asOf, later.asOf]).toEqual([NOON.toISOString(), LATER.toISOString()]);
  });

  it('are not alike when anything was recorded in between, on another day, or where one is simulated', () => {
    const made = new AlikeCatalogues(8);
    const noon = made.make(read(), NOON, true);
    const raised = read({ targets: [sampleTarget({ value: '99' })] });
    expect(alike(noon, made.make(raised, LATER, true))).toBe(false);
    expect(alike(noon, made.make(read(), NEXT_DAY, true))).toBe(false);
    expect(alike(noon, made.make(read(), NOON, false))).toBe(false);
    expect(alike(noon, { ...noon, targets: [] })).toBe(false);
  });

  it('share the tables that were not touched in between', () => {
    const made = new AlikeCatalogues(8);
    const noon = made.make(read(), NOON, true);
    const later = made.make(read({ targets: [] }), LATER, true);
    expect(later.referenceFigures).toBe(noon.referenceFigures);
    expect([noon.targets.length, later.targets.length]).toEqual([1, 0]);
  });

  it('are remembered so many at a time', () => {
    const made = new AlikeCatalogues(2);
    const first = made.make(read(), NOON, true);
    for (const value of ['1', '2']) made.make(read({ targets: [sampleTarget({ value })] }), NOON, true);
    expect(alike(first, made.make(read(), NOON, true))).toBe(false);
  });
});
