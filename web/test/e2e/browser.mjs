import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

export const BASE = process.env.E2E_URL ?? 'http://127.0.0.1:3000';
export const PASSWORD = 'demo-2025';

/** One browser for a file; `faults` gathers what the pages complained about while nobody looked. */
export async function openBrowser() {
  const found = await findChromium();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
  const faults = [];
  return {
    faults,
    how: found.how,
    /** A device of its own: cookies, storage, width in CSS pixels. */
    async device(width, baseURL = BASE) {
      const context = await browser.newContext({
        baseURL,
        viewport: { width, height: width < 600 ? 844 : 900 },
        hasTouch: width < 600,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        acceptDownloads: true,
        // Motion would make a screenshot, a contrast or a position depend on the moment.
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    close: () => browser.close(),
  };
}

export async function signIn(page, username, password = PASSWORD) {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

export async function signOut(page) {
  await page.getByRole('button', { name: 'Đăng xuất' }).filter({ visible: true }).click();
  await page.waitForURL('**/dang-nhap**');
}

/** What is in view has its data, or says why not. Parts below may wait until they are scrolled to. */
export async function settled(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=status]')]
      .filter((one) => one.textContent.includes('Đang tải'))
      .every((one) => one.getBoundingClientRect().top > innerHeight),
  );
}

/** Walks down until every part has been in view and has its data, and back up. */
export async function unroll(page) {
  const step = async (y) => {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(60);
    await settled(page);
  };
  const height = () => page.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
  for (let [inner, full] = await height(), y = 0; y < full; y += inner * 0.8) {
    await step(y);
    [inner, full] = await height();
  }
  await step(0);
}

/** A chart follows a new width a moment later, on a busy machine two. */
const WIDTH_SETTLES_MS = 5_000;

export async function expectNoSidewaysScroll(page) {
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, null, {
      timeout: WIDTH_SETTLES_MS,
    })
    .catch(() => undefined);
  const { wide, scroll, inner } = await page.evaluate(() => ({
    inner: innerWidth,
    scroll: document.documentElement.scrollWidth,
    wide: [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((one) => one.outerHTML.slice(0, 160)),
  }));
  expect({ tooWide: scroll > inner, by: scroll > inner ? wide : [] }).toEqual({ tooWide: false, by: [] });
}

/** @param rules only these; all of them when absent */
export async function expectNoAxeViolation(page, rules) {
  // In the page itself, since it frames no other site, and without the lists of what is well: they took most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const said = violations.map(
    (one) =>
      `${one.id}: ${one.help}: ${one.nodes
        .map((node) => node.html.slice(0, 160))
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(said).toEqual([]);
}

/** What the API says to the person signed in on this page. */
export async function api(page, path) {
  const answer = await page.request.get(`/api${path}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}
