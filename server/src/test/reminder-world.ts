import { expect } from '@jest/globals';
import { prepareJobs } from '../db/jobs-schema.js';
import { type Jobs, startJobs } from '../jobs/start-jobs.js';
import type { ReminderConfig } from '../reminder-config.js';
import { TestApp, type Visitor } from './test-app.js';

export const ORIGIN = 'https://bdhvs.example.vn';
/** Friday, two minutes after the step of three hours before the due time. */
const BEFORE_DUE = '2025-10-10T14:02:00+07:00';
export const SECRET = 'a secret of the spec';

interface Closable {
  close(): Promise<unknown>;
}
const opened: Closable[] = [];

/** After each rule: what it opened, the newest first. */
export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0).reverse()) await one.close();
}

/** Closed after the rule. */
export const open = <T extends Closable>(one: T): T => {
  opened.push(one);
  return one;
};

export interface World {
  readonly test: TestApp;
  readonly jobs: Jobs;
  readonly editor: Visitor;
  readonly leader: Visitor;
}

/** An installation whose clock stands before the due time, with an officer and a leader who have addresses. */
export async function world(reminders: ReminderConfig, now = BEFORE_DUE): Promise<World> {
  const test = open(await TestApp.start({ now, publicOrigin: ORIGIN, reminders }));
  await prepareJobs(test.ownerUrl);
  const editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  const leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  await test.rows(
    `with phones as (update users set phone = '0905 000 001' where username = 'editor' returning id)
    insert into account_contacts (user_id, version, email, language)
    select u.id, 1, u.username || '@example.vn', case u.username when 'leader' then 'en' else 'vi' end
    from users u`,
  );
  await test.rows(
    `insert into settings (key, version, value)
    values ('reminders', 1, '{"steps": [{"from": "due", "minutes": -180}, {"from": "due", "minutes": 0}],
      "quiet": {"from": "21:00", "until": "07:00"}, "workingDaysOnly": true,
      "channels": ["in_app", "email", "webhook"], "dataSets": ["weekly"]}')`,
  );
  return { test, editor, leader, jobs: await work(test, test.app) };
}

/** Takes up the work of a process; nobody looks at the clock by itself. */
export async function work(test: TestApp, app: TestApp['app'], pollSeconds = 0.5): Promise<Jobs> {
  const jobs = await startJobs(app, {
    ownerUrl: test.ownerUrl,
    runtimeUrl: test.runtimeUrl,
    tell: () => undefined,
    reminders: true,
    pollSeconds,
    scheduled: false,
  });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= jobs.stop());
  opened.push({ close: stop });
  return { ...jobs, stop };
}

/** Who, by what, what became of it, and why. */
export const messages = (test: TestApp): Promise<{ line: string }[]> =>
  test.rows(
    `select concat_ws(' ', u.username, m.channel, m.state, m.detail) as line
    from reminder_messages m
    join users u on u.id = m.user_id
    order by 1`,
  );
export async function until(said: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await said())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
export const settled = (test: TestApp): Promise<void> =>
  until(
    async () => (await test.rows(`select 1 from reminder_messages where settled_at is null`)).length === 0,
  );
const values = [{ dataElement: 'adults_reached', value: 5 }];
const W41 = '/api/submissions/24301/2025-W41';

/** The officer and the leader hand the week in. */
export async function report({ editor, leader }: World): Promise<void> {
  await editor.put(W41, { version: 0, values }, 'save');
  await editor.post(`${W41}/submit`, { version: 1 }, 'hand-over');
  const signed = await leader.post(`${W41}/submit`, { version: 2 }, 'sign');
  expect([signed.status, signed.body.state]).toEqual([200, 'submitted']);
}
