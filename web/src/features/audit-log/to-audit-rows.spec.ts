import { describe, expect, it } from '@jest/globals';
import { toAuditRows } from './to-audit-rows.js';

describe('a line of the audit', () => {
  it('says when, who, what, in which chain, and keeps what the program wrote', () => {
    const [row] = toAuditRows(
      [
        {
          id: '12',
          at: '2025-10-08T07:05:00.000Z',
          actor: { username: 'leader-24301', displayName: 'Y Bhăm Niê' },
          action: 'submission.submit',
          object: 'submission:24301/2025-W41/weekly',
          orgUnit: '24301',
          orgUnitName: 'Xã Cuôr Đăng',
          detail: { version: 3, state: 'submitted', list: [1] },
          revisionSha256: 'ab12',
          sealed: true,
        },
      ],
      'vi',
    );
    expect(row).toEqual({
      id: '12',
      at: '2025-10-08T07:05:00.000Z',
      date: '08/10/2025',
      time: '14:05',
      who: 'Y Bhăm Niê',
      username: 'leader-24301',
      sentence: 'Ký và gửi báo cáo tuần 41 của Xã Cuôr Đăng',
      chain: 'Xã Cuôr Đăng',
      sealed: true,
      particulars: [
        ['action', 'submission.submit'],
        ['object', 'submission:24301/2025-W41/weekly'],
        ['version', '3'],
        ['state', 'submitted'],
        ['list', '[1]'],
        ['sha256', 'ab12'],
      ],
    });
  });
});
