import { describe, expect, test } from '@jest/globals';
import { ApiProblem } from '../../lib/api.js';
import { target } from '../../test/campaign-plan.js';
import { linesAgain, runBulk, toBulkActs, type BulkAct } from './bulk-targets.js';
import { changedOf, toPastedTargets } from './to-pasted-targets.js';

const communes = [
  { code: '24301', fullName: 'Xã Cuôr Đăng', value: 50 },
  { code: '24364', fullName: 'Xã Phú Xuân', value: null },
  { code: '24373', fullName: 'Xã Ea Kar', value: 60 },
];

describe('lines pasted from a sheet', () => {
  test('are read by code and last cell; the heading and blank lines are left out', () => {
    const text = 'Mã\tXã\tMục tiêu\n24301\tCuôr Đăng\t55,5\n\n24364;70%\n24373 60';
    expect(toPastedTargets(text, communes, 'decimal')).toEqual([
      { line: 2, code: '24301', fullName: 'Xã Cuôr Đăng', before: 50, value: 55.5, problem: null },
      { line: 4, code: '24364', fullName: 'Xã Phú Xuân', before: null, value: 70, problem: null },
      { line: 5, code: '24373', fullName: 'Xã Ea Kar', before: 60, value: 60, problem: null },
    ]);
  });

  test('say what is wrong line by line, and guess nothing', () => {
    const text = '24301\t1.234\n24301\t50\n99999\t50\nCuôr Đăng\t50\n24364\t\n24373\tnhiều';
    expect(toPastedTargets(text, communes, 'decimal').map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'ambiguous'],
      [2, 'twice'],
      [3, 'unknown'],
      [4, 'no_code'],
      [5, 'no_value'],
      [6, 'not_a_number'],
    ]);
  });

  test('that change nothing are not sent', () => {
    const rows = toPastedTargets('24301\t50\n24364\t50\n24373\t61', communes, 'decimal');
    expect(changedOf(rows).map(({ code }) => code)).toEqual(['24364', '24373']);
  });
});

const terms = {
  kind: 'ratio',
  dueOn: '2025-10-25',
  baselineValue: 0,
  baselineOn: '2025-07-15',
  baselineSource: 'chưa có số liệu gốc, tính từ 0',
  decision: '12/QĐ-UBND',
  decidedOn: '2025-09-01',
  source: 'UBND tỉnh',
  label: 'theo 12/QĐ-UBND',
} as const;
const lines = toPastedTargets('24301\t55\n24364\t70', communes, 'decimal');
const own = target({ id: 7, version: 3, scope: 'commune', scopeCode: '24301', value: 50, baselineValue: 20 });

describe('many targets at once', () => {
  test('change what a commune has, and keep where its plan starts; others get a straight plan', () => {
    const [first, second] = toBulkActs(lines, [own], terms);
    expect(first).toMatchObject({ act: 'change', id: 7, version: 3 });
    expect(first?.wanted).toMatchObject({ value: 55, baselineValue: 20, decision: '12/QĐ-UBND' });
    expect(second).toMatchObject({ act: 'set', scopeCode: '24364' });
    expect(second?.wanted).toMatchObject({ value: 70, planShape: 'linear', planPoints: [] });
  });

  test('a target of another date is not the one that is changed', () => {
    const other = { ...own, dueOn: '2025-12-31' };
    expect(toBulkActs(lines, [other], terms).map(({ act }) => act)).toEqual(['set', 'set']);
  });

  const acts = (n: number): BulkAct[] =>
    Array.from({ length: n }, (_, index) => ({
      act: 'set',
      scopeCode: String(24300 + index),
      line: {
        line: index + 1,
        code: String(24300 + index),
        fullName: null,
        before: null,
        value: 50.5,
        problem: null,
      },
      wanted: { ...terms, value: 50.5, planShape: 'linear', planPoints: [], provinceTotal: null },
    }));

  test('what the server refuses is told with its line; the others are saved', async () => {
    const send = (act: BulkAct) =>
      act.line.line === 2
        ? Promise.reject(new ApiProblem(422, 'invalid', '', 'Không hợp lệ'))
        : Promise.resolve();
    const steps: number[] = [];
    const result = await runBulk(acts(3), send, new Map(), (tried) => steps.push(tried));
    expect(result.saved).toBe(2);
    expect(result.failed.map(({ line }) => line.line)).toEqual([2]);
    expect(linesAgain(result.failed)).toBe('24301\t50,5');
    expect(steps).toEqual([1, 2, 3]);
  });

  test('without an answer the rest is not tried, and is sent again under the same key', async () => {
    const keys = new Map<string, string>();
    const seen: string[] = [];
    let online = false;
    const send = (_: BulkAct, key: string) => {
      seen.push(key);
      return online || seen.length === 1
        ? Promise.resolve()
        : Promise.reject(new ApiProblem(0, 'network', '', ''));
    };
    const first = await runBulk(acts(4), send, keys, () => undefined);
    expect([first.saved, first.failed.length, seen.length]).toEqual([1, 3, 2]);
    online = true;
    const again = await runBulk(acts(4).slice(1), send, keys, () => undefined);
    expect(again).toEqual({ saved: 3, failed: [] });
    expect(seen[2]).toBe(seen[1]);
    expect(new Set(seen).size).toBe(4);
  });
});
