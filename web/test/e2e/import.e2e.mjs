import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import {
  api,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  openBrowser,
  settled,
  signIn,
} from './browser.mjs';

/** Another commune and form than the main job, so that the two walks do not meet. */
const COMMUNE = '24364';
const PERIOD = '2025-10';
const PAGE = `/nhap-tu-excel?period=${PERIOD}&dataSet=monthly`;
const FIRST = 'officials_proficient';

let browser;
let phone;
/** Cells of the template as it came. */
let template;

beforeAll(async () => {
  browser = await openBrowser();
  phone = await browser.device(390);
});
afterAll(() => browser?.close());

/** The template with one figure written into it, as a file to choose. */
async function withFigure(value) {
  const rows = template.map((row) => [...row]);
  const row = rows.find((cells) => cells[0] === FIRST);
  row[4] = value;
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] }));
  return { name: 'thang-10.xlsx', mimeType: 'application/octet-stream', buffer };
}

const choose = async (value) => {
  await phone.getByLabel('Tệp Excel hoặc CSV').setInputFiles(await withFigure(value));
};

describe('figures from Excel', () => {
  test('a template is downloaded on a phone, with codes and last month beside', async () => {
    await signIn(phone, `editor-${COMMUNE}`);
    await phone.goto(PAGE);
    await settled(phone);
    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      phone.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`mau-nhap-monthly-${PERIOD}-${COMMUNE}.xlsx`);
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    template = sheets[0].rows;
    expect(template[2]).toEqual(['Mã biểu', 'monthly', 'Mã kỳ', PERIOD, 'Mã xã', COMMUNE]);
    await expectNoSidewaysScroll(phone);
    await expectNoAxeViolation(phone);
  });

  test('a wrong cell is told by its address, and the file comes back marked', async () => {
    await choose(-5);
    await phone.getByText(/chỗ cần sửa; chưa số nào được ghi/u).waitFor();
    await expectNoSidewaysScroll(phone);
    await expectNoAxeViolation(phone);
    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      phone.getByRole('button', { name: 'Tải tệp đã đánh dấu lỗi' }).click(),
    ]);
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    expect(sheets.map(({ name }) => name)).toEqual(['Lỗi', 'Số liệu']);
  });

  test('the mended file shows old and new, survives a lost connection, and is recorded once', async () => {
    const before = (await api(phone, `/submissions/${COMMUNE}/${PERIOD}?dataSet=monthly`)).version;
    await choose(1);
    const record = phone.getByRole('button', { name: /^Ghi \d+ số$/u });
    await record.waitFor();
    await phone.context().setOffline(true);
    await record.click();
    await phone.getByText('Chưa ghi được. Tệp vẫn còn ở đây').waitFor();
    await phone.context().setOffline(false);
    await record.click();
    await phone.getByText(/^Đã ghi \d+ số vào/u).waitFor();
    const report = await api(phone, `/submissions/${COMMUNE}/${PERIOD}?dataSet=monthly`);
    expect(report.version).toBe(before + 1);
    expect(report.values.find(({ dataElement }) => dataElement === FIRST).value).toBe(1);
    await choose(1);
    await phone.getByText(/^Không có thay đổi/u).waitFor();
  });
});
