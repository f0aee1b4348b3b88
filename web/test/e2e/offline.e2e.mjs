import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { ask } from './ask.mjs';
import { BASE, PASSWORD } from './browser.mjs';
import { Phone } from './phone.mjs';
import { stepsInTurn } from './steps.mjs';

/*
 * The network is cut at each step and the browser is killed; every figure that was typed or acknowledged is found again,
 * on the phone or on the server. A report of its own: the monthly one of a commune, which no other walk enters.
 */
const COMMUNE = '24301';
const PERIOD = '2025-10';
const SET = 'monthly';
const FORM = `/nhap/${PERIOD}?dataSet=${SET}`;
const REPORT = `/submissions/${COMMUNE}/${PERIOD}?dataSet=${SET}`;

let phone;
let page;
let first;
let second;
/** Values of the period before. */
let base;
let other;
const report = () => ask('editor-24301', 'GET', REPORT);
const onServer = async (one) =>
  (await report()).values.find(({ dataElement }) => dataElement === one.code).value;

const box = (one, on = page) => on.getByLabel(one.nameVi).first();
const strip = (text, on = page) => on.getByText(text).first().waitFor();
const shown = async (one, on = page) => Number((await box(one, on).inputValue()).replaceAll('.', ''));

async function openForm() {
  await page.goto(FORM);
  await box(first).waitFor();
}

/** Comes back after its browser was killed. */
async function reborn() {
  page = await phone.start();
}

beforeAll(async () => {
  phone = new Phone();
  page = await phone.start();
  const { items } = await ask('editor-24301', 'GET', '/data-elements');
  const { items: sets } = await ask('editor-24301', 'GET', '/data-sets');
  const counts = sets
    .find(({ code }) => code === SET)
    .members.map(({ dataElement }) => items.find(({ code }) => code === dataElement))
    .filter(({ kind, partOf, atMost }) => kind === 'count' && partOf === null && atMost === null);
  [first, second] = counts;
  // A little more than before: nothing that the rules would ask about.
  const { values } = await report();
  const [one, two] = [first, second].map(
    ({ code }) => values.find((value) => value.dataElement === code).previous,
  );
  [base, other] = [one ?? 100, two ?? 100];
});
afterAll(() => phone?.throwAway());

/** `WALK_OUT`: a file for the picture of what stands there when a step fails. */
const step = stepsInTurn(async () => {
  if (process.env.WALK_OUT) await page.screenshot({ path: process.env.WALK_OUT });
});

