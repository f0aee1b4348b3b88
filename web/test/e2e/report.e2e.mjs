import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  api,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  openBrowser,
  settled,
  signIn,
} from './browser.mjs';
import { pdfText } from './pdf-text.mjs';
import { stepsInTurn } from './steps.mjs';

/** A week of which no other walk makes a report. */
const WEEK = '2025-W39';
const ADDED = 'Câu chuyên viên thêm sau khi đọc bản soạn sẵn.';
const shown = (value) => new Intl.NumberFormat('vi-VN').format(value);

let browser;
let desk;
let phone;
let address;
beforeAll(async () => {
  browser = await openBrowser();
  [desk, phone] = [await browser.device(1440), await browser.device(390)];
});
afterAll(() => browser?.close());

const step = stepsInTurn();
const pressed = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const inDialog = (page, name) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const sheet = (page) => page.getByLabel('Nội dung báo cáo');

describe('the weekly report, from draft to issue', () => {
  step('a specialist begins it on the page, and its sheet holds the figures of the overview', async () => {
    await signIn(desk, 'reviewer');
    const { goals } = await api(desk, `/overview?period=${WEEK}`);
    await desk.goto('/bao-cao');
    await settled(desk);
    await pressed(desk, 'Soạn báo cáo');
    await desk.getByRole('dialog').getByLabel('Kỳ', { exact: true }).selectOption(WEEK);
    await inDialog(desk, 'Soạn báo cáo');
    await desk.waitForURL(/\/bao-cao\/\d+$/u);
    address = new URL(desk.url()).pathname;
    await settled(desk);
    await sheet(desk).waitFor();
    const { numerator, denominator } = goals[0];
    expect(await sheet(desk).innerText()).toContain(`${shown(numerator)}/${shown(denominator)}`);
    await expectNoSidewaysScroll(desk);
    await expectNoAxeViolation(desk);
  });

  step('a paragraph is edited in its place', async () => {
    await desk
      .getByRole('button', { name: /^Sửa đoạn/u })
      .first()
      .click();
    const box = sheet(desk).getByRole('textbox');
    await box.fill(`${await box.inputValue()}\n${ADDED}`);
    await pressed(desk, 'Lưu đoạn');
    await sheet(desk).getByText(ADDED).waitFor();
  });

  step('it is handed in, and can then be edited by nobody', async () => {
    await pressed(desk, 'Trình ký');
    await inDialog(desk, 'Trình ký');
    await desk.getByText('Chờ ký').first().waitFor();
    expect(await desk.getByRole('button', { name: /^Sửa đoạn/u }).count()).toBe(0);
  });

  step('the director finds it on a phone and issues it under its number', async () => {
    await signIn(phone, 'director');
    await phone.goto('/bao-cao');
    await settled(phone);
    await phone
      .getByRole('link', { name: /^Xem và ký/u })
      .first()
      .click();
    await phone.waitForURL(`**${address}`);
    await settled(phone);
    await sheet(phone).waitFor();
    await expectNoSidewaysScroll(phone);
    await pressed(phone, 'Ban hành');
    await phone.getByLabel('Số văn bản').fill('57 bis');
    await inDialog(phone, 'Ban hành');
    await phone.getByText('Số gồm 1 đến 6 chữ số').waitFor();
    await phone.getByLabel('Số văn bản').fill('57');
    await inDialog(phone, 'Ban hành');
    await phone.getByText('Đã ban hành').first().waitFor();
    await expectNoAxeViolation(phone);
  });

  step('the file that was kept carries number and edited words, and drawn again is the same', async () => {
    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      phone
        .getByRole('link', { name: /^Tải PDF/u })
        .first()
        .click(),
    ]);
    const text = await pdfText(readFileSync(await download.path()));
    expect(text).toContain('57/BC-SKHCN');
    expect(text).toContain(ADDED);
    expect(text).not.toContain('DỰ THẢO');
    await pressed(phone, 'Tính lại để đối chiếu');
    await phone.getByText('Tính lại: giống hệt').waitFor();
  });

  step('nobody’s page complained meanwhile', () => {
    // Asking who is signed in before signing in is answered 401: that is the answer, not a fault.
    expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
  });
});
