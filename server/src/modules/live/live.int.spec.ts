import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventListener } from '../../test/event-listener.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let reviewer: Visitor;
let viewer: Visitor;
let cuorDang: ReportingCommune;
let other: ReportingCommune;

beforeAll(async () => {
  test = await TestApp.start();
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  viewer = await test.addAndSignIn('viewer', 'viewer');
  cuorDang = await ReportingCommune.open(test, '24301', true);
  other = await ReportingCommune.open(test, '24364');
});
afterAll(() => test.close());

/** Longer than changes are gathered: what one test did is not told in the next. */
const settle = () => sleep(600);

const open: EventListener[] = [];
const beside: { close(): Promise<void> }[] = [];
beforeEach(settle);
afterEach(async () => {
  for (const listener of open.splice(0)) listener.close();
  for (const app of beside.splice(0)) await app.close();
});

async function listen(visitor: Pick<Visitor, 'port' | 'cookie'>): Promise<EventListener> {
  const listener = await EventListener.open(visitor);
  open.push(listener);
  await listener.next('hello');
  return listener;
}

let value = 0;
const save = (commune: ReportingCommune) => commune.save('2025-W41', { adults_reached: (value += 1) });
const changes = (listener: EventListener) =>
  listener.events.filter(({ event }) => event === 'change').map(({ data }) => data);
const changed = (orgUnit: string, counted: boolean) => ({
  ...{ periods: ['2025-W41'], orgUnits: [orgUnit], counted, reports: [], definitions: false },
});

