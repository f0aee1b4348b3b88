import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf, WeeklyReport } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const STRONG = 'suối đá mưa rừng';
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  new WeeklyReport().serve(api);
  api.on('GET /session', () => ({ body: sessionOf('commune_editor') }));
});

async function fillIn(current: string, next: string, label = 'Mật khẩu hiện tại'): Promise<void> {
  await userEvent.type(await screen.findByLabelText(label), current);
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), next);
  await userEvent.tab();
}
const change = (): HTMLElement => screen.getByRole('button', { name: 'Đổi mật khẩu' });

describe('the own account', () => {
  test('changes the password and says that other devices are signed out', async () => {
    api.on('PUT /session/password', () => ({ status: 204 }));
    openSite('/tai-khoan');
    await fillIn('cũ cũ cũ', STRONG);
    await userEvent.click(change());
    expect(await screen.findByText(/Đã đổi mật khẩu/u)).toBeVisible();
    expect(api.sent('PUT')[0]?.body).toEqual({ current: 'cũ cũ cũ', next: STRONG });
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('');
  });

  test('says at once why a password is too weak, and sends nothing', async () => {
    openSite('/tai-khoan');
    await fillIn('cũ cũ cũ', 'ngắn');
    expect(await screen.findByText(/Cần ít nhất 12 ký tự/u)).toBeVisible();
    expect(change()).toBeDisabled();
  });

  test('tells a wrong present password at its field', async () => {
    api.on('PUT /session/password', () =>
      problem(422, 'wrong_password', 'Mật khẩu hiện tại không đúng.', {
        errors: [{ path: 'current', code: 'wrong', message: 'Mật khẩu hiện tại không đúng.' }],
      }),
    );
    openSite('/tai-khoan');
    await fillIn('sai', STRONG);
    await userEvent.click(change());
    expect(await screen.findByLabelText('Mật khẩu hiện tại')).toHaveAccessibleDescription(
      'Mật khẩu hiện tại không đúng.',
    );
  });

  test('is reached from every page', async () => {
    openSite('/nhap');
    const links = await screen.findAllByRole('link', { name: /Tài khoản của tôi/u });
    expect(links[0]).toHaveAttribute('href', '/tai-khoan');
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/tai-khoan');
    await fillIn('x', 'ngắn');
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('who came in with a printed password', () => {
  test('is told nothing of what others commit: asking for it would be one refusal after the other', async () => {
    const asked: string[] = [];
    const Source = class extends EventTarget {
      constructor(address: string) {
        super();
        asked.push(address);
      }
      close(): void {
        asked.push('closed');
      }
    };
    Object.assign(globalThis, { EventSource: Source });
    api.on('GET /session', () => ({ body: { ...sessionOf('commune_editor'), mustChangePassword: true } }));
    openSite('/tai-khoan');
    await screen.findByText(/Mật khẩu in sẵn chỉ dùng để vào lần đầu/u);
    // Others are listened to after a second.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked).toEqual([]);
    Reflect.deleteProperty(globalThis, 'EventSource');
  });

  test('is led to set an own one from wherever, and from there to the work', async () => {
    let first = true;
    api.on('GET /session', () => ({ body: { ...sessionOf('commune_editor'), mustChangePassword: first } }));
    api.on('PUT /session/password', () => {
      first = false;
      return { status: 204 };
    });
    const site = openSite('/khoang-cach');
    expect(await screen.findByText(/Mật khẩu in sẵn chỉ dùng để vào lần đầu/u)).toBeVisible();
    expect(site.address()).toBe('/tai-khoan');
    await fillIn('kmw7-p3xt-9qhd', STRONG, 'Mật khẩu in trên phiếu');
    await userEvent.click(change());
    await waitFor(() => {
      expect(site.address()).toBe('/nhap/2025-W41?dataSet=weekly');
    });
  });
});
