import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyAct } from '../test/acts/every-act.js';
import type { Act } from '../test/acts/play.js';
import { TestApp, type Visitor } from '../test/test-app.js';

/** Requests that are no read and yet change nothing. */
const CHANGE_NOTHING = [
  'POST /api/villages/paste/preview',
  'POST /api/account-links/look-up',
  'POST /api/unit-changes/preview',
  'POST /api/reference-figures/preview',
  'POST /api/settings/period-times/preview',
  'POST /api/account-files/preview',
  'POST /api/targets/preview',
  'POST /api/imports/preview',
  'POST /api/imports/marked',
  'POST /api/imports/text',
  'POST /api/boundaries/preview',
];
/** Requests that everybody may make of themselves; what is refused there is told in audit-trail.int.spec. */
const OF_EVERYBODY = [
  'POST /api/session',
  'DELETE /api/session',
  'PUT /api/session/password',
  'PUT /api/session/contact',
  'POST /api/inbox/reminders/seen',
  'POST /api/account-links/look-up',
  'POST /api/account-links/accept',
];
const W40 = 'period=2025-W40';
/** Files, by the route that gives them. */
const FILES: Readonly<Record<string, string>> = {
  'GET /api/values.csv': `/api/values.csv?${W40}`,
  'GET /api/gaps.csv': `/api/gaps.csv?${W40}&indicator=adults_reached_rate`,
  'GET /api/gap-groups.csv': `/api/gap-groups.csv?${W40}&indicator=adults_reached_rate`,
  'GET /api/completeness.csv': `/api/completeness.csv?${W40}&dataSet=weekly`,
  'GET /api/villages/lacking.csv': '/api/villages/lacking.csv',
  'GET /api/audit.csv': '/api/audit.csv',
  'GET /api/reference-figures/template.csv': '/api/reference-figures/template.csv?element=adults_18_plus',
  'GET /api/villages/register.csv': '/api/villages/register.csv?orgUnit=24301',
  'GET /api/reports/weekly/{period}.docx': '/api/reports/weekly/2025-W40.docx',
  'GET /api/reports/weekly/{period}.pdf': '/api/reports/weekly/2025-W40.pdf',
  'GET /api/reports/weekly/{period}.xlsx': '/api/reports/weekly/2025-W40.xlsx',
};
/** What everybody may have leaves no line. */
const FOR_EVERYBODY = ['GET /api/public/snapshot.csv'];

let test: TestApp;
let acts: readonly Act[];
let routes: readonly string[];
let since = '0';

beforeAll(async () => {
  test = await TestApp.start({ reminders: { mode: 'log', mail: null, webhook: null } });
  acts = await everyAct(test);
  const { paths } = (await test.visitor.get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, unknown>>;
  };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => test.close());

interface Line {
  readonly action: string;
  readonly object: string;
}

/** Lines since the last look. */
async function newLines(): Promise<Line[]> {
  const rows = await test.rows<Line & { id: string }>(
    'select l.id, l.action, l.object from audit_lines l where l.id > $1 order by l.id',
    [since],
  );
  since = rows.at(-1)?.id ?? since;
  return rows;
}

const writes = (): string[] => routes.filter((route) => !route.startsWith('GET'));

describe('what can be asked of the API', () => {
  it('is an act that is tried here, or changes nothing', () => {
    const known = [...new Set([...acts.map(({ route }) => route), ...CHANGE_NOTHING])];
    expect(writes().sort()).toEqual(known.sort());
  });

  it('gives no file that is not tried here', () => {
    const given = routes.filter((route) => /\.(csv|pdf|xlsx|docx)$/u.test(route));
    expect(given.sort()).toEqual([...Object.keys(FILES), ...FOR_EVERYBODY].sort());
  });
});

describe('an act', () => {
  it('leaves its line, each of them', async () => {
    for (const { route, action, before, send } of acts) {
      await before?.();
      await newLines();
      const { status, text } = await send();
      expect([route, status < 300 ? 'done' : text]).toEqual([route, 'done']);
      const lines = await newLines();
      expect([route, lines.map((line) => line.action)]).toEqual([route, expect.arrayContaining([action])]);
    }
  });
});

describe('a refusal', () => {
  it('of each of them leaves one line, which outlives what was refused', async () => {
    await test.addAccount('viewer', 'viewer');
    let viewer = test.visitor;
    const asked = acts.filter(({ route }) => !OF_EVERYBODY.includes(route));
    for (const [index, { route, send }] of asked.entries()) {
      // Twenty lines a minute of one session.
      if (index % 15 === 0) viewer = await test.signIn('viewer');
      await newLines();
      const { status } = await send(viewer);
      const lines = await newLines();
      const told = lines.map(({ action, object }) => [action, object.split('/')[0]]);
      expect([route, status, told]).toEqual([
        route,
        403,
        [['request.refuse', `request:${route.split(' ')[0] ?? ''} `]],
      ]);
    }
  });
});

describe('a file', () => {
  it('leaves its line before it leaves, each of them', async () => {
    const admin: Visitor = await test.signIn('admin');
    await newLines();
    for (const [route, address] of Object.entries(FILES)) {
      const { status } = await admin.get(address);
      expect([route, status]).toEqual([route, 200]);
      const lines = await newLines();
      expect([route, lines.map(({ action }) => action)]).toEqual([
        route,
        [`export.${route.split('.').at(-1) ?? ''}`],
      ]);
    }
  });
});