describe('an open page', () => {
  it('is answered as an event stream that nothing on the way keeps or packs', async () => {
    const { headers } = await listen(viewer);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('hears of a signed report, also of one that went through another process', async () => {
    await save(other);
    await settle();
    const second = await test.startBeside();
    beside.push(second);
    const [here, there] = await Promise.all([
      listen(viewer),
      listen({ port: second.port, cookie: viewer.cookie }),
    ]);
    await other.handOver('2025-W41');
    for (const listener of [here, there]) {
      await listener.next('change');
      expect(changes(listener)).toEqual([changed('24364', true)]);
    }
  });

  it('of the Department hears of drafts of every commune', async () => {
    const listener = await listen(reviewer);
    await save(cuorDang);
    await listener.next('change');
    expect(changes(listener)).toEqual([changed('24301', false)]);
  });

  it('of a commune hears of its own drafts, and of another commune only what counts', async () => {
    const own = await listen(cuorDang.editor);
    const foreign = await listen(other.editor);
    await save(cuorDang);
    await cuorDang.handOver('2025-W41');
    await own.next('change');
    await settle();
    expect(changes(foreign)).toEqual([]);
    expect(changes(own)[0]).toEqual(changed('24301', false));
    await cuorDang.sign('2025-W41');
    await foreign.next('change');
    expect(changes(foreign)).toEqual([changed('24301', true)]);
  });

  it('hears of nothing that was rolled back', async () => {
    const listener = await listen(reviewer);
    await test.owner.query('begin');
    await test.owner.query('update submissions s set excluded = not s.excluded');
    await test.owner.query('rollback');
    await settle();
    expect(changes(listener)).toEqual([]);
  });

  it('hears of a new definition', async () => {
    const listener = await listen(viewer);
    await test.setReference('24301', 'households', 5000);
    await listener.next('change');
    expect(changes(listener)).toEqual([
      { periods: [], orgUnits: [], counted: false, reports: [], definitions: true },
    ]);
  });

  it('hears of a hundred changes in a few words', async () => {
    const listener = await listen(reviewer);
    for (let n = 0; n < 100; n += 1)
      await test.owner.query('update submissions s set excluded = not s.excluded');
    await settle();
    expect(changes(listener).length).toBeLessThan(15);
    expect(changes(listener).at(-1)).toEqual({
      periods: ['2025-W41'],
      orgUnits: ['24301', '24364'],
      counted: true,
      reports: [],
      definitions: false,
    });
  });

  it('hears what is done on a report, edits as well; a commune only of its own', async () => {
    const [department, own, foreign] = [
      await listen(viewer),
      await listen(cuorDang.editor),
      await listen(other.editor),
    ];
    const body = { kind: 'commune_week', period: '2025-W41', campaign: null, language: 'vi', replaces: null };
    const drafted = await cuorDang.editor.post('/api/issued-reports', body, 'live-draft');
    expect(drafted.status).toBe(200);
    const told = {
      periods: [],
      orgUnits: [],
      counted: false,
      reports: [drafted.body.id],
      definitions: false,
    };
    await own.next('change');
    expect(changes(own)).toEqual([told]);
    await settle();
    const edit = { version: 0, text: 'Lời của xã.', drafted: '' };
    const address = `/api/issued-reports/${String(drafted.body.id)}/paragraphs/direction`;
    expect((await cuorDang.editor.put(address, edit, 'live-edit')).status).toBe(200);
    await settle();
    expect(changes(own)).toEqual([told, told]);
    expect(changes(department)).toEqual([told, told]);
    expect(changes(foreign)).toEqual([]);
  });

  it('is told how long nothing has changed that it may know of', async () => {
    await save(cuorDang);
    await settle();
    const quiet = async (visitor: Visitor): Promise<number> =>
      Number((await (await listen(visitor)).next('hello')).data['quietMs']);
    const [department, own, foreign] = [
      await quiet(reviewer),
      await quiet(cuorDang.editor),
      await quiet(other.editor),
    ];
    expect(department).toBeGreaterThanOrEqual(500);
    expect(own).toBeGreaterThanOrEqual(500);
    // Of the draft it knows nothing: quiet since what counted changed, in the tests before.
    expect(foreign).toBeGreaterThan(own + 500);
  });
});

describe('a session that ended', () => {
  it.each([
    ['by signing out', (visitor: Visitor) => visitor.send('DELETE', '/api/session')],
    ['because its account was disabled', () => test.disable('leaving')],
    [
      'in the course of time',
      () =>
        test.owner.query(
          `update sessions s
          set created_at = s.created_at - interval '13 hours', expires_at = s.expires_at - interval '13 hours'
          from users u
          where u.id = s.user_id and u.username = 'leaving'`,
        ),
    ],
  ])('%s hears nothing any more, and its stream is closed', async (_how, end) => {
    await test.owner.query(`update users set username = 'left-' || id where username = 'leaving'`);
    const visitor = await test.addAndSignIn('leaving', 'viewer');
    const listener = await listen(visitor);
    const before = listener.events.length;
    await end(visitor);
    await test.setReference(
      '24301',
      'households',
      5000 + (value += 1),
      `2025-07-${String((value % 20) + 10)}`,
    );
    await listener.end();
    expect(listener.closed).toBe(true);
    expect(listener.events.slice(before).filter(({ event }) => event !== 'again')).toEqual([]);
  });

  it('is refused, as is whoever has none', async () => {
    await expect(EventListener.open(test.visitor)).rejects.toThrow('refused: 401');
  });
});

describe('pages that listen', () => {
  it('are so many of a session and no more, and one that is closed makes room', async () => {
    const visitor = await test.addAndSignIn('many-pages', 'viewer');
    const listeners = await Promise.all(Array.from({ length: 8 }, () => listen(visitor)));
    const refused = await visitor.get('/api/live');
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'too_many_screens',
      '60',
    ]);
    listeners[0]!.close();
    await settle();
    await listen(visitor);
  });

  it('are told to read again when the connection to the database was cut', async () => {
    const listener = await listen(viewer);
    await test.cutConnections('bdhvs-live');
    await listener.next('again');
    await save(other);
    await other.handOver('2025-W41');
    await listener.next('change');
  });

  it('do not hold up a stop', async () => {
    const second = await test.startBeside();
    const listener = await listen({ port: second.port, cookie: viewer.cookie });
    // Waits for every answer that is still on its way.
    await second.close();
    await listener.end();
    expect(listener.closed).toBe(true);
  });
});
