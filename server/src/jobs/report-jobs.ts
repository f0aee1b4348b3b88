import type { INestApplicationContext } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { ARCHIVE_QUEUE, DELIVERY_QUEUE, REPORT_PLAN_QUEUE } from '../db/job-names.js';
import type { UnitOfWork } from '../db/unit-of-work.js';
import { ArchiveFolder } from '../modules/report-archives/archive-folder.js';
import { ArchiveMaker } from '../modules/report-archives/archive-maker.js';
import { ReportScheduler } from '../modules/report-schedule/report-scheduler.service.js';
import { ReportDeliverer } from '../modules/report-sending/report-deliverer.service.js';

/** Deliveries that one process makes at the same time. */
const DELIVERERS = 2;

/**
 * Takes up the work of one process on reports: drafts those whose turn it is, sends what was issued, makes archives.
 * @param unitOfWork of the owner
 * @returns a look at the schedule, apart from the clock
 */
export async function addReportJobs(
  boss: PgBoss,
  app: Pick<INestApplicationContext, 'get'>,
  unitOfWork: UnitOfWork,
  pollingIntervalSeconds: number,
): Promise<() => Promise<number>> {
  const scheduler = app.get(ReportScheduler, { strict: false });
  const deliverer = app.get(ReportDeliverer, { strict: false });
  const maker = app.get(ArchiveMaker, { strict: false });
  const folder = app.get(ArchiveFolder, { strict: false });
  const plan = async (): Promise<number> => {
    await maker.sweep(unitOfWork, folder);
    return scheduler.plan(unitOfWork);
  };
  await boss.work(REPORT_PLAN_QUEUE, { batchSize: 1, pollingIntervalSeconds: 5 }, plan);
  for (let count = 0; count < DELIVERERS; count += 1)
    await addWorker(boss, DELIVERY_QUEUE, pollingIntervalSeconds, (id) => deliverer.deliver(unitOfWork, id));
  await addWorker(boss, ARCHIVE_QUEUE, pollingIntervalSeconds, (id) => maker.make(unitOfWork, id));
  return plan;
}

/** One job after the other: while there is one nobody waits for the next look. */
export async function addWorker(
  boss: PgBoss,
  queue: string,
  pollingIntervalSeconds: number,
  work: (id: string) => Promise<void>,
): Promise<void> {
  let worker: string | null = null;
  const options = { batchSize: 1, pollingIntervalSeconds };
  worker = await boss.work<{ id: string }>(queue, options, async ([job]) => {
    try {
      if (job !== undefined) await work(job.data.id);
    } finally {
      if (worker !== null) boss.notifyWorker(worker);
    }
  });
}
