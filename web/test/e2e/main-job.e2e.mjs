import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import readXlsx from 'read-excel-file/node';
import { api, openBrowser, settled, signIn, signOut } from './browser.mjs';
import { pdfText } from './pdf-text.mjs';
import { stepsInTurn } from './steps.mjs';

const COMMUNE = '24301';
const NAME = 'Cuôr Đăng';
const WEEK = '2025-W41';
const LEFT_BLANK = 'people_helped';
const MISTYPED = 'sessions_held';

const shown = (value, decimals = 0) =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );

let browser;
let phone;
let desktop;
/** What the officer enters: code → number; the label of each box. */
const entered = new Map();
const labels = new Map();
let before;

beforeAll(async () => {
  browser = await openBrowser();
  phone = await browser.device(390);
  desktop = await browser.device(1440);
});
afterAll(() => browser?.close());

const box = (page, code) => page.getByLabel(labels.get(code), { exact: true });

const step = stepsInTurn();

describe('the main job of a week', () => {
  step('the province before: what the overview says of the open week', async () => {
    await signIn(desktop, 'reviewer');
    before = await api(desktop, `/overview?period=${WEEK}`);
    expect(before.reporting.expected).toBe(102);
    const { items } = await api(desktop, `/gaps?period=${WEEK}&indicator=adults_reached_rate`);
    expect(items).toHaveLength(102);
    await signOut(desktop);
  });

  step('an officer lands on the oldest open week and opens its form of 11 numbers', async () => {
    await signIn(phone, `editor-${COMMUNE}`);
    await phone.waitForURL('**/nhap**');
    await settled(phone);
    await phone.getByText(/41/u).first().waitFor();
    await phone.goto(`/nhap/${WEEK}`);
    await settled(phone);
    await phone.getByText('0/11 mục').first().waitFor();

    const { items } = await api(phone, '/data-elements');
    for (const one of items) labels.set(one.code, one.nameVi ?? one.name);
    const report = await api(phone, `/submissions/${COMMUNE}/${WEEK}`);
    const { items: sets } = await api(phone, '/data-sets');
    const weekly = sets.find((set) => set.code === 'weekly');
    for (const { dataElement, required } of weekly.members) {
      const value = report.values.find((one) => one.dataElement === dataElement);
      if (required) entered.set(dataElement, Math.min((value?.previous ?? 10) + 3, value?.limit ?? Infinity));
    }
    expect(entered.size).toBe(11);
  });

  step(
    'a number in a notation that can be read two ways is explained at its field, and the rest is kept',
    async () => {
      for (const [code, value] of entered) {
        if (code === LEFT_BLANK || code === MISTYPED) continue;
        await box(phone, code).fill(shown(value));
      }
      await box(phone, MISTYPED).fill('1,250');
      await box(phone, MISTYPED).blur();
      await phone.getByText('có thể hiểu theo hai cách').first().waitFor();
      expect(await box(phone, MISTYPED).getAttribute('aria-invalid')).toBe('true');
      await phone.getByText('9/11 mục').first().waitFor();
      await box(phone, MISTYPED).fill(String(entered.get(MISTYPED)));
      await box(phone, MISTYPED).blur();
      await phone.getByText('10/11 mục').first().waitFor();
    },
  );

  step('a saved draft is there after a reload, and counts nowhere', async () => {
    // Saving goes on by itself a moment after the last key; the button is for those who do not wait.
    await phone
      .getByRole('button', { name: 'Lưu nháp' })
      .click({ timeout: 1_500 })
      .catch(() => undefined);
    await phone
      .getByText(/Đã lưu nháp trên máy chủ/u)
      .first()
      .waitFor();
    await phone.reload();
    await settled(phone);
    for (const [code, value] of entered) {
      const text = await box(phone, code).inputValue();
      expect([code, text.replaceAll('.', '')]).toEqual([code, code === LEFT_BLANK ? '' : String(value)]);
    }
    const { items } = await api(phone, `/gaps?period=${WEEK}&indicator=adults_reached_rate`);
    const own = items.find((one) => one.orgUnit === COMMUNE);
    expect(own.carriedFrom).not.toBeNull();
  });

  step('the officer reviews all values and hands over to the leader', async () => {
    await phone.getByRole('button', { name: 'Xem lại và gửi' }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByText('1 mục bắt buộc chưa nhập').waitFor();
    await dialog.getByRole('button', { name: 'Chuyển lãnh đạo ký' }).click();
    await phone
      .getByText(/Đã chuyển lãnh đạo ký/u)
      .first()
      .waitFor();
    expect((await api(phone, `/submissions/${COMMUNE}/${WEEK}`)).state).toBe('awaiting_signature');
    await signOut(phone);
  });

  step('the leader finds the report waiting, signs, and gets a receipt', async () => {
    await signIn(phone, `leader-${COMMUNE}`);
    await phone.waitForURL('**/nhap**');
    await settled(phone);
    await phone
      .getByRole('link', { name: /Xem và ký/u })
      .or(phone.getByRole('button', { name: /Xem và ký/u }))
      .first()
      .click();
    await phone.waitForURL(`**/nhap/${WEEK}**`);
    await settled(phone);
    await phone.getByRole('button', { name: 'Ký và nộp' }).click();
    await phone.waitForURL('**/bien-nhan**');
    await settled(phone);
    const report = await api(phone, `/submissions/${COMMUNE}/${WEEK}`);
    expect(report.state).toBe('submitted');
    expect(report.receipt).toBeTruthy();
    await phone.getByText(report.receipt).first().waitFor();
    await phone.getByText('Nộp đúng hạn').first().waitFor();
    await signOut(phone);
  });

  step('the reviewer sees the figure in overview, gap list and commune page at once', async () => {
    await signIn(desktop, 'reviewer');
    const reached = entered.get('adults_reached');
    const after = await api(desktop, `/overview?period=${WEEK}`);
    expect(after.reporting.submitted).toBe(before.reporting.submitted + 1);

    await desktop.goto(`/?period=${WEEK}`);
    await settled(desktop);
    const main = desktop.getByRole('main');
    await main
      .getByText(shown(after.goals.find((goal) => goal.code === '0').value, 1) + '%')
      .first()
      .waitFor();
    await main.getByText(String(after.reporting.submitted), { exact: true }).first().waitFor();

    const { items } = await api(desktop, `/gaps?period=${WEEK}&indicator=adults_reached_rate`);
    const own = items.find((one) => one.orgUnit === COMMUNE);
    expect([own.numerator, own.carriedFrom]).toEqual([reached, null]);
    await desktop.goto(`/khoang-cach?period=${WEEK}&indicator=adults_reached_rate`);
    await settled(desktop);
    const row = desktop.getByRole('row').filter({ hasText: NAME });
    expect(await row.first().innerText()).toContain(shown(own.value, 1));

    await desktop.goto(`/xa-phuong/${COMMUNE}?period=${WEEK}`);
    await settled(desktop);
    await main.getByText(shown(reached)).first().waitFor();
  });

  step('what was left blank is missing in the values, not zero', async () => {
    const answer = await desktop.request.get(`/api/values.csv?period=${WEEK}`);
    const lines = (await answer.text()).split(/\r?\n/u).filter((line) => line.includes(COMMUNE));
    expect(lines.some((line) => line.includes(LEFT_BLANK))).toBe(false);
    expect(
      lines.some(
        (line) => line.includes('adults_reached,') && line.includes(String(entered.get('adults_reached'))),
      ),
    ).toBe(true);
  });

  step('the week comes out as workbook and PDF with the same figure', async () => {
    await desktop.goto(`/?period=${WEEK}`);
    await settled(desktop);
    const fetched = async (name) => {
      const [download] = await Promise.all([
        desktop.waitForEvent('download'),
        desktop.getByRole('link', { name }).first().click(),
      ]);
      return readFileSync(await download.path());
    };
    const sheets = await readXlsx(await fetched(/Excel/u));
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    const rows = sheets.flatMap(({ data }) => data);
    const reached = entered.get('adults_reached');
    expect(rows.some((row) => row.some((cell) => String(cell).includes(NAME)) && row.includes(reached))).toBe(
      true,
    );
    expect(rows.flat().join(' ').toLowerCase()).toContain('số liệu mô phỏng');

    const text = await pdfText(await fetched(/PDF/u));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain(NAME);
    expect(text).toContain(shown(entered.get('adults_reached')));
  });

  test('no page reported an error on the way', () => {
    // Asking who is signed in before signing in is answered 401: that is the answer, not a fault.
    expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
  });
});
