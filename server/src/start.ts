import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { type Config, readConfig } from './config.js';
import { Chores, DAY_MS, MINUTE_MS } from './chores.js';
import { sealAudit } from './db/audit/seal-audit.js';
import { assertRuntimeRole } from './db/assert-runtime-role.js';
import { createPublicDataSource, createRuntimeDataSource } from './db/data-source.js';
import { openStore, type Store } from './db/embedded/open-store.js';
import { prepareStore } from './db/prepare-store.js';
import { PUBLIC_ROLE } from './db/roles.js';
import { followUnitChanges, tendStore } from './db/tend-store.js';
import { sweepAttachments } from './db/sweep-attachments.js';
import { tellFailure } from './failure.js';
import { greeting } from './greeting.js';
import { assertPortFree, browserUrl, explainListen } from './listen.js';
import { FolderAttachmentStore } from './modules/attachments/folder-attachment-store.js';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.js';
import { publishDemo } from './publish-demo.js';
import { reportDemo } from './report-demo.js';
import type { JobHost } from './jobs/start-jobs.js';
import { Shutdown } from './shutdown.js';

/** Configuration, database, app, listen, in this order; whatever fails closes what was opened and ends the process. */
export async function start(): Promise<void> {
  const began = performance.now();
  const shutdown = new Shutdown();
  shutdown.listen(tellFailure);
  try {
    await run(readConfig(), shutdown, began);
  } catch (error) {
    if (!shutdown.begun) tellFailure(error);
    await shutdown.end(1);
  }
}

async function run(config: Config, shutdown: Shutdown, began: number): Promise<void> {
  await assertPortFree(config);
  let announce = (): Promise<void> => Promise.resolve();
  const opening = openStore(config, {
    log: say,
    onRestart: () => void announce(),
    onLost: (error) => {
      tellFailure(error);
      void shutdown.end(1);
    },
  });
  shutdown.add(async () => (await opening).close());
  // The framework is read while the database comes up.
  const [store, { createApp }] = await Promise.all([opening, import('./http/create-app.js')]);
  const { demo } = config;
  const { hasAccounts, hasPublished } = await prepareStore(store, { demo, jobs: true });
  const dataSource = await createRuntimeDataSource({ url: store.appUrl }).initialize();
  shutdown.add(() => dataSource.destroy());
  await assertRuntimeRole(dataSource);
  const published = await createPublicDataSource({ url: store.publicUrl }).initialize();
  shutdown.add(() => published.destroy());
  await assertRuntimeRole(published, PUBLIC_ROLE);
  const app = await createApp(config, dataSource, published);
  shutdown.add(() => app.close());
  if (config.demo && !hasPublished) await publishDemo(app, store.ownerUrl);
  await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw explainListen(config, error);
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = browserUrl(config.host, port, config.publicOrigin);
  shutdown.add(() => removeRunFile(config.dataDir));
  announce = () => writeRunFile(config.dataDir, describe(config, store, port, url));
  await announce();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(greeting(config, url, seconds, hasAccounts));
  beginChores(config, { app, store, dataSource }, shutdown);
  await beginJobs(app, store, shutdown, config.reminders.mode !== 'off');
}

interface Running {
  readonly app: JobHost;
  readonly store: Store;
  readonly dataSource: DataSource;
}

/** What is done from time to time, by every process. */
function beginChores(config: Config, { app, store, dataSource }: Running, shutdown: Shutdown): void {
  const daily = new Chores('Việc hằng ngày / daily chores', () => tendStore(store.ownerUrl), complain);
  const following = new Chores(
    'Đơn vị thay đổi / changes of units',
    () => followUnitChanges(store.ownerUrl),
    complain,
  );
  const sealing = new Chores('Niêm phong nhật ký / sealing the audit', () => sealAudit(dataSource), complain);
  const sweeping = new Chores(
    'Dọn tệp tải lên mà không dùng / sweeping unused uploads',
    () => sweepAttachments(store.ownerUrl, new FolderAttachmentStore(config.attachmentsDir)),
    complain,
  );
  const reporting = new Chores(
    'Báo cáo mô phỏng / simulated reports',
    () => reportDemo(app, store.ownerUrl, () => shutdown.begun),
    complain,
  );
  shutdown.add(() =>
    Promise.all([daily.stop(), following.stop(), sealing.stop(), sweeping.stop(), reporting.stop()]),
  );
  daily.start(DAY_MS);
  following.start(10 * MINUTE_MS);
  sealing.start(MINUTE_MS);
  sweeping.start(DAY_MS);
  if (config.demo) reporting.start(DAY_MS);
}

/** After the first page can be had: nobody waits for jobs. Without them the program does everything else. */
async function beginJobs(app: JobHost, store: Store, shutdown: Shutdown, reminders: boolean): Promise<void> {
  const { ownerUrl, appUrl: runtimeUrl } = store;
  const starting = import('./jobs/start-jobs.js').then(({ startJobs }) =>
    startJobs(app, { ownerUrl, runtimeUrl, tell: complain, reminders }),
  );
  // An end in the middle of a start waits for it, and closes what came of it.
  shutdown.add(() =>
    starting.then(
      (jobs) => jobs.stop(),
      () => undefined,
    ),
  );
  await starting.catch((error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain(`Việc nhắc nộp và gửi báo cáo không chạy / reminders and reports do not run: ${reason}`);
  });
}

function describe(config: Config, store: Store, port: number, url: string): RunFile {
  const { cluster } = store;
  return {
    app: { pid: process.pid, port, url },
    postgres:
      cluster === null ? null : { pid: cluster.pid, port: cluster.port, database: store.bootstrap.database },
    demo: config.demo,
    startedAt: new Date().toISOString(),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
