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
const NOBODY = 'nobody';
const PAGES = {
  [NOBODY]: [
    ['sign-in', '/dang-nhap', 'inDark', 'both'],
    ['published', '/cong-khai?xa=24301', 'inDark', 'both'],
    ['card', '/cong-khai/the/24301', 'inDark', 'both'],
  ],
  reviewer: [
    ['overview', `/?period=${PERIOD}`, 'both'],
    ['goals', `/chi-tieu?period=${PERIOD}`, 'inDark'],
    ['one goal', `/chi-tieu/5?period=${PERIOD}`],
    ['map', `/ban-do?period=${PERIOD}`, 'inDark'],
    ['communes', `/xa-phuong?period=${PERIOD}&so=24301,24364`],
    ['gaps', `/khoang-cach?period=${PERIOD}&indicator=adults_reached_rate`],
    ['infrastructure', `/ha-tang?period=${PERIOD}`, 'inDark'],
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
  director: [
    ['publishing', `/cong-bo?period=${PERIOD}`, 'inDark', 'both'],
    ['reports', '/bao-cao', 'inDark', 'both'],
    ['sending of reports', '/bao-cao/gui', 'inDark'],
    ['letterhead', '/bao-cao/the-thuc', 'inDark', 'both'],
  ],
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

/** A promise with what settles it. */
function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}

/** `LAYOUT_WHOLE=1`: axe at both widths on every page, not only at that of those who open it. */
const WHOLE = process.env.LAYOUT_WHOLE === '1';
/** So many people's pages at once. */
const AT_ONCE = 2;
const PHONE = 390;
const DESK = 1440;
/** Whose pages are opened on a phone first. */
const ON_A_PHONE = ['editor-24364'];

/** One page, loaded once, over the widths: a phone, the narrowest one, a tablet, a desktop; axe looks at those of `looked`. */
async function holds(page, { inDark, looked }) {
  await page.setViewportSize({ width: 390, height: 844 });
  await unroll(page);
  await expectNoSidewaysScroll(page);
  if (looked.includes(PHONE)) await expectNoAxeViolation(page);
  if (inDark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    // It takes a moment until the page is drawn so; half-way nothing could be read.
    await page.waitForFunction(
      () =>
        matchMedia('(prefers-color-scheme: dark)').matches &&
        getComputedStyle(document.documentElement).colorScheme.includes('dark'),
    );
    await settled(page);
    await expectNoAxeViolation(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  }
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
  if (looked.includes(DESK)) await expectNoAxeViolation(page);
}

async function look(page, username, path, marks) {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  await settled(page);
  const home = ON_A_PHONE.includes(username) ? PHONE : DESK;
  const both = WHOLE || marks.includes('both');
  const looked = both ? [PHONE, DESK] : marks.includes('seldom') ? [] : [home];
  await holds(page, { inDark: marks.includes('inDark'), looked });
}

/** What became of each page: a look, or why it failed. The pages of several people are looked at at once, each test waits for its own. */
const looks = new Map();

async function lookAtAll(username, pages) {
  const page = await browser.device(390);
  // Two at once on a busy machine take longer than one.
  page.context().setDefaultTimeout(30_000);
  if (username !== NOBODY) await signIn(page, username);
  for (const [name, path, ...marks] of pages)
    await look(page, username, path, marks).then(looks.get(name).resolve, looks.get(name).reject);
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
    // The rest, since Jest takes a parameter that has no value in the row for a callback to wait for.
    async (name, ..._where) => {
      await looks.get(name).promise;
    },
    600_000,
  );
});

test('no page reported an error while it was looked at', () => {
  expect(browser.faults.filter((fault) => !/401/u.test(fault))).toEqual([]);
});
