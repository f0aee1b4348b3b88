import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  openBrowser,
  settled,
  signIn,
  unroll,
} from './browser.mjs';

const PERIOD = '2025-W40';
const GOAL = '/quan-tri/chi-tieu/peak-2025~adults_reached_rate';

/** Pages of a person, each with its address; `inDark`: also looked at in the dark; `both`: everybody's, on phone and desk; `seldom`: axe only with `LAYOUT_WHOLE=1`. */
const PAGES = {
  reviewer: [
    ['overview', `/?period=${PERIOD}`, 'both'],
    ['goals', `/chi-tieu?period=${PERIOD}`, 'inDark'],
    ['one goal', `/chi-tieu/5?period=${PERIOD}`],
    ['map', `/ban-do?period=${PERIOD}`, 'inDark'],
    ['communes', `/xa-phuong?period=${PERIOD}&so=24301,24364`],
    ['gaps', `/khoang-cach?period=${PERIOD}&indicator=adults_reached_rate`],
    ['commune', `/xa-phuong/24301?period=${PERIOD}`, 'both'],
    ['inbox', '/hop-viec'],
    ['reporting status', `/tinh-trang-nop?period=${PERIOD}`, 'inDark'],
    // 102 rows of eight boxes: axe takes a minute, and looks at a smaller one in the spec of the page.
    ['sheet of the Department', '/so-lieu-so', 'seldom'],
    ['report kept out of the totals', '/duyet/22240/2025-W35'],
  ],
  // Not the account of the walk: its report changes while the walk runs.
  'editor-24364': [
    ['what is due', '/nhap', 'inDark'],
    ['entry', '/nhap/2025-W41', 'inDark', 'both'],
    ['monthly entry', '/nhap/2025-10?dataSet=monthly', 'inDark'],
    ['narrative', '/nhap/2025-W41?dataSet=weekly_text', 'inDark'],
    ['declared once', '/nhap/once?dataSet=once', 'inDark'],
    ['receipt', '/nhap/2025-W40/bien-nhan', 'inDark'],
    ['table of periods', '/nhap/bang', 'inDark', 'both'],
    ['past reports', '/nhap/lich-su', 'inDark'],
    ['import', '/nhap-tu-excel', 'inDark'],
    ['villages', '/thon-buon', 'inDark'],
    ['delegated signature', '/uy-quyen'],
  ],
  director: [['publishing', `/cong-bo?period=${PERIOD}`, 'inDark', 'both']],
  admin: [
    ['campaigns', '/quan-tri/chi-tieu'],
    ['a campaign', '/quan-tri/chi-tieu/peak-2025'],
    ['the list of goals', '/quan-tri/chi-tieu/peak-2025?sua=danhsach'],
    ['a goal', GOAL],
    ['a new target', `${GOAL}?sua=moi`],
    ['targets of many', `${GOAL}?sua=dan`],
    ['a new group', '/quan-tri/nhom-xa/+'],
    ['reminders', '/quan-tri/nhac-viec', 'inDark'],
    ['boundaries', '/quan-tri/ranh-gioi', 'inDark'],
  ],
};

let browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** `LAYOUT_WHOLE=1`: axe at both widths on every page, not only at that of those who open it. */
const WHOLE = process.env.LAYOUT_WHOLE === '1';
const PHONE = 390;
const DESK = 1440;
/** Whose pages are opened on a phone first. */
const ON_A_PHONE = ['editor-24364'];

/** One page, loaded once, over the widths: a phone, the narrowest one, a desktop; axe looks at those of `looked`. */
async function holds(page, { inDark, looked }) {
  await page.setViewportSize({ width: 390, height: 844 });
  await unroll(page);
  await expectNoSidewaysScroll(page);
  if (looked.includes(PHONE)) await expectNoAxeViolation(page);
  if (inDark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolation(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await settled(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await unroll(page);
  await expectNoSidewaysScroll(page);
  if (looked.includes(DESK)) await expectNoAxeViolation(page);
}

test.each([
  ['sign-in', '/dang-nhap'],
  ['published', '/cong-khai?xa=24301'],
  ['card', '/cong-khai/the/24301'],
])('%s fits the widths and has no accessibility violation', async (_name, path) => {
  const page = await browser.device(390);
  await page.goto(path);
  await settled(page);
  await holds(page, { inDark: true, looked: [PHONE, DESK] });
  await page.context().close();
});

describe.each(Object.entries(PAGES))('pages of %s', (username, pages) => {
  let page;
  beforeAll(async () => {
    page = await browser.device(390);
    await signIn(page, username);
  });
  afterAll(() => page?.context().close());

  test.each(pages)(
    '%s fits the widths and has no accessibility violation',
    // The rest, since Jest takes a parameter that has no value in the row for a callback to wait for.
    async (_name, path, ...marks) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      await settled(page);
      const home = ON_A_PHONE.includes(username) ? PHONE : DESK;
      const both = WHOLE || marks.includes('both');
      const looked = both ? [PHONE, DESK] : marks.includes('seldom') ? [] : [home];
      await holds(page, { inDark: marks.includes('inDark'), looked });
    },
    300_000,
  );
});

test('no page reported an error while it was looked at', () => {
  expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
});
