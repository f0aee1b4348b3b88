import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { ask, closePeriod } from './ask.mjs';
import { BASE } from './browser.mjs';
import { Phone } from './phone.mjs';
import { stepsInTurn } from './steps.mjs';

/*
 * What becomes of a report when its officer goes away: no page is open, or the period has closed meanwhile. Reports
 * of a commune that no other walk enters.
 */
const EDITOR = 'editor-24364';
const COMMUNE = '24364';
const FORM = '/nhap/2025-10?dataSet=monthly';
const REPORT = `/submissions/${COMMUNE}/2025-10?dataSet=monthly`;

let phone;
let page;
let first;
/** Value of the period before. */
let before;
const report = () => ask(EDITOR, 'GET', REPORT);
const onServer = async () =>
  (await report()).values.find(({ dataElement }) => dataElement === first.code).value;
const box = () => page.getByLabel(first.nameVi).first();
const strip = (text) => page.getByText(text).first().waitFor();

beforeAll(async () => {
  phone = new Phone();
  page = await phone.start();
  const { items } = await ask(EDITOR, 'GET', '/data-elements');
  const { values } = await report();
  const counts = items.filter(
    ({ kind, partOf, atMost }) => kind === 'count' && partOf === null && atMost === null,
  );
  const value = values.find(({ dataElement }) => counts.some(({ code }) => code === dataElement));
  first = counts.find(({ code }) => code === value.dataElement);
  before = value.previous ?? 100;
});
afterAll(() => phone?.throwAway());

const step = stepsInTurn();

async function handOver() {
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Chuyển lãnh đạo ký|^Ký/u })
    .click();
}

/** What the browser does by itself once there is a signal. */
async function wake(session, registrationId) {
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: BASE,
    registrationId,
    tag: 'outbox',
    lastChance: false,
  });
}

async function registrationOf(session) {
  const found = new Promise((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(BASE) && !isDeleted);
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return await found;
}

describe('an officer who goes away', () => {
  step('with no page open, the service worker sends what waits when the browser wakes it, once', async () => {
    await phone.signIn(EDITOR);
    await page.goto(FORM);
    await box().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(4_000);
    await phone.cut('down');
    await box().fill(String(before + 1));
    await handOver();
    await strip('Chờ gửi – chưa đến máy chủ');
    const session = await phone.context.newCDPSession(page);
    const registrationId = await registrationOf(session);
    await page.goto('about:blank');
    await phone.cut('up');
    const { version } = await report();
    await wake(session, registrationId);
    for (let round = 0; round < 60 && (await report()).version < 2; round += 1)
      await page.waitForTimeout(250);
    const after = await report();
    expect([await onServer(), after.version, version]).toEqual([before + 1, 2, 0]);
    expect(['awaiting_signature', 'submitted']).toContain(after.state);
    const sent = phone.commands.map(({ method, key }) => [method, key].join(' '));
    expect([page.url(), new Set(sent).size]).toEqual(['about:blank', sent.length]);
    await wake(session, registrationId);
    await page.waitForTimeout(1_000);
    expect([phone.commands.length, (await report()).version]).toEqual([sent.length, 2]);
    // A stand-in's hand-over signs: what was signed can be mended all the same.
    await page.goto(FORM);
    await page.getByRole('button', { name: /^Sửa (?:số liệu|lại báo cáo đã nộp)$/u }).waitFor();
  });

  step(
    'days later, after the period has closed: refused with the reason, and every figure stands there to copy out',
    async () => {
      const text = 'Đã họp Ban Chỉ đạo, giao 12 thôn';
      await page.goto('/nhap/2025-W41?dataSet=weekly_text');
      const field = page.getByRole('main').locator('textarea').first();
      await field.waitFor();
      await phone.cut('down');
      await field.fill(text);
      await handOver();
      await strip('Chờ gửi – chưa đến máy chủ');
      await phone.kill();
      await closePeriod('weekly_text', '2025-W41');
      phone.net = 'up';
      page = await phone.start();
      await page.goto('/nhap/2025-W41?dataSet=weekly_text');
      await page.getByText('Máy chủ không nhận báo cáo đã chờ gửi').first().waitFor({ timeout: 30_000 });
      await page.getByRole('heading', { name: 'Số đã nhập trên máy này, chưa gửi được' }).waitFor();
      expect(await page.getByRole('main').innerText()).toContain(text);
      await page.getByRole('button', { name: 'Xin gia hạn' }).first().waitFor();
      const { version } = await ask(EDITOR, 'GET', `/submissions/${COMMUNE}/2025-W41?dataSet=weekly_text`);
      expect(version).toBe(0);
    },
  );
});
