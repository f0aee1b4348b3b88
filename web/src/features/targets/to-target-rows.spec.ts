import { describe, expect, test } from '@jest/globals';
import { communeTarget, target } from '../../test/campaign-plan.js';
import { targetInForce, toTargetRows } from './to-target-rows.js';

const group = target({ id: 3, scope: 'group', scopeCode: 'kho-khan', scopeNameVi: 'Xã khó khăn', value: 40 });
const interim = target({ id: 2, dueOn: '2025-08-31', value: 20 });
const all = [communeTarget, group, target(), interim];

describe('the targets of a goal', () => {
  test('stand by whose they are, then by name and date', () => {
    expect(toTargetRows(all, '', 'vi').map(({ target: { id } }) => id)).toEqual([2, 1, 3, 7]);
  });
  test('are found without marks, or by code', () => {
    for (const search of ['cuor dang', '24301'])
      expect(toTargetRows(all, search, 'vi').map(({ scopeName }) => scopeName)).toEqual(['Xã Cuôr Đăng']);
    expect(toTargetRows(all, 'không có', 'vi')).toEqual([]);
  });
  test('name their document, or that there is none', () => {
    const rows = toTargetRows([target(), communeTarget], '', 'vi');
    expect(rows.map(({ basis }) => basis)).toEqual([
      'mặc định – chưa phải văn bản của tỉnh',
      '12/QĐ-UBND, 01/09/2025',
    ]);
  });
});

test('the target that is looked at first is the next one due, after the last the last', () => {
  expect(targetInForce(all, '2025-08-31')?.id).toBe(2);
  expect(targetInForce(all, '2025-09-01')?.id).toBe(1);
  expect(targetInForce(all, '2026-01-01')?.id).toBe(1);
  expect(targetInForce([communeTarget], '2025-09-01')).toBeNull();
});
