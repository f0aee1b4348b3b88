import { beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { sessionOf, WeeklyReport } from '../../test/weekly-report.js';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  new WeeklyReport().serve(api);
  api.on('GET /session', () => problem(401, 'unauthenticated', 'Chưa đăng nhập'));
  api.on('GET /health/ready', () => ({ body: { status: 'ok', simulated: true } }));
});

async function fillIn(username: string, password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Tên đăng nhập'), username);
  await userEvent.type(screen.getByLabelText('Mật khẩu'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
}

describe('signing in', () => {
  test('a page asked for without a session leads to the sign-in and back', async () => {
    api.on('POST /session', () => ({ body: sessionOf('commune_editor') }));
    const site = openSite('/nhap/2025-W41?dataSet=weekly');
    await fillIn('editor-24301', 'demo-2025');
    await screen.findByRole('heading', { level: 1, name: /Báo cáo tuần 41/u });
    expect(site.address()).toBe('/nhap/2025-W41?dataSet=weekly');
  });

  test('an editor lands in the form to fill in', async () => {
    api.on('POST /session', () => ({ body: sessionOf('commune_editor') }));
    const site = openSite('/');
    await fillIn('editor-24301', 'demo-2025');
    await waitFor(() => {
      expect(site.address()).toBe('/nhap/2025-W41?dataSet=weekly');
    });
  });

  test('a wrong password says so, keeps the name and opens nothing', async () => {
    api.on('POST /session', () =>
      problem(401, 'wrong_credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.'),
    );
    const site = openSite('/dang-nhap');
    await fillIn('editor-24301', 'wrong');
    expect(await screen.findByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeInTheDocument();
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('editor-24301');
    expect(site.address()).toBe('/dang-nhap');
  });

  test('nothing is sent until both boxes are filled', async () => {
    openSite('/dang-nhap');
    await userEvent.click(await screen.findByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByText('Nhập tên đăng nhập và mật khẩu.')).toBeInTheDocument();
    expect(api.sent('POST')).toEqual([]);
  });

  test('trial accounts are offered only by a simulated installation', async () => {
    const first = openSite('/dang-nhap');
    expect(await screen.findByRole('heading', { name: 'Tài khoản dùng thử' })).toBeInTheDocument();
    first.unmount();
    api.on('GET /health/ready', () => ({ body: { status: 'ok' } }));
    openSite('/dang-nhap');
    await screen.findByLabelText('Mật khẩu');
    await waitFor(() => {
      expect(api.asked.filter((one) => one.path === '/health/ready')).toHaveLength(2);
    });
    expect(screen.queryByRole('heading', { name: 'Tài khoản dùng thử' })).not.toBeInTheDocument();
  });

  test('the page can be read in English', async () => {
    openSite('/dang-nhap');
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/dang-nhap');
    await screen.findByLabelText('Mật khẩu');
    expect((await axe(container)).violations).toEqual([]);
  });
});
