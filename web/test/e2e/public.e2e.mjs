import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBrowser, settled } from './browser.mjs';

/** A visitor: no session, no account, a phone. */
let browser;
let page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.device(390);
});
afterAll(async () => {
  await page?.context().close();
  await browser?.close();
});

describe('a visitor without a session', () => {
  test('reads how the province stands, and that the figures are simulated', async () => {
    await page.goto('/cong-khai');
    await settled(page);
    await page.getByRole('heading', { level: 1, name: /^Toàn tỉnh đạt 58,0%/u }).waitFor();
    expect(await page.getByText('1.372.909/2.366.720 người').count()).toBe(1);
    expect(await page.getByText('Mọi số liệu trên trang này đều là mô phỏng.').isVisible()).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('finds the own commune without marks, and a link shows it to somebody else', async () => {
    await page.getByRole('searchbox').fill('cuor dang');
    await page.getByRole('link', { name: 'Xã Cuôr Đăng', exact: true }).click();
    await page.getByRole('heading', { name: /^Xã Cuôr Đăng/u }).waitFor();
    expect(new URL(page.url()).search).toBe('?xa=24301');
    await page.reload();
    await page.getByRole('heading', { name: /^Xã Cuôr Đăng/u }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^Xã Cuôr Đăng/u }).waitFor({ state: 'detached' });
  });

  test('takes every figure along as a file', async () => {
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải CSV' }).click();
    const file = await loading;
    expect(file.suggestedFilename()).toBe('cong-khai-2025-W40-so-lieu-mo-phong.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(',1372909,2366720,58,%,');
  });

  test('sees a card within another page, and no other page of the site there', async () => {
    const blocked = [];
    page.on('console', (message) => blocked.push(message.text()));
    const site = new URL(page.url()).origin;
    await page.route('**/other-site', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<title>x</title><iframe id="card" src="${site}/cong-khai/the/24301"></iframe><iframe src="${site}/cong-khai"></iframe>`,
      }),
    );
    await page.goto('/other-site');
    const card = page.frameLocator('#card');
    await card.getByRole('heading', { name: 'Xã Cuôr Đăng' }).waitFor();
    await expect(page.waitForFunction(() => window.frames.length === 2)).resolves.toBeTruthy();
    expect(blocked.some((text) => /frame-ancestors/u.test(text))).toBe(true);
    await page.unroute('**/other-site');
  });

  test('gets nothing else of the API', async () => {
    for (const path of [
      'overview?period=2025-W40',
      'publications',
      'communes?period=2025-W40',
      'submission-status',
    ]) {
      const { status } = await page.request
        .get(`/api/${path}`)
        .then((answer) => ({ status: answer.status() }));
      expect([path, [400, 401].includes(status)]).toEqual([path, true]);
    }
  });
});
