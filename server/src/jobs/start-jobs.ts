import type { INestApplicationContext } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { createOwnerDataSource } from '../db/data-source.js';
import { PLAN_QUEUE, SEND_QUEUE } from '../db/job-names.js';
import { JOB_SCHEMA } from '../db/jobs-schema.js';
import { type JobsDatabase, openJobsDatabase } from '../db/jobs-database.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { ReminderPlanner } from '../modules/reminders/reminder-planner.service.js';
import { ReminderSender } from '../modules/reminders/reminder-sender.service.js';
import { JobQueue } from './job-queue.js';

export interface JobSettings {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly tell: (line: string) => void;
  /** Seconds between two looks for a message to send. */
  readonly pollSeconds?: number;
  /** false: nobody looks at the clock by itself (specs do). */
  readonly scheduled?: boolean;
}

/** The app whose services do the work. */
export type JobHost = Pick<INestApplicationContext, 'get'>;

export interface Jobs {
  /** Looks now, apart from the schedule. */
  plan(): Promise<number>;
  /** Waits for what has begun. */
  stop(): Promise<void>;
}

/** Messages that one process sends at the same time. */
const SENDERS = 4;
/** Shorter than what the end of the program gives each of its steps. */
const STOP_WITHIN_MS = 6_000;

/**
 * Takes up the work of one process: looks every minute whose turn it is, and sends. Of several processes one gets each
 * job. The queue must be prepared (`prepareJobs`); it is used as the runtime role, and what a job reads and writes as
 * the owner, because nobody is signed in.
 */
export async function startJobs(app: JobHost, settings: JobSettings): Promise<Jobs> {
  // Last opened, first closed.
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0)) await close();
  };
  try {
    return { plan: await open(app, settings, (close) => opened.unshift(close)), stop };
  } catch (error) {
    // The first failure is the one that tells.
    await stop().catch(() => undefined);
    throw error;
  }
}

/** @returns a look, apart from the schedule */
async function open(
  app: JobHost,
  settings: JobSettings,
  onOpened: (close: () => Promise<unknown>) => void,
): Promise<Jobs['plan']> {
  const owner = await createOwnerDataSource({ url: settings.ownerUrl, poolSize: 3 }).initialize();
  onOpened(() => owner.destroy());
  const database = openJobsDatabase(settings.runtimeUrl);
  onOpened(() => database.close());
  const boss = await openBoss(database, settings);
  onOpened(() => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS, close: false }));
  const queue = app.get(JobQueue, { strict: false });
  queue.open(boss);
  onOpened(() => {
    queue.close();
    return Promise.resolve();
  });
  const planner = app.get(ReminderPlanner, { strict: false });
  const sender = app.get(ReminderSender, { strict: false });
  const unitOfWork = new UnitOfWork(owner);
  const plan = (): Promise<number> => unitOfWork.system((tx) => planner.plan(tx));
  await boss.work(PLAN_QUEUE, { batchSize: 1, pollingIntervalSeconds: 5 }, plan);
  for (let count = 0; count < SENDERS; count += 1)
    await addSender(boss, settings.pollSeconds ?? 2, (id) => sender.send(unitOfWork, id));
  if (settings.scheduled !== false) {
    await boss.schedule(PLAN_QUEUE, '* * * * *', null, { tz: 'Asia/Ho_Chi_Minh' });
    // Whoever was down looks at once.
    await boss.send(PLAN_QUEUE);
  }
  return plan;
}

/** One message after the other: while there is one nobody waits for the next look. */
async function addSender(
  boss: PgBoss,
  pollingIntervalSeconds: number,
  send: (id: string) => Promise<void>,
): Promise<void> {
  let worker: string | null = null;
  const options = { batchSize: 1, pollingIntervalSeconds };
  worker = await boss.work<{ id: string }>(SEND_QUEUE, options, async ([job]) => {
    try {
      if (job !== undefined) await send(job.data.id);
    } finally {
      if (worker !== null) boss.notifyWorker(worker);
    }
  });
}

async function openBoss(database: JobsDatabase, { tell, scheduled }: JobSettings): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: database,
    schema: JOB_SCHEMA,
    migrate: false,
    createSchema: false,
    // Rebuilding an index is the owner's to do.
    reindex: false,
    schedule: scheduled !== false,
  });
  boss.on('error', (error: Error) => {
    tell(`Hàng việc / queue of jobs: ${error.message}`);
  });
  await boss.start();
  return boss;
}
