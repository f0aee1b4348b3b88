import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from './ask.mjs';
import { expectNoSidewaysScroll } from './browser.mjs';
import { Phone } from './phone.mjs';

/* The register of villages on a phone whose network is cut in the middle. */
const EDITOR = 'editor-24364';
const COMMUNE = '24364';
const NAMES = ['Thử Một', 'Thử Hai', 'Thử Ba'];

let phone;
let page;
/** Villages that exist already. */
let total;
const register = () => ask(EDITOR, 'GET', `/villages?orgUnit=${COMMUNE}`);
const villageOf = async (name) => (await register()).items.find((one) => one.name === name);
const dialog = () => page.getByRole('dialog');
const waiting = () => page.getByRole('heading', { name: 'Trên máy này, chờ gửi' });

beforeAll(async () => {
  phone = new Phone();
  page = await phone.start();
  total = (await register()).counts.total;
  await phone.signIn(EDITOR);
  await page.goto('/thon-buon');
  await page.getByRole('button', { name: 'Thêm thôn, buôn' }).waitFor();
});
afterAll(() => phone?.throwAway());

async function openVillage(name) {
  await page
    .getByRole('button', { name: new RegExp(name, 'u') })
    .first()
    .click();
  await dialog().getByRole('button', { name: 'Lưu' }).waitFor();
}

describe('the register of villages on a phone', () => {
  test('takes a village that is typed and others that are pasted', async () => {
    await page.getByRole('button', { name: 'Thêm thôn, buôn' }).click();
    await dialog().getByLabel('Tên').fill(NAMES[0]);
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(new RegExp(`^Đã lưu .*${NAMES[0]}`, 'u')).waitFor();
    await page.getByRole('button', { name: 'Dán từ Excel' }).click();
    const rows = NAMES.slice(1).map((name) => `Thôn ${name}\t120\tcó\t5`);
    await page.getByLabel('Khối đã chép').fill(['Tên\tSố hộ\tCó tổ\tThành viên tổ', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('2 mới, 0 thay đổi, 0 không đổi').waitFor();
    await page.getByRole('button', { name: /^Ghi/u }).click();
    await page.getByText(/^Đã ghi: 2 mới/u).waitFor();
    expect((await register()).counts.total).toBe(total + 3);
    await expectNoSidewaysScroll(page);
  });

  test('without a network it opens as it was read, keeps a change and a closing also when killed, and sends each once', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(3_000);
    await phone.cut('down');
    await openVillage(NAMES[0]);
    await dialog().getByLabel('Số hộ').fill('90');
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/^Đã giữ trên máy này/u).waitFor();
    await openVillage(NAMES[2]);
    await dialog().getByRole('button', { name: 'Thôi hoạt động…' }).click();
    await dialog().getByLabel('Lý do, văn bản').fill('Bài thử: nhập vào thôn khác');
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await waiting().waitFor();
    await phone.kill();
    page = await phone.start();
    await page.goto('/thon-buon');
    await page.getByText(/Không có mạng\. Số liệu đọc lúc/u).waitFor();
    await waiting().waitFor();
    expect([(await villageOf(NAMES[0])).households, (await villageOf(NAMES[2])).open]).toEqual([null, true]);
    phone.commands.length = 0;
    await phone.cut('up');
    await waiting().waitFor({ state: 'hidden', timeout: 30_000 });
    expect([(await villageOf(NAMES[0])).households, (await villageOf(NAMES[2])).open]).toEqual([90, false]);
    expect(phone.commands.map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect((await villageOf(NAMES[0])).version).toBe(2);
  });

  test('its count is proposed in the form of the week', async () => {
    await page.goto('/nhap/2025-W41');
    const { counts } = await register();
    await page
      .getByText(new RegExp(`${counts.team.yes}/${counts.total} thôn`, 'u'))
      .first()
      .waitFor();
    expect(counts.total).toBe(total + 2);
    await expectNoSidewaysScroll(page);
  });
});
