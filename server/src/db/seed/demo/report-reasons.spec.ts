import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkQuality, type Finding } from '../../../domain/quality/check-quality.js';
import { type Reasons, unexplained } from '../../../domain/quality/reasons.js';
import { shippedQuality } from '../shipped-quality.js';
import type { DemoRevision, DemoRows, Values } from './demo-rows.js';
import { shippedDemoSource } from './demo-source.js';
import { generateDemo } from './generate-demo.js';

let rows: DemoRows;
let findings: Map<DemoRevision, Finding[]>;

/** The newest revision with values of each weekly report, oldest week first. */
function saidLast(): DemoRevision[] {
  const last = new Map<string, DemoRevision>();
  for (const revision of rows.revisions)
    if (revision.dataSet === 'weekly' && revision.values !== null)
      last.set(`${revision.orgUnit}/${revision.period}`, revision);
  return [...last.values()].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

beforeAll(() => {
  rows = generateDemo(shippedDemoSource());
  const { rules, elements, weekly } = shippedQuality();
  const references = new Map<string, Record<string, number>>();
  for (const { orgUnit, element, value } of rows.referenceFigures)
    references.set(orgUnit, { ...references.get(orgUnit), [element]: value });
  const counted = new Map<string, { period: string; values: Values }[]>();
  findings = new Map();
  for (const revision of saidLast()) {
    const { orgUnit, period } = revision;
    const values = revision.values ?? {};
    const before = counted.get(orgUnit) ?? [];
    const history = {
      periods: before.map((one) => one.period),
      values: Object.fromEntries(
        weekly.members.map(({ element }) => [element, before.map((one) => one.values[element] ?? null)]),
      ),
      noChange: [],
    };
    const noChange = revision.notes['noChange'] === true;
    const input = { rules, elements, dataSet: weekly, period, values, history, noChange };
    findings.set(revision, checkQuality({ ...input, references: references.get(orgUnit) ?? {} }));
    counted.set(orgUnit, [{ period, values }, ...before].slice(0, 12));
  }
});

const reasonsOf = ({ notes }: DemoRevision): Reasons => (notes['reasons'] ?? {}) as Reasons;
const waiting = (): [DemoRevision, Finding][] =>
  [...findings].flatMap(([revision, found]) =>
    unexplained(found, reasonsOf(revision)).map((one): [DemoRevision, Finding] => [revision, one]),
  );

describe('the demo under the rules of data quality', () => {
  it('holds no figure that a rule would refuse', () => {
    expect([...findings.values()].flat().filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it('explains every warning of what was handed over or signed', () => {
    expect(waiting().filter(([{ state }]) => state !== 'draft')).toEqual([]);
  });
  it('has a draft of the open week that still waits for a reason', () => {
    expect(waiting().map(([{ period, act }, { rule }]) => [period, act, rule])).toEqual([
      ['2025-W41', 'save', 'unusual_growth'],
    ]);
  });
  it('shows several kinds of warnings in the open week, and one report without change', () => {
    const open = [...findings].filter(([{ period }]) => period === '2025-W41');
    const kinds = new Set(open.flatMap(([, found]) => found.map(({ rule }) => rule)));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['stock_fell', 'unusual_activity', 'unusual_growth']),
    );
    expect(open.filter(([{ notes }]) => notes['noChange'] === true)).toHaveLength(1);
  });
  it('keeps warnings rare: fewer than one report in five asks anything', () => {
    const asked = [...findings.values()].filter((found) => found.length > 0).length;
    expect(asked / findings.size).toBeLessThan(0.2);
  });
});
