import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BASE, openBrowser, PASSWORD, settled, signIn } from './browser.mjs';

/*
 * Two open screens of the Department; a commune signs through the API, of another process of the app where E2E_BESIDE says
 * one. To measure on a machine that does nothing else: LIVE_ROUNDS=20 LIVE_WITHIN_MS=1000 npm run e2e -- live
 */
const ROUNDS = Number(process.env.LIVE_ROUNDS ?? 3);
const WRITER = process.env.E2E_BESIDE ?? BASE;
/** A machine that runs other suites at the same time is slow, not wrong. */
const WITHIN_MS = Number(process.env.LIVE_WITHIN_MS ?? 10_000);
const REPORT = '/api/submissions/24301/2025-W41';

let browser;
let profile;
let overview;
let keys = 0;
const cookies = {};

async function send(who, method, path, body) {
  const answer = await fetch(`${WRITER}${path}`, {
    method,
    headers: {
      cookie: cookies[who] ?? '',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': `live-${process.pid}-${(keys += 1)}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return { body: JSON.parse(text), headers: answer.headers };
}

async function open(who) {
  const { headers } = await send(who, 'POST', '/api/session', { username: who, password: PASSWORD });
  cookies[who] = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Entered, explained and handed over: all but the signature. @returns the version to sign */
async function prepare(adults) {
  const { version } = (await send('editor-24301', 'GET', REPORT)).body;
  const values = [{ dataElement: 'adults_reached', value: adults }];
  const saved = (await send('editor-24301', 'PUT', REPORT, { version, values })).body;
  const reasons = saved.quality.findings
    .filter((one) => one.reason === null)
    .map(({ dataElement, rule }) => ({ dataElement, rule, text: 'Đã rà soát.' }));
  const told =
    reasons.length === 0
      ? saved
      : (await send('editor-24301', 'PUT', REPORT, { version: saved.version, values: [], reasons })).body;
  return (await send('editor-24301', 'POST', `${REPORT}/submit`, { version: told.version })).body.version;
}

/** When the text has been painted, by the clock of this machine; both are one machine. */
const painted = (page, text) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('main').textContent.includes(wanted))
            requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
    text,
  );

const sign = (version) => send('leader-24301', 'POST', `${REPORT}/submit`, { version });

const people = (count) => new Intl.NumberFormat('vi-VN').format(count);
const shortfall = async () =>
  (await send('reviewer', 'GET', '/api/gaps?period=2025-W41&indicator=adults_reached_rate')).body.goal
    .shortfall;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

beforeAll(async () => {
  for (const who of ['editor-24301', 'leader-24301', 'reviewer']) await open(who);
  browser = await openBrowser();
  profile = await browser.device(1440);
  overview = await browser.device(1440);
  for (const [page, address] of [
    [profile, '/xa-phuong/24301?period=2025-W41'],
    [overview, '/?period=2025-W41'],
  ]) {
    await signIn(page, 'reviewer');
    await page.goto(address);
    await settled(page);
  }
});
afterAll(() => browser?.close());

describe('a signature', () => {
  test(
    'shows on every other open screen by itself, each figure exact',
    async () => {
      const { values } = (await send('editor-24301', 'GET', REPORT)).body;
      const known = values.find((one) => one.dataElement === 'adults_reached');
      let adults = (known.value ?? known.previous ?? 10_000) + 1;
      // The first one brings the week's other figures along; from then on each is one person more.
      await sign(await prepare(adults));
      const rounds = { profile: [], overview: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        adults += 1;
        const version = await prepare(adults);
        const missing = (await shortfall()) - 1;
        const seen = [painted(profile, people(adults)), painted(overview, people(missing))];
        await sign(version);
        // The answer leaves after COMMIT: from here on everybody may see it.
        const committed = Date.now();
        const [atProfile, atOverview] = await Promise.all(seen);
        rounds.profile.push(atProfile - committed);
        rounds.overview.push(atOverview - committed);
        expect(await shortfall()).toBe(missing);
      }
      for (const [screen, list] of Object.entries(rounds))
        process.stderr.write(
          `  live, ${screen}: ${list.length} rounds, median ${median(list)} ms, max ${Math.max(...list)} ms\n`,
        );
      for (const list of Object.values(rounds)) expect(median(list)).toBeLessThanOrEqual(WITHIN_MS);
    },
    60_000 + ROUNDS * 10_000,
  );
});
