import type { AccountDto } from '@contract/accounts.js';
import { describe, expect, test } from '@jest/globals';
import { toAccountRows } from './to-account-rows.js';

const account = (username: string, more: Partial<AccountDto> = {}): AccountDto => ({
  username,
  displayName: 'Y Bham Niê',
  role: 'commune_editor',
  orgUnit: { code: '24301', fullName: 'Xã Cuôr Đăng' },
  phone: null,
  state: 'active',
  oneTimeUntil: null,
  linkExpiresAt: null,
  lastSignInAt: null,
  handedOverFrom: null,
  version: 1,
  ...more,
});
const all = [
  account('canbo-24301'),
  account('admin', { displayName: 'Quản trị viên', role: 'administrator', orgUnit: null }),
  account('khoa', { displayName: 'Lê Văn Cũ', state: 'disabled' }),
];
const names = (filters: Parameters<typeof toAccountRows>[1]) =>
  toAccountRows(all, filters).map(({ username }) => username);

describe('the list of accounts', () => {
  test('is whole without a filter', () => {
    expect(names({})).toEqual(['canbo-24301', 'admin', 'khoa']);
  });
  test('is searched by name, commune and code, with or without marks', () => {
    expect(names({ q: 'cuor dang' })).toEqual(['canbo-24301', 'khoa']);
    expect(names({ q: 'quan tri' })).toEqual(['admin']);
    expect(names({ q: '24301', state: 'active' })).toEqual(['canbo-24301']);
  });
  test('is narrowed to a role and a state', () => {
    expect(names({ role: 'administrator' })).toEqual(['admin']);
    expect(names({ state: 'disabled' })).toEqual(['khoa']);
    expect(names({ role: 'viewer' })).toEqual([]);
  });
});
