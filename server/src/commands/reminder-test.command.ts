import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openOwnerPool } from '../db/owner-pool.js';
import { type App, ownerUrlOf, startApp, stopApp } from './child-app.js';
import { receiveCalls, receiveMails, type Received } from './reminder-receivers.js';
import type { CommandContext } from './run-command.js';

/** Wednesday 14:00 of the demo clock lies after this many minutes before the due time on Friday 17:00. */
const STEP_MINUTES = -3100;
const SETTLED_WITHIN_MS = 300_000;

/**
 * `command.mjs reminder-test <kills>`: starts the app on a throw-away folder with a mail server and a gateway of its own,
 * has 206 people reminded by three channels, kills the app with SIGKILL in the middle of sending, starts it again, and
 * expects nobody to have been sent a message twice and every message to be told as sent, or as uncertain.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const kills = Math.min(Math.max(Number(args[0] ?? '3'), 0), 100);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-remind-'));
  const [mails, calls] = [await receiveMails(), await receiveCalls()];
  const environment = {
    REMINDERS: 'send',
    PUBLIC_ORIGIN: 'https://bdhvs.example.vn',
    SMTP_URL: mails.url,
    MAIL_FROM: 'bao-cao@example.vn',
    REMINDER_WEBHOOK_URL: calls.url,
    REMINDER_WEBHOOK_SECRET: 'a secret of this command',
    REMINDER_WEBHOOK_PRIVATE: '1',
  };
  let app = await startApp(dataDir, { ...environment, REMINDERS: 'off' });
  let pool = openOwnerPool(await ownerUrlOf(app, dataDir));
  try {
    await addPeople(pool);
    for (let round = 0; round <= kills; round += 1) {
      await setStep(pool, round);
      await pool.end();
      await stopApp(app);
      const before = mails.ids.length + calls.ids.length;
      app = await startApp(dataDir, environment);
      pool = openOwnerPool(await ownerUrlOf(app, dataDir));
      if (round === kills) break;
      await killWhileSending(app, () => mails.ids.length + calls.ids.length > before);
      say(
        `${String(round + 1)}/${String(kills)} kill -9, ${String(mails.ids.length)} mails, ${String(calls.ids.length)} calls`,
      );
    }
    await until(async () => (await plannedAt(pool, kills)) > 0);
    await until(async () => (await countOf(pool, `state in ('planned', 'sending')`)) === 0);
    await tell(pool, mails, calls, say);
  } finally {
    await pool.end().catch(() => undefined);
    await stopApp(app);
    for (const one of [mails, calls]) one.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function killWhileSending(app: App, begun: () => boolean): Promise<void> {
  await until(() => Promise.resolve(begun()));
  await sleep(randomInt(0, 1500));
  const gone = new Promise((resolve) => app.child.once('exit', resolve));
  app.child.kill('SIGKILL');
  await gone;
}

/** Two more people in every commune, with an address for each channel. */
async function addPeople(pool: Pool): Promise<void> {
  await pool.query(
    `with made as (
      insert into users (username, display_name, role, phone, password_hash)
      select 'remind-' || o.id || '-' || n, 'Người ' || o.id, case n when 1 then 'commune_editor' else 'commune_leader' end,
        '0905 000 000', (select password_hash from users where password_hash is not null limit 1)
      from org_units o
      cross join generate_series(1, 2) n
      where exists (
        select 1
        from org_unit_versions v
        where v.org_unit_id = o.id
          and length(v.code) = 5
      )
      returning id, username
    ),
    scopes as (
      insert into user_scopes (user_id, org_unit_id)
      select m.id, split_part(m.username, '-', 2)::int
      from made m
    )
    insert into account_contacts (user_id, version, email)
    select m.id, 1, m.username || '@example.vn'
    from made m`,
  );
}

/** Another step each time: what was sent before does not hold it back. */
async function setStep(pool: Pool, round: number): Promise<void> {
  await pool.query(
    `insert into settings (key, version, value)
    values ('reminders', $1, $2)`,
    [
      round + 1,
      JSON.stringify({
        steps: [{ from: 'due', minutes: STEP_MINUTES - round }],
        quiet: { from: '21:00', until: '07:00' },
        workingDaysOnly: true,
        channels: ['in_app', 'email', 'webhook'],
        dataSets: ['weekly'],
      }),
    ],
  );
}

/** How much was planned in a round; 0: nobody has looked yet. */
async function plannedAt(pool: Pool, round: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from reminder_items i where i.step = $1',
    [`due${String(STEP_MINUTES - round)}`],
  );
  return rows[0]?.n ?? 0;
}

async function countOf(pool: Pool, condition: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from reminder_messages m where ${condition}`,
  );
  return rows[0]?.n ?? 0;
}

async function tell(
  pool: Pool,
  mails: Received,
  calls: Received,
  say: (line: string) => void,
): Promise<void> {
  const came = [...mails.ids, ...calls.ids];
  const twice = came.length - new Set(came).size;
  const outside = `channel <> 'in_app'`;
  const sent = await countOf(pool, `${outside} and state = 'sent'`);
  const uncertain = await countOf(pool, `${outside} and state = 'uncertain'`);
  const skipped = await countOf(pool, `${outside} and state = 'skipped'`);
  const all = await countOf(pool, outside);
  const { rows } = await pool.query<{ rate: string | null }>(
    `select round(count(*) / nullif(extract(epoch from max(m.settled_at) - min(m.settled_at)), 0), 1) as rate
    from reminder_messages m
    where m.state = 'sent'
      and m.planned_at > (select max(planned_at) - interval '5 seconds' from reminder_messages)`,
  );
  const missing = (await idsSent(pool)).filter((id) => !came.includes(id)).length;
  say(
    `${String(all)} messages: ${String(sent)} sent, ${String(uncertain)} uncertain, ${String(skipped)} without an address, ${String(all - sent - uncertain - skipped)} other`,
  );
  say(
    `${String(came.length)} arrived, ${String(twice)} twice, ${String(missing)} told as sent and not arrived`,
  );
  say(`${rows[0]?.rate ?? '?'} messages a second in the last round`);
  if (twice > 0 || missing > 0) throw new Error('a message came twice, or was told as sent and did not come');
}

async function idsSent(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select m.id from reminder_messages m where m.channel <> 'in_app' and m.state = 'sent'`,
  );
  return rows.map(({ id }) => id);
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + SETTLED_WITHIN_MS;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('the messages did not settle in time');
    await sleep(100);
  }
}
