import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf, WeeklyReport } from '../test/weekly-report.js';

jest.setTimeout(60_000);

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  new WeeklyReport().serve(api);
  api.on('GET /session', () => problem(401, 'unauthenticated', 'Chưa đăng nhập'));
  api.on('POST /account-links/look-up', () => ({
    body: {
      username: 'canbo-24301',
      displayName: 'Cán bộ xã',
      role: 'commune_editor',
      orgUnitName: 'Xã Cuôr Đăng',
      purpose: 'invite',
      expiresAt: '2025-10-15T02:00:00Z',
    },
  }));
});

describe('a one-time link', () => {
  test('shows whose account it is; the person checks the name, sets a password and is in', async () => {
    api.on('POST /account-links/accept', () => ({ body: { username: 'canbo-24301' } }));
    api.on('POST /session', () => ({ body: sessionOf('commune_editor') }));
    const site = openSite('/tai-khoan/moi/token-123');
    expect(await screen.findByText('Cán bộ xã · Xã Cuôr Đăng')).toBeVisible();
    const name = screen.getByLabelText('Họ tên hoặc chức danh');
    await userEvent.clear(name);
    await userEvent.type(name, 'Y Bham Niê');
    await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'suối đá mưa rừng');
    await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }));
    await waitFor(() => {
      expect(site.address()).toBe('/nhap/2025-W41?dataSet=weekly');
    });
    expect(api.sent('POST').map(({ path, body }) => [path, body])).toEqual([
      ['/account-links/look-up', { token: 'token-123' }],
      [
        '/account-links/accept',
        { token: 'token-123', displayName: 'Y Bham Niê', password: 'suối đá mưa rừng' },
      ],
      ['/session', { username: 'canbo-24301', password: 'suối đá mưa rừng' }],
    ]);
  });

  test('that was used or has run out says what to do, without trying again', async () => {
    api.on('POST /account-links/look-up', () =>
      problem(410, 'link_over', 'Liên kết chỉ có hiệu lực 7 ngày. Hãy xin quản trị một liên kết mới.'),
    );
    openSite('/tai-khoan/moi/token-123');
    expect(await screen.findByText(/xin quản trị một liên kết mới/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
  });

  test('keeps a weak password from being sent', async () => {
    openSite('/tai-khoan/moi/token-123');
    await userEvent.type(await screen.findByLabelText('Mật khẩu mới'), 'canbo-24301-2025');
    await userEvent.tab();
    expect(await screen.findByText('Không chứa tên đăng nhập.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' })).toBeDisabled();
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/tai-khoan/moi/token-123');
    await screen.findByLabelText('Mật khẩu mới');
    expect((await axe(container)).violations).toEqual([]);
  });
});
