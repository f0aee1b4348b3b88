import type { AccountDto, AccountWithHistoryDto } from '@contract/accounts.js';
import { FakeApi } from './fake-api.js';
import { sessionOf } from './weekly-report.js';

export const account = (username: string, more: Partial<AccountDto> = {}): AccountDto => ({
  username,
  displayName: 'Nguyễn Thị A',
  role: 'commune_editor',
  orgUnit: { code: '24301', fullName: 'Xã Cuôr Đăng' },
  phone: '0262 3 811 111',
  state: 'active',
  oneTimeUntil: null,
  linkExpiresAt: null,
  lastSignInAt: '2025-10-08T01:00:00Z',
  handedOverFrom: null,
  version: 2,
  ...more,
});

export const withHistory = (one: AccountDto): AccountWithHistoryDto => ({
  account: one,
  history: [
    {
      version: 2,
      act: 'contact',
      at: '2025-10-07T03:00:00Z',
      by: 'Nguyễn Thị A',
      reason: null,
      changes: [{ field: 'language', before: 'vi', after: 'en' }],
    },
    {
      version: 2,
      act: 'change',
      at: '2025-10-07T02:00:00Z',
      by: 'Lê Thị Quản Trị',
      reason: 'Công văn 12',
      changes: [{ field: 'role', before: 'commune_leader', after: 'commune_editor' }],
    },
    {
      version: 1,
      act: 'accept',
      at: '2025-10-01T02:00:00Z',
      by: null,
      reason: null,
      changes: [{ field: 'disabled', before: null, after: false }],
    },
  ],
});

/** An administrator and three accounts. */
export function accountsApi(): FakeApi {
  const api = new FakeApi();
  const items = [
    account('canbo-24301'),
    account('moi', { displayName: 'Y Bham Niê', state: 'invited', linkExpiresAt: '2025-10-15T02:00:00Z' }),
    account('cu', { displayName: 'Lê Văn Cũ', state: 'disabled', role: 'viewer', orgUnit: null }),
  ];
  api.on('GET /session', () => ({ body: { ...sessionOf('administrator'), username: 'admin' } }));
  api.on('GET /accounts', () => ({ body: { items } }));
  for (const one of items) api.on(`GET /accounts/${one.username}`, () => ({ body: withHistory(one) }));
  api.on('GET /org-units', () => ({
    body: {
      items: [
        { code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' },
        { code: '24364', name: 'Phú Xuân', fullName: 'Xã Phú Xuân' },
      ],
    },
  }));
  return api;
}
