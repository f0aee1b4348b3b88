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

/** Pages of a person, each with its address. */
const NOBODY = 'nobody';
const PAGES = {
  [NOBODY]: [
    ['sign-in', '/dang-nhap'],
    ['published', '/cong-khai?xa=24301'],
    ['card', '/cong-khai/the/24301'],
  ],
  reviewer: [
    ['overview', `/?period=${PERIOD}`],
    ['goals', `/chi-tieu?period=${PERIOD}`],
    ['one goal', `/chi-tieu/5?period=${PERIOD}`],
    ['map', `/ban-do?period=${PERIOD}`],
    ['communes', `/xa-phuong?period=${PERIOD}&so=24301,24364`],
    ['gaps', `/khoang-cach?period=${PERIOD}&indicator=adults_reached_rate`],
    ['infrastructure', `/ha-tang?period=${PERIOD}`],
    ['commune', `/xa-phuong/24301?period=${PERIOD}`],
    ['inbox', '/hop-viec'],
    ['reporting status', `/tinh-trang-nop?period=${PERIOD}`],
    ['sheet of the Department', '/so-lieu-so'],
    ['report kept out of the totals', '/duyet/22240/2025-W35'],
    ['changes', `/thay-doi?period=${PERIOD}`],
    ['explanation', `/giai-thich/adults_reached_rate/24301/${PERIOD}`],
  ],
  // Not the account of the walk: its report changes while the walk runs.
  'editor-24364': [
    ['what is due', '/nhap'],
    ['entry', '/nhap/2025-W41'],
    ['monthly entry', '/nhap/2025-10?dataSet=monthly'],
    ['narrative', '/nhap/2025-W41?dataSet=weekly_text'],
    ['declared once', '/nhap/once?dataSet=once'],
    ['receipt', '/nhap/2025-W40/bien-nhan'],
    ['table of periods', '/nhap/bang'],
    ['past reports', '/nhap/lich-su'],
    ['import', '/nhap-tu-excel'],
    ['villages', '/thon-buon'],
    ['delegated signature', '/uy-quyen'],
    ['further pages', '/them'],
    ['own account', '/tai-khoan'],
  ],
  director: [
    ['publishing', `/cong-bo?period=${PERIOD}`],
    ['reports', '/bao-cao'],
    ['sending of reports', '/bao-cao/gui'],
    ['letterhead', '/bao-cao/the-thuc'],
  ],
  admin: [
    ['campaigns', '/quan-tri/chi-tieu'],
    ['a campaign', '/quan-tri/chi-tieu/peak-2025'],
    ['the list of goals', '/quan-tri/chi-tieu/peak-2025?sua=danhsach'],
    ['a goal', GOAL],
    ['a new target', `${GOAL}?sua=moi`],
    ['targets of many', `${GOAL}?sua=dan`],
    ['a new group', '/quan-tri/nhom-xa/+'],
    ['reminders', '/quan-tri/nhac-viec'],
    ['boundaries', '/quan-tri/ranh-gioi'],
    ['administration', '/quan-tri'],
    ['audit', '/quan-tri/nhat-ky'],
    ['accounts', '/quan-tri/tai-khoan'],
    ['a new account', '/quan-tri/tai-khoan-moi'],
    ['accounts from a file', '/quan-tri/tai-khoan-tep'],
    ['times of periods', '/quan-tri/thoi-gian'],
    ['settings', '/quan-tri/nguong'],
    ['units', '/quan-tri/don-vi'],
    ['definitions', '/quan-tri/danh-muc'],
    ['reference figures', '/quan-tri/so-lieu-nen'],
    ['groups of communes', '/quan-tri/nhom-xa'],
  ],
};

let browser;

/** A promise with what settles it. */
function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}

/** So many people's pages at once. */
const AT_ONCE = 2;

/** It takes a moment until the page is drawn so; half-way nothing could be read. */
async function inScheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (wanted) =>
      matchMedia(`(prefers-color-scheme: ${wanted})`).matches &&
      getComputedStyle(document.documentElement).colorScheme.includes(wanted),
    colorScheme,
  );
  await settled(page);
}

/** One page, loaded once, over the widths: a phone, the narrowest one, a tablet, a desktop; axe looks at the phone, in both colour schemes, and at the desktop. */
async function holds(page) {
  await page.setViewportSize({ width: 390, height: 844 });
  await unroll(page);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolation(page);
  await inScheme(page, 'dark');
  await expectNoAxeViolation(page, ['color-contrast']);
  await inScheme(page, 'light');
  for (const [width, height] of [
    [320, 640],
    [768, 1024],
  ]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await unroll(page);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolation(page);
}

async function look(page, path) {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  await settled(page);
  await holds(page);
}

/** What became of each page: a look, or why it failed. The pages of several people are looked at at once, each test waits for its own. */
const looks = new Map();

async function lookAtAll(username, pages) {
  const page = await browser.device(390);
  // Two at once on a busy machine take longer than one.
  page.context().setDefaultTimeout(30_000);
  if (username !== NOBODY) await signIn(page, username);
  for (const [name, path] of pages)
    await look(page, path).then(looks.get(name).resolve, looks.get(name).reject);
  await page.context().close();
}

beforeAll(async () => {
  browser = await openBrowser();
  for (const pages of Object.values(PAGES))
    for (const [name] of pages) {
      if (looks.has(name)) throw new Error(`Two pages are called ${name}.`);
      const known = withResolvers();
      // Its test says so.
      known.promise.catch(() => undefined);
      looks.set(name, known);
    }
  const queue = Object.entries(PAGES);
  const inTurn = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [username, pages] = next;
      await lookAtAll(username, pages).catch((error) => {
        for (const [name] of pages) looks.get(name).reject(error);
      });
    }
  };
  for (let at = 0; at < AT_ONCE; at += 1) void inTurn();
});
afterAll(() => browser?.close());

describe.each(Object.entries(PAGES))('pages of %s', (_username, pages) => {
  test.each(pages)(
    '%s fits the widths and has no accessibility violation',
    async (name, _path) => {
      await looks.get(name).promise;
    },
    600_000,
  );
});

test('no page reported an error while it was looked at', () => {
  expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
});
