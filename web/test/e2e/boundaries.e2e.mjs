import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  api,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  openBrowser,
  settled,
  signIn,
} from './browser.mjs';

const ADMIN = '/quan-tri/ranh-gioi';
const MAP = '/ban-do?period=2025-W40';
const CREDIT = 'Bài thử, 08/10/2025';
const COLUMNS = 10;

let browser;
let desk;
beforeAll(async () => {
  browser = await openBrowser();
  desk = await browser.device(1440);
});
afterAll(() => browser?.close());

/** Squares side by side for all communes but two. */
async function squares() {
  const { items } = await api(desk, '/org-units');
  const communes = items.filter(({ code }) => /^\d{5}$/u.test(code));
  const features = communes.slice(2).map(({ code }, index) => {
    const [west, south] = [108 + 0.1 * (index % COLUMNS), 12 + 0.1 * Math.floor(index / COLUMNS)];
    const corner = (across, down) => [west + 0.1 * across, south + 0.1 * down];
    const coordinates = [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]];
    return { type: 'Feature', properties: { ma_xa: code }, geometry: { type: 'Polygon', coordinates } };
  });
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  return { file: { name: 'o-thu.geojson', mimeType: 'application/geo+json', buffer }, all: communes.length };
}

const act = async (button) => {
  await desk.getByLabel('Lý do / số văn bản').first().fill('Công văn thử 45/SKHCN');
  await desk.getByRole('button', { name: button }).click();
};

describe('boundaries of the map', () => {
  test('are looked at and loaded by an administrator', async () => {
    await signIn(desk, 'admin');
    await desk.goto(ADMIN);
    await settled(desk);
    const { file, all } = await squares();
    await desk.getByLabel('Chọn tệp GeoJSON hoặc TopoJSON').setInputFiles(file);
    await desk.getByText(`Ghép được ${all - 2}/${all} xã, phường`).waitFor();
    await desk.getByText(/^Không có trong tệp: 2/u).waitFor();
    await expectNoAxeViolation(desk);
    await desk.getByLabel('Nguồn và ngày của ranh giới').fill(CREDIT);
    await act(/^Nạp ranh giới/u);
    await desk.getByText('Đã nạp; bản đồ dùng ranh giới này từ bây giờ.').waitFor();
  });

  test('are drawn with their credit, walked by arrows, saved, and give way to squares', async () => {
    await desk.goto(MAP);
    const map = desk.getByRole('group', { name: /^Bản đồ ranh giới/u });
    await map.waitFor();
    await desk.getByText(`Ranh giới: ${CREDIT}.`, { exact: false }).waitFor();
    await desk.getByRole('region', { name: 'Chưa có ranh giới trong tệp (2)' }).waitFor();
    await map.locator('a[tabindex="0"]').focus();
    const name = () => desk.evaluate(() => document.activeElement.getAttribute('aria-label'));
    const first = await name();
    await desk.keyboard.press('ArrowDown');
    const second = await name();
    expect([second !== first, await desk.getByText(second, { exact: true }).count()]).toEqual([true, 1]);
    await expectNoAxeViolation(desk);
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Tải bản đồ (SVG)' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect([saved.includes(CREDIT), saved.includes('Số liệu mô phỏng')]).toEqual([true, true]);
    await desk.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(desk);
    await desk.setViewportSize({ width: 1440, height: 900 });
    await desk.getByRole('link', { name: 'Ô vuông' }).click();
    await desk.getByRole('group', { name: /^Bản đồ ô vuông/u }).waitFor();
    expect(new URL(desk.url()).searchParams.get('ve')).toBe('o-vuong');
    await desk.goBack();
    await map.waitFor();
  });

  test('are taken off again: the map shows squares', async () => {
    await desk.goto(ADMIN);
    await settled(desk);
    await act('Gỡ ranh giới');
    await desk.getByText('Bản đồ đang dùng ô vuông, chưa nạp ranh giới').waitFor();
    await desk.goto(MAP);
    await desk.getByRole('group', { name: /^Bản đồ ô vuông/u }).waitFor();
    expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
  });
});
