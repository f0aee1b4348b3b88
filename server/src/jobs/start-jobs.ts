import type { INestApplicationContext } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { createOwnerDataSource } from '../db/data-source.js';
import { PLAN_QUEUE, REPORT_PLAN_QUEUE, SEND_QUEUE } from '../db/job-names.js';
import { JOB_SCHEMA } from '../db/jobs-schema.js';
import { type JobsDatabase, openJobsDatabase } from '../db/jobs-database.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { ReminderPlanner } from '../modules/reminders/reminder-planner.service.js';
import { ReminderSender } from '../modules/reminders/reminder-sender.service.js';
import { JobQueue } from './job-queue.js';
import { addReportJobs, addWorker } from './report-jobs.js';

export interface JobSettings {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly tell: (line: string) => void;
  /** false: nobody is reminded, and only the other work is done. */
  readonly reminders: boolean;
  /** Seconds between two looks for a message to send. */
  readonly pollSeconds?: number;
  /** false: nobody looks at the clock by itself (specs do). */
  readonly scheduled?: boolean;
}

/** The app whose services do the work. */
export type JobHost = Pick<INestApplicationContext, 'get'>;

export interface Jobs {
  /** Looks now who is to be reminded, apart from the schedule. */
  plan(): Promise<number>;
  /** Looks now which report is to be drafted, apart from the schedule. */
  draft(): Promise<number>;
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
    return { ...(await open(app, settings, (close) => opened.unshift(close))), stop };
  } catch (error) {
    // The first failure is the one that tells.
    await stop().catch(() => undefined);
    throw error;
  }
}

/** @returns looks, apart from the schedule */
async function open(
  app: JobHost,
  settings: JobSettings,
  onOpened: (close: () => Promise<unknown>) => void,
): Promise<Omit<Jobs, 'stop'>> {
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
  const pollSeconds = settings.pollSeconds ?? 2;
  for (let count = 0; count < SENDERS; count += 1)
    await addWorker(boss, SEND_QUEUE, pollSeconds, (id) => sender.send(unitOfWork, id));
  const draft = await addReportJobs(boss, app, unitOfWork, pollSeconds);
  if (settings.scheduled !== false) await followClock(boss, settings.reminders);
  return { plan, draft };
}

async function followClock(boss: PgBoss, reminders: boolean): Promise<void> {
  if (!reminders) await boss.unschedule(PLAN_QUEUE);
  for (const queue of reminders ? [PLAN_QUEUE, REPORT_PLAN_QUEUE] : [REPORT_PLAN_QUEUE]) {
    await boss.schedule(queue, '* * * * *', null, { tz: 'Asia/Ho_Chi_Minh' });
    // Whoever was down looks at once.
    await boss.send(queue);
  }
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
