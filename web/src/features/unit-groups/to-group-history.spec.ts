import { expect, test } from '@jest/globals';
import { translator } from '../../lib/i18n/translate.js';
import { vi } from '../../lib/i18n/vi/index.js';
import { toGroupHistory } from './to-group-history.js';

const at = { at: '2025-10-07T02:00:00Z', by: 'Lê Thị Quản Trị', reason: 'Quyết định 9' };

test('the history of a group says who joined and who left, by name', () => {
  const names = new Map([
    ['24301', 'Xã Cuôr Đăng'],
    ['24364', 'Xã Phú Xuân'],
  ]);
  const items = toGroupHistory(
    [
      {
        ...at,
        version: 2,
        changes: [
          { field: 'members', before: '24301, 99999', after: '24301, 24364' },
          { field: 'effectiveOn', before: null, after: '2025-10-01' },
        ],
      },
      { ...at, version: 1, changes: [{ field: 'members', before: null, after: '24301' }] },
    ],
    names,
    translator(vi),
  );
  expect(items.map(({ act }) => act)).toEqual([
    'Đổi nhóm. Thêm 1: Xã Phú Xuân. Bớt 1: 99999',
    'Lập nhóm. Thêm 1: Xã Cuôr Đăng',
  ]);
  expect(items[0]?.changes).toEqual([{ label: 'Áp dụng từ ngày', before: null, after: '01/10/2025' }]);
});
