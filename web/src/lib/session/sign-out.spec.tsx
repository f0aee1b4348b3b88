import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { noteAnswer, noteNoAnswer } from '../offline/connection.js';
import { keepDraft, readDraft } from '../outbox/device-draft.js';
import { FakeApi, problem, type Answer } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { NAME, USER } from '../../test/phone.js';
import { sessionOf, WeeklyReport } from '../../test/weekly-report.js';
import { endLeftSession, leftSession } from './left-session.js';
import { remembered } from './remembered-session.js';

/** A server that knows one session, which a device keeps asking with whoever holds it. */
let api: FakeApi;
let there: boolean;
let alive: boolean;
const reach = (answer: () => Answer): Answer | 'no answer' => (there ? answer() : 'no answer');

beforeEach(() => {
  there = true;
  alive = true;
  api = new FakeApi();
  new WeeklyReport().serve(api);
  const who = (): Answer =>
    alive ? { body: sessionOf('commune_editor') } : problem(401, 'unauthenticated', 'Chưa đăng nhập');
  api
    .on('GET /session', () => reach(who))
    .on('DELETE /session', () =>
      reach(() => {
        alive = false;
        return { status: 204 };
      }),
    )
    .on('POST /session', () => reach(() => ({ body: sessionOf('commune_leader') })));
});
afterEach(async () => {
  noteAnswer();
  there = true;
  await endLeftSession();
});

const lose = (): void => {
  there = false;
  act(noteNoAnswer);
};

async function leaveWithoutNetwork(): Promise<ReturnType<typeof openSite>> {
  const site = openSite('/nhap');
  const [button] = await screen.findAllByRole('button', { name: 'Đăng xuất' });
  keepDraft(NAME, {
    at: 1,
    edits: { adults_reached: { text: '7000', from: null }, sessions_held: { text: '3', from: null } },
  });
  lose();
  await userEvent.click(button!);
  await userEvent.click(await screen.findByRole('button', { name: 'Đăng xuất trên máy này' }));
  await screen.findByLabelText('Mật khẩu');
  return site;
}

describe('signing out without a network', () => {
  test('says before it is done how many figures stay, and whose, and that a network is needed to come back', async () => {
    const site = openSite('/nhap');
    const [button] = await screen.findAllByRole('button', { name: 'Đăng xuất' });
    keepDraft(NAME, { at: 1, edits: { adults_reached: { text: '7000', from: null } } });
    lose();
    await userEvent.click(button!);
    const dialog = await screen.findByRole('dialog', { name: 'Đăng xuất khi không có mạng?' });
    await screen.findByText(/^1 mục chưa gửi của Nguyễn Văn An vẫn nằm trên máy này/u);
    expect(dialog).toHaveTextContent('phải có mạng mới đăng nhập lại được');
    expect((await axe(dialog)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Ở lại' }));
    expect([site.address(), remembered()?.session.username]).toEqual(['/nhap', USER]);
  });

  test('forgets who it was; the figures stay under their owner, and the page says so', async () => {
    const site = await leaveWithoutNetwork();
    expect(site.address()).toBe('/dang-nhap');
    await screen.findByText(/^2 mục chưa gửi của Nguyễn Văn An vẫn nằm trên máy này/u);
    expect(remembered()).toBeNull();
    expect(Object.keys(readDraft(NAME)?.edits ?? {})).toHaveLength(2);
    expect(document.cookie).toContain('bdhvs_left=1');
  });

  test('opens nothing to whoever opens the site next, although the session still stands on the server', async () => {
    const site = await leaveWithoutNetwork();
    site.unmount();
    api.asked.splice(0);
    const next = openSite('/nhap');
    await screen.findByLabelText('Mật khẩu');
    expect([next.address(), alive]).toEqual(['/dang-nhap?next=%2Fnhap', true]);
    const asked = api.asked.map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((one) => one !== 'GET /health/ready' && one !== 'DELETE /session')).toEqual([]);
  });

  test('ends the session with the network, before anybody else is signed in', async () => {
    await leaveWithoutNetwork();
    there = true;
    api.asked.splice(0);
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'leader-24301');
    await userEvent.type(screen.getByLabelText('Mật khẩu'), 'demo-2025');
    await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    await waitFor(() => {
      expect(screen.queryByLabelText('Mật khẩu')).not.toBeInTheDocument();
    });
    const asked = api.asked.map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((one) => !one.includes('health')).slice(0, 2)).toEqual([
      'DELETE /session',
      'POST /session',
    ]);
    expect([alive, leftSession(), document.cookie.includes('bdhvs_left')]).toEqual([false, null, false]);
  });

  test('ends it by itself when the page at the sign-in finds the network again', async () => {
    await leaveWithoutNetwork();
    expect(screen.getByText(/phiên cũ trên máy chủ được kết thúc trước/u)).toBeInTheDocument();
    there = true;
    act(noteAnswer);
    await waitFor(() => {
      expect([alive, leftSession()]).toEqual([false, null]);
    });
    await waitFor(() => {
      expect(screen.queryByText(/phiên cũ trên máy chủ được kết thúc trước/u)).not.toBeInTheDocument();
    });
    expect(screen.getByText(/^2 mục chưa gửi/u)).toBeInTheDocument();
  });
});
