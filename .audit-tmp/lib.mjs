import { chromium } from 'playwright-core';
import { findChromium } from '../web/test/e2e/chromium.mjs';
export const BASE = process.env.E2E_URL;
export const found = await findChromium();
export const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
export const faults = [];
export async function device(width) {
  const context = await browser.newContext({ baseURL: BASE, viewport: { width, height: width < 600 ? 844 : 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  page.on('pageerror', (e) => faults.push(`${page.url()}: ${e.message}`));
  page.on('console', (m) => { if (m.type() === 'error') faults.push(`${page.url()}: ${m.text()}`); });
  return page;
}
export async function signIn(page, username) {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('demo-2025');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}
