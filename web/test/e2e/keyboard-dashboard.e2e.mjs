import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBrowser, PASSWORD, settled } from './browser.mjs';
import { keyboardOf } from './keyboard.mjs';
import { stepsInTurn } from './steps.mjs';

/* The figures without a mouse, and on paper. */
const PERIOD = '2025-W40';

let browser;
let page;
let keys;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.device(1440);
  // Every part of a page at once takes its time on a busy machine.
  page.context().setDefaultTimeout(30_000);
  keys = keyboardOf(page);
});
afterAll(() => browser?.close());

const step = stepsInTurn();

const main = () => page.getByRole('main');
const dialog = () => page.getByRole('dialog');
const railLink = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

/** A page has been opened: the focus is at its heading. */
async function arrived(pathname) {
  await page.waitForURL((url) => url.pathname === pathname);
  await settled(page);
  await page.waitForFunction(() => document.activeElement?.matches('main h1'));
  await keys.look();
}

/** By the navigation, from wherever the focus stands. */
async function open(name, pathname) {
  await keys.tabTo(railLink(name), 'Shift+Tab');
  await keys.press('Enter');
  await arrived(pathname);
}

describe('the figures without a mouse', () => {
  step('the viewer signs in, and the first stop jumps over the navigation', async () => {
    await page.goto('/dang-nhap');
    await keys.tabTo(page.getByLabel('Tên đăng nhập'));
    await page.keyboard.type('viewer');
    await keys.tabTo(page.getByLabel('Mật khẩu', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await keys.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto(`/?period=${PERIOD}`);
    await settled(page);
    await keys.press('Tab');
    expect((await keys.focusNow()).name).toContain('Đến nội dung chính');
    await keys.press('Enter');
    expect((await keys.focusNow()).name).toMatch(/^main/u);
  });

  step('a goal is opened from the list of goals', async () => {
    await open('Chỉ tiêu', '/chi-tieu');
    const goal = main().locator('a[href^="/chi-tieu/"]').first();
    await keys.tabTo(goal);
    const { pathname } = new URL(await goal.evaluate((one) => one.href));
    await keys.press('Enter');
    await arrived(pathname);
  });

  step(
    'arrows go over the map, which says name and value; a commune is opened, and the way back leads here',
    async () => {
      await open('Bản đồ', '/ban-do');
      const entry = main().locator('[data-code][tabindex="0"]');
      await keys.tabTo(entry);
      const said = new Set();
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown']) {
        await keys.press(key);
        await keys.look();
        said.add(await main().locator('p[aria-live=polite] strong').textContent());
      }
      expect(said.size).toBeGreaterThanOrEqual(3);
      for (const line of said) expect(line).toMatch(/^(?:Xã|Phường) .+: (?:\d+,\d%|chưa có số liệu)/u);
      expect(await page.evaluate(() => document.activeElement.getAttribute('aria-label'))).toBe(
        [...said].at(-1),
      );
      const code = await page.evaluate(() => document.activeElement.dataset.code);
      const { search } = new URL(page.url());
      await keys.press('Enter');
      await arrived(`/xa-phuong/${code}`);
      await page.goBack();
      await arrived('/ban-do');
      expect(new URL(page.url()).search).toBe(search);
    },
  );

  step('"/" finds a commune without marks', async () => {
    await keys.press('/');
    await dialog().waitFor();
    await page.keyboard.type('cuor');
    await dialog()
      .getByRole('option', { name: /Cuôr Đăng/u })
      .waitFor();
    while ((await dialog().locator('[aria-selected=true]').textContent()).includes('Cuôr Đăng') === false)
      await keys.press('ArrowDown');
    await keys.press('Enter');
    await arrived('/xa-phuong/24301');
  });

  step('rows of a table are gone through by arrows and letters', async () => {
    await open('Xã, phường', '/xa-phuong');
    const rows = main().locator('th[scope=row] a');
    await rows.first().waitFor();
    await keys.press('j');
    const at = () => rows.evaluateAll((all) => all.indexOf(document.activeElement));
    const from = await at();
    expect(from).toBeGreaterThanOrEqual(0);
    const seen = [];
    for (const key of ['j', 'ArrowDown', 'k', 'ArrowUp']) {
      await keys.press(key);
      await keys.look();
      seen.push((await at()) - from);
    }
    expect(seen).toEqual([1, 2, 1, 0]);
  });

  step('the table is searched, and two communes are put beside each other', async () => {
    const box = main().locator('[data-search]');
    await keys.tabTo(box, 'Shift+Tab');
    await page.keyboard.type('cuor dang');
    await main()
      .getByText(/^Hiện 1\/102/u)
      .first()
      .waitFor();
    const choose = async (name) => {
      await keys.tabTo(main().getByRole('checkbox', { name }));
      await keys.press('Space');
      await keys.tabTo(box, 'Shift+Tab');
      await keys.press('Control+a');
    };
    await choose(/Cuôr Đăng/u);
    await page.keyboard.type('quang phu');
    await choose(/Quảng Phú/u);
    await page.waitForURL((url) => url.searchParams.get('so')?.split(',').length === 2);
  });

  step('the gaps are opened', () => open('Khoảng cách', '/khoang-cach'));

  step('"?" helps, Escape closes it and the focus is where it was', async () => {
    const before = await page.evaluateHandle(() => document.activeElement);
    await keys.press('?');
    await dialog().waitFor();
    expect(await dialog().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await keys.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction((one) => document.activeElement === one, before);
  });

  step('wherever the focus stood, it could be seen', () => {
    expect([...keys.unseen]).toEqual([]);
  });
});

/** What a print shows that nobody can press or read. */
const onPaper = () =>
  page.evaluate(() => {
    const seen = (selector) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const tables = seen('main table');
    return {
      pressable: seen('nav, button, input, a[href$=".pdf"], a[href*=".docx"], a[href*=".csv"]').map((one) =>
        one.outerHTML.slice(0, 80),
      ),
      late: seen('[data-late]').length,
      tables: tables.length > 0,
      headless: tables.filter(
        ({ caption, tHead }) => !(caption?.getBoundingClientRect().height > 4 && tHead?.checkVisibility()),
      ).length,
    };
  });

describe('the figures on paper', () => {
  test.each([
    ['overview', '/'],
    ['goals', '/chi-tieu'],
    ['communes', '/xa-phuong'],
    ['gaps', '/khoang-cach'],
    ['a commune', '/xa-phuong/24301'],
  ])('%s: nothing to press, every part of the page, tables with what they are about', async (_name, path) => {
    await page.goto(`${path}?period=${PERIOD}`);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    // What comes late may itself hold parts that wait for a print.
    const whole = () =>
      dispatchEvent(new Event('beforeprint')) && document.querySelector('[data-late]') === null;
    await page.waitForFunction(whole, undefined, { polling: 200 });
    expect(await onPaper()).toEqual({ pressable: [], late: 0, tables: true, headless: 0 });
    const file = await page.pdf({ format: 'A4' });
    expect(file.toString('latin1').match(/\/Type\s*\/Page\b/gu).length).toBeGreaterThanOrEqual(1);
    await page.emulateMedia({ media: null });
  });
});
