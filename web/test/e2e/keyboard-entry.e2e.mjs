import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { inviteOfficer } from './ask.mjs';
import { api, openBrowser, settled } from './browser.mjs';
import { keyboardOf } from './keyboard.mjs';
import { stepsInTurn } from './steps.mjs';

/* An officer's first week without a mouse: from the link in a letter to the receipt. A commune that no other walk enters. */
const COMMUNE = '24133';
const WEEK = '2025-W41';

let browser;
let page;
let keys;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.device(1440);
  keys = keyboardOf(page);
});
afterAll(() => browser?.close());

const press = (key) => keys.press(key);
const tabTo = (one, key) => keys.tabTo(one, key);
const isFocused = (one) => keys.isFocused(one);
const step = stepsInTurn();

const review = () => page.getByRole('button', { name: 'Xem lại và gửi' });
const dialog = () => page.getByRole('dialog');

describe('entering a week without a mouse', () => {
  step('the link of a new account leads to the password, and on to the first form', async () => {
    await page.goto(await inviteOfficer(`editor-${COMMUNE}`, COMMUNE));
    await tabTo(page.locator('input[type=password]'));
    await page.keyboard.type('ban-phim-khong-chuot-2025');
    await press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/nhap'));
    await page.goto(`/nhap/${WEEK}`);
    await settled(page);
  });

  step('the first stop of a page jumps over its navigation', async () => {
    await press('Tab');
    expect((await keys.focusNow()).name).toContain('Đến nội dung chính');
    await press('Enter');
    expect((await keys.focusNow()).name).toMatch(/^main/u);
  });

  let codes;
  step('Enter goes from box to box, and behind the last one to the review', async () => {
    const { values } = await api(page, `/submissions/${COMMUNE}/${WEEK}`);
    const before = new Map(values.map(({ dataElement, previous }) => [dataElement, previous]));
    codes = await page
      .locator('[id^=muc-]:has(input)')
      .evaluateAll((boxes) => boxes.map(({ id }) => id.replace('muc-', '')));
    expect(codes.length).toBeGreaterThanOrEqual(11);
    await tabTo(page.locator(`#muc-${codes[0]} input`));
    for (const code of codes) {
      expect(await isFocused(page.locator(`#muc-${code} input`))).toBe(true);
      const value = before.get(code) ?? null;
      if (value !== null) await page.keyboard.type(String(value));
      await press('Enter');
    }
    expect(await isFocused(review())).toBe(true);
    await page.getByText('11/11 mục').first().waitFor();
  });

  step('an unusual figure asks for its reason right behind the box', async () => {
    const code = 'sessions_held';
    await tabTo(page.locator(`#muc-${code} input`), 'Shift+Tab');
    await press('Control+a');
    await page.keyboard.type('940');
    const why = page.locator(`#muc-${code} textarea`);
    await why.waitFor();
    await press('Tab');
    expect(await isFocused(why)).toBe(true);
    await page.keyboard.type('Tuần cao điểm mở lớp tại các trường học.');
    await page
      .getByText(/Đã lưu nháp trên máy chủ/u)
      .first()
      .waitFor();
  });

  step('the review opens, Escape leaves it and the focus is where it was', async () => {
    await tabTo(review());
    await press('Enter');
    await dialog().waitFor();
    expect(await dialog().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement.localName === 'button');
    expect(await isFocused(review())).toBe(true);
  });

  step(
    'the report is sent from within the review, which keeps the focus, and the receipt tells its code',
    async () => {
      await press('Enter');
      await dialog().waitFor();
      const send = dialog().getByRole('button', { name: /nộp|ký/iu });
      await tabTo(send);
      expect(await dialog().evaluate((one) => one.contains(document.activeElement))).toBe(true);
      await press('Enter');
      await page.waitForURL('**/bien-nhan**');
      await settled(page);
      const { state, values } = await api(page, `/submissions/${COMMUNE}/${WEEK}`);
      expect(state).toBe('submitted');
      expect(values.find(({ dataElement }) => dataElement === 'sessions_held').value).toBe(940);
    },
  );

  step('what was sent is found again from the receipt', async () => {
    await tabTo(page.getByRole('main').getByRole('link', { name: /Đã đến nơi chưa/u }));
    await press('Enter');
    await page.waitForURL('**/nhap/lich-su**');
    await settled(page);
    await page
      .getByText(/Đã nộp/u)
      .first()
      .waitFor();
  });

  step('wherever the focus stood, it could be seen', () => {
    expect([...keys.unseen]).toEqual([]);
  });
});
