import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, openBrowser, settled, signIn, signOut } from './browser.mjs';
import { openDoor } from './next-release.mjs';

const WEEK = '2025-W41';
/** Of another commune than the walk through the main job. */
const EDITOR = 'editor-24364';
const LEADER = 'leader-24364';

let browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const boxes = (page) => page.locator('form input[inputmode=numeric]');

/** The site stands on the device: its files, and what was read. */
async function ready(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.includes('precache')));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const keptFor = (page, username) =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('bdhvs-reads');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('reads').objectStore('reads').getAll();
          all.onsuccess = () => {
            resolve(all.result.filter((read) => read.username === name).map((read) => read.key[0]));
            open.result.close();
          };
        };
      }),
    username,
  );

describe('the site on a phone', () => {
  test('can be installed: a manifest with a name, icons of three kinds and a start, and a service worker', async () => {
    const page = await browser.device(390);
    await page.goto('/dang-nhap');
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await page.request.get(href);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({ start_url: '/', display: 'standalone', lang: 'vi' });
    const sizes = manifest.icons.map(({ sizes: size, purpose }) => `${size} ${purpose}`);
    expect(sizes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
    const worker = await page.request.get('/sw.js');
    expect(worker.headers()['cache-control']).toBe('no-cache');
    await page.context().close();
  });

  test('keeps the form when the signal goes as soon as it stands, on a first visit: the review says what is kept, and opens with the signal', async () => {
    const page = await browser.device(390);
    await signIn(page, EDITOR);
    // Not by a route, under which a browser keeps no file.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', {
      urls: ['review-dialog', 'hand-in', 'start-', 'outbox'].map((name) => `*/assets/${name}*`),
    });
    await page.goto(`/nhap/${WEEK}`);
    await boxes(page).first().waitFor();
    await page.context().setOffline(true);
    // What is no number is saved by nobody.
    await boxes(page).first().fill('mười');
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.getByRole('alert').getByText('những gì đã nhập vẫn còn trên máy này').waitFor();
    expect(await boxes(page).first().inputValue()).toBe('mười');
    await session.detach();
    await page.context().setOffline(false);
    await page.getByRole('dialog', { name: /Xem lại trước khi/u }).waitFor();
    await page.context().close();
  });

  test('opens the form without a network, with the figures read last, their age and what was typed', async () => {
    const page = await browser.device(390);
    await signIn(page, EDITOR);
    await page.goto(`/nhap/${WEEK}`);
    await settled(page);
    const previous = await page
      .getByText(/tuần trước/u)
      .first()
      .innerText();
    await ready(page);
    // The list of what is owed is read ahead a little later.
    await page.waitForTimeout(3_500);

    await page.context().setOffline(true);
    await boxes(page).first().fill('21');
    await page
      .getByText(/Mất mạng|trên máy này/u)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.goto(`/nhap/${WEEK}`);
    await boxes(page).first().waitFor();
    expect(await boxes(page).first().inputValue()).toBe('21');
    expect(
      await page
        .getByText(/tuần trước/u)
        .first()
        .innerText(),
    ).toContain(previous.split('\n')[0]);
    await page.getByText(/Không có mạng\. Số liệu đọc lúc \d\d:\d\d/u).waitFor();

    await page.goto('/nhap');
    await page.getByRole('heading', { name: 'Việc cần nộp' }).waitFor();
    await page.getByText(/Không có mạng\. Số liệu đọc lúc/u).waitFor();

    await page.goto('/khoang-cach');
    await page.getByText('Cần có mạng để mở trang này').waitFor();
    await page.context().setOffline(false);
    await page.context().close();
  });

  test('keeps no answer of the API among the files of the site', async () => {
    const page = await browser.device(390);
    await signIn(page, EDITOR);
    await page.goto(`/nhap/${WEEK}`);
    await settled(page);
    await ready(page);
    const kept = await page.evaluate(async () => {
      const urls = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          urls.push(new URL(request.url).pathname);
      return urls;
    });
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
    // Words that other pages share with the administration may be there; none of its pages.
    expect(
      kept.filter((path) => /chart|overview-below|admin-[a-z-]*(?:page|screens|form)-/u.test(path)),
    ).toEqual([]);
    await page.context().close();
  });

  test('forgets what a person read when they sign out, and shows nothing of it to the next', async () => {
    const page = await browser.device(390);
    await signIn(page, EDITOR);
    await page.goto('/nhap');
    await settled(page);
    await ready(page);
    await page.waitForTimeout(1_500);
    expect(await keptFor(page, EDITOR)).toEqual(expect.arrayContaining(['due']));
    await signOut(page);
    expect(await keptFor(page, EDITOR)).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('bdhvs.session'))).toBeNull();

    await signIn(page, LEADER);
    const { username } = await api(page, '/session');
    expect(username).toBe(LEADER);
    await page.waitForTimeout(1_500);
    expect(await keptFor(page, EDITOR)).toEqual([]);
    await page.context().close();
  });

  test('a newer release waits while a form is half filled, and comes, with what was typed, when it is asked for', async () => {
    const door = await openDoor();
    const page = await browser.device(390, door.address);
    await signIn(page, EDITOR);
    await page.goto(`/nhap/${WEEK}`);
    await settled(page);
    await ready(page);
    await boxes(page).first().fill('1,250');
    await boxes(page).first().blur();
    door.release();
    const waits = await page.evaluate(async () => {
      window.stays = true;
      const registration = await navigator.serviceWorker.ready;
      // As when somebody comes back to the page.
      document.dispatchEvent(new Event('visibilitychange'));
      for (let i = 0; i < 100 && registration.waiting === null; i += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return registration.waiting !== null;
    });
    expect(waits).toBe(true);
    const offer = page.getByRole('button', { name: /Đã có phiên bản mới/u });
    await page.waitForTimeout(500);
    expect([await offer.count(), await page.evaluate(() => window.stays)]).toEqual([0, true]);
    // A page that is loaded meanwhile is still of the release before, with what was typed.
    await page.reload();
    await boxes(page).first().waitFor();
    expect(await boxes(page).first().inputValue()).toBe('1,250');
    expect(await page.locator('meta[name=release]').count()).toBe(0);

    await page.evaluate(() => (window.stays = true));
    await boxes(page).first().fill('');
    await offer.click();
    await page.waitForFunction(() => window.stays === undefined);
    await boxes(page).first().waitFor();
    expect(await page.locator('meta[name=release]').count()).toBe(1);
    await page.context().close();
    door.close();
  });

  test('no page reported an error but the missing network', () => {
    const silent = /401|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_BLOCKED|MissingCode/u;
    expect(browser.faults.filter((fault) => !silent.test(fault))).toEqual([]);
  });
});