describe('a phone with a weak signal', () => {
  step(
    'typed without a network, the browser killed a second after the last key: the figure is there after an offline start',
    async () => {
      await phone.signIn('editor-24301');
      await openForm();
      // What an offline start needs is fetched beside the page.
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForTimeout(4_000);
      await page.reload();
      await box(first).waitFor();
      await phone.cut('down');
      await box(first).pressSequentially(String(base + 1));
      // A killed page loses no key (below); a browser that is killed itself must have handed it to the system.
      await page.waitForTimeout(1_000);
      await phone.kill();
      await reborn();
      await page.goto(FORM);
      await box(first).waitFor();
      expect(await shown(first)).toBe(base + 1);
      await strip(/Mất mạng|Đã khôi phục/u);
      expect(await onServer(first)).toBeNull();
    },
  );

  step('the page killed with the last key: not one is lost', async () => {
    await box(first).fill('');
    await box(first).pressSequentially(String(base + 1));
    await phone.killPage();
    page = phone.page;
    await page.goto(FORM);
    await box(first).waitFor();
    expect(await shown(first)).toBe(base + 1);
  });

  step('back in the network it is saved by itself, once', async () => {
    await phone.cut('up');
    await strip(/Đã lưu nháp trên máy chủ/u);
    expect([await onServer(first), (await report()).version]).toEqual([base + 1, 1]);
  });

  step('saved, but the answer lost, and killed: recorded once, and the form knows', async () => {
    await phone.cut('lost');
    await box(second).fill(String(other + 1));
    await strip(/Mất mạng/u);
    expect([await onServer(second), (await report()).version]).toEqual([other + 1, 2]);
    await phone.kill();
    phone.net = 'up';
    await reborn();
    await openForm();
    await strip(/Đã lưu nháp trên máy chủ/u);
    expect([await shown(second), (await report()).version]).toEqual([other + 1, 2]);
  });

  step('two tabs of one form: what is typed in one stands in the other, and is saved once', async () => {
    const tab = await phone.context.newPage();
    await tab.goto(FORM);
    await box(first, tab).waitFor();
    await box(first).fill(String(base + 4));
    await expectShown(String(base + 4), tab);
    await strip(/Đã lưu nháp trên máy chủ/u);
    await page.waitForTimeout(2_500);
    expect([await onServer(first), (await report()).version]).toEqual([base + 4, 3]);
    await tab.close();
  });

  step(
    'handed over without a network: it waits, also through a kill, says so, and arrives by itself',
    async () => {
      await phone.cut('down');
      await box(first).fill(String(base + 5));
      await handOver();
      await strip('Chờ gửi – chưa đến máy chủ');
      await phone.kill();
      await reborn();
      await page.goto(FORM);
      await strip('Chờ gửi – chưa đến máy chủ');
      await page.goto('/nhap');
      await page.getByRole('heading', { name: 'Trên máy này' }).waitFor();
      await page.goto(FORM);
      await strip('Chờ gửi – chưa đến máy chủ');
      expect((await report()).version).toBe(3);
      phone.commands.length = 0;
      await phone.cut('up');
      await page.waitForURL('**/bien-nhan**', { timeout: 30_000 });
      await strip(/Đã chuyển lãnh đạo ký/u);
      const { state, version } = await report();
      expect([await onServer(first), state, version]).toEqual([base + 5, 'awaiting_signature', 5]);
    },
  );

  step('handed over, the server did it, and the answer was lost: done once', async () => {
    await openFormAgain();
    await box(first).fill(String(base + 6));
    await strip(/Đã lưu nháp trên máy chủ/u);
    const { version } = await report();
    await phone.cut('lost');
    await handOver();
    await strip(/Chờ gửi – chưa đến máy chủ|Đang gửi lên máy chủ/u);
    await phone.kill();
    phone.net = 'up';
    await reborn();
    await page.goto(FORM);
    await page.waitForURL('**/bien-nhan**', { timeout: 30_000 }).catch(() => undefined);
    await expectItem('Đã đến nơi');
    const after = await report();
    expect([after.state, after.version]).toEqual(['awaiting_signature', version + 1]);
  });

  step('the session has ended: the password is asked for in place, and the report goes', async () => {
    await openFormAgain();
    await phone.cut('down');
    await box(first).fill(String(base + 7));
    await handOver();
    await strip('Chờ gửi – chưa đến máy chủ');
    await phone.context.clearCookies();
    await phone.cut('up');
    const dialog = page.getByRole('dialog', { name: /Phiên đã hết/u });
    await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Đăng nhập và gửi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await phone.keepCookies();
    await page.waitForURL('**/bien-nhan**', { timeout: 30_000 });
    expect([await onServer(first), (await report()).state]).toEqual([base + 7, 'awaiting_signature']);
  });

  step(
    'another person on the same phone sees nothing of it and sends nothing; its owner comes back, and it goes',
    async () => {
      await openFormAgain();
      await phone.cut('down');
      await box(first).fill(String(base + 8));
      await handOver();
      await strip('Chờ gửi – chưa đến máy chủ');
      await phone.context.clearCookies();
      await page.goto('about:blank');
      phone.commands.length = 0;
      await phone.cut('up');
      await phone.signIn('leader-24301');
      await page.goto('/nhap');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(4_000);
      expect(await page.getByRole('heading', { name: 'Trên máy này' }).count()).toBe(0);
      expect([phone.commands, await onServer(first)]).toEqual([[], base + 7]);
      await phone.context.clearCookies();
      await phone.signIn('editor-24301');
      await page.goto('/nhap');
      await page.getByText('Đã đến nơi', { exact: true }).first().waitFor({ timeout: 30_000 });
      expect([await onServer(first), (await report()).state]).toEqual([base + 8, 'awaiting_signature']);
    },
  );

  step(
    'signed out without a network: said what stays, nothing opens, the session is ended with the network and before all else',
    async () => {
      await openFormAgain();
      await phone.cut('down');
      await box(first).fill(String(base + 9));
      await handOver();
      await strip('Chờ gửi – chưa đến máy chủ');
      await page.getByRole('button', { name: 'Đăng xuất' }).filter({ visible: true }).click();
      const dialog = page.getByRole('dialog', { name: /Đăng xuất khi không có mạng/u });
      await dialog.getByText(/1 mục chưa gửi của/u).waitFor();
      await dialog.getByRole('button', { name: 'Đăng xuất trên máy này' }).click();
      await page.waitForURL('**/dang-nhap**');
      await page.goto(FORM);
      await page.waitForURL('**/dang-nhap**');
      await page.getByText(/1 mục chưa gửi của/u).waitFor();
      const { version } = await report();
      phone.commands.length = 0;
      const session = phone.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      await phone.cut('up');
      await page.getByText(/phiên cũ trên máy chủ/u).waitFor({ state: 'hidden', timeout: 30_000 });
      const answer = await fetch(`${BASE}/api/session`, { headers: { cookie: session } });
      expect([answer.status, phone.commands, (await report()).version]).toEqual([401, [], version]);
      await phone.signIn('editor-24301');
      await expectItem('Đã đến nơi');
      expect(await onServer(first)).toBe(base + 9);
    },
  );
});

async function handOver() {
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển lãnh đạo ký' }).click();
}

/** A report that was handed on is changed only on purpose. */
async function openFormAgain() {
  await page.goto(FORM);
  await page.getByRole('button', { name: 'Sửa số liệu' }).click();
  await box(first).waitFor();
}

async function expectItem(state) {
  await page.goto('/nhap');
  await page.getByRole('heading', { name: 'Trên máy này' }).waitFor();
  await page.getByText(state, { exact: true }).first().waitFor({ timeout: 30_000 });
}

async function expectShown(value, on) {
  const reads = async () => (await box(first, on).inputValue()).replaceAll('.', '');
  for (let round = 0; round < 50 && (await reads()) !== value; round += 1) await on.waitForTimeout(100);
  expect(await reads()).toBe(value);
}
