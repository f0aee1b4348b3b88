import { describe, expect, test } from '@jest/globals';
import { window41 } from '../../test/weekly-report.js';
import { toDo, type DueItem } from './due-order.js';

const item = (dataSet: string, period: string, state: DueItem['state']): DueItem => ({
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  dataSet,
  period,
  state,
  version: 1,
  window: window41,
  receipt: null,
  progress: { done: 0, all: 11 },
});
const names = (items: readonly DueItem[]): string[] => items.map((one) => `${one.dataSet} ${one.period}`);

describe('what to do first', () => {
  const items = [
    item('monthly', '2025-09', 'draft'),
    item('weekly', '2025-W40', 'returned'),
    item('weekly', '2025-W41', 'awaiting_signature'),
    item('once', 'once', 'submitted'),
  ];

  test('a leader signs what waits before anything is typed', () => {
    expect(names(toDo(items, 'commune_leader'))).toEqual([
      'weekly 2025-W41',
      'weekly 2025-W40',
      'monthly 2025-09',
    ]);
  });

  test('an editor has nothing to do with what waits for the leader, and starts with the week', () => {
    expect(names(toDo(items, 'commune_editor'))).toEqual(['weekly 2025-W40', 'monthly 2025-09']);
  });
});
