import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  openBrowser,
  settled,
  signIn,
  unroll,
  WIDTHS,
} from './browser.mjs';

const PERIOD = '2025-W40';
const REVIEWER = [
  ['overview', `/?period=${PERIOD}`],
  ['goals', `/chi-tieu?period=${PERIOD}`],
  ['a goal', `/chi-tieu/5?period=${PERIOD}`],
  ['map', `/ban-do?period=${PERIOD}`],
  ['communes', `/xa-phuong?period=${PERIOD}&so=24301,24364`],
  ['gaps', `/khoang-cach?period=${PERIOD}&indicator=adults_reached_rate`],
  ['commune', `/xa-phuong/24301?period=${PERIOD}`],
  ['inbox', '/hop-viec'],
  ['sheet of the Department', '/so-lieu-so'],
  ['report kept out of the totals', '/duyet/22240/2025-W35'],
];
const EDITOR = [
  ['what is due', '/nhap'],
  ['entry', '/nhap/2025-W41'],
  ['delegated signature', '/uy-quyen'],
];

const GOAL = '/quan-tri/chi-tieu/peak-2025~adults_reached_rate';
const ADMIN = [
  ['campaigns', '/quan-tri/chi-tieu'],
  ['a campaign', '/quan-tri/chi-tieu/peak-2025'],
  ['the list of goals', '/quan-tri/chi-tieu/peak-2025?sua=danhsach'],
  ['a goal', GOAL],
  ['a new target', `${GOAL}?sua=moi`],
  ['targets of many', `${GOAL}?sua=dan`],
  ['a new group', '/quan-tri/nhom-xa/+'],
];

let browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(WIDTHS)('at %i CSS pixels', (width) => {
  let page;
  beforeAll(async () => {
    page = await browser.device(width);
  });
  afterAll(() => page?.context().close());

  const holds = async () => {
    await unroll(page);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolation(page);
  };

  test('sign-in fits the width and has no accessibility violation', async () => {
    await page.goto('/dang-nhap');
    await settled(page);
    await holds();
  });

  test.each(REVIEWER)(
    '%s fits the width and has no accessibility violation',
    async (_name, path) => {
      await signIn(page, 'reviewer');
      await page.goto(path);
      await settled(page);
      await holds();
      await page.context().clearCookies();
      // The sheet of the Department holds 102 rows of eight boxes, and axe looks at each.
    },
    300_000,
  );

  test.each(EDITOR)('%s fits the width and has no accessibility violation', async (_name, path) => {
    // Not the account of the walk: its report changes while the walk runs.
    await signIn(page, 'editor-24364');
    await page.goto(path);
    await settled(page);
    await holds();
    await page.context().clearCookies();
  });

  test.each(ADMIN)('%s fits the width and has no accessibility violation', async (_name, path) => {
    await signIn(page, 'admin');
    await page.goto(path);
    await settled(page);
    await holds();
    await page.context().clearCookies();
  });
});

test('no page reported an error while it was looked at', () => {
  expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
});
