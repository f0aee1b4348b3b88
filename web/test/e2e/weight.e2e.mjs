import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inviteOfficer } from './ask.mjs';
import { BASE, openBrowser, PASSWORD, signIn } from './browser.mjs';

const KIB = 1024;
/** A weak signal: what is fetched by the clock and not after the first view falls before it. */
const ANSWER_TAKES_MS = 2_000;

/** An officer whose report no other walk has touched: what is wrong in a form comes with it. */
const OFFICER = 'editor-22240';
const OFFICERS_PASSWORD = 'mot-mat-khau-chi-de-can-2025';

let browser;
beforeAll(async () => {
  browser = await openBrowser();
  const address = await inviteOfficer(OFFICER, '22240');
  const accepted = await fetch(`${BASE}/api/account-links/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: address.split('/').at(-1),
      displayName: 'Cán bộ phường',
      password: OFFICERS_PASSWORD,
    }),
  });
  expect(accepted.status).toBe(200);
});
afterAll(() => browser?.close());

/**
 * Opens a page on a device that has nothing of the site yet, and weighs every script that was asked for before what is
 * waited for stood there: with gzip -9, whatever the server sends. `username` null: a visitor.
 * @returns bytes by file name, without the hash
 */
async function weigh(username, address, awaited) {
  const cookies = username === null ? [] : await cookiesOf(username);
  const page = await browser.device(390);
  await page.context().addCookies(cookies);
  await page.route(/\/api\/(?:submissions|overview|public)/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ANSWER_TAKES_MS));
    await route.continue().catch(() => undefined);
  });
  await page.addInitScript((selector) => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector(selector) === null) return;
      window.stoodAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, awaited);
  await page.goto(address);
  await page.waitForFunction(() => window.stoodAt !== undefined);
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < window.stoodAt)
      .map(({ name }) => new URL(name).pathname),
  );
  const weights = {};
  for (const name of new Set(names)) {
    const answer = await page.request.get(name);
    weights[name.replace(/^\/assets\/(.*)-[\w-]{8}\.js$/u, '$1')] = gzipSync(await answer.body(), {
      level: 9,
    }).length;
  }
  await page.context().close();
  return weights;
}

async function cookiesOf(username) {
  const known = await browser.device(390);
  await signIn(known, username, username === OFFICER ? OFFICERS_PASSWORD : PASSWORD);
  const cookies = await known.context().cookies();
  await known.context().close();
  return cookies;
}

const sum = (weights) => Object.values(weights).reduce((all, one) => all + one, 0);

describe('the scripts that are fetched before the first view', () => {
  test.each([
    ['the form', OFFICER, '/nhap/2025-W41', 'form input[inputmode=numeric]:enabled', 140],
    ['the overview', 'director', '/?period=2025-W40', 'main h1', 130],
    ['the published page', null, '/cong-khai', 'main h2', 120],
  ])('of %s are within what a weak signal bears', async (_what, username, address, awaited, most) => {
    const weights = await weigh(username, address, awaited);
    console.log(`${(sum(weights) / KIB).toFixed(1)} KiB before ${address}: ${JSON.stringify(weights)}`);
    expect(Object.keys(weights)).toContain(username === null ? 'cong-khai' : 'vendor');
    expect({ weights, heavy: sum(weights) > most * KIB }).toEqual({ weights, heavy: false });
  });
});
