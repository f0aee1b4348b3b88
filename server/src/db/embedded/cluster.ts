import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.js';
import { freePort } from './free-port.js';
import { initialise } from './initialise.js';
import { folderTaken, takeLock, type FolderLock } from './lock.js';
import { readPasswords, type Passwords } from './passwords.js';
import { isAccess, preparePlace, unwritable, type Place } from './place.js';
import { clearStalePidFile, readPidFile } from './pid-file.js';
import { assertDurable, dataFolderOf, startPostmaster, stopPostmaster, type Running } from './postmaster.js';
import { StartProblem } from './start-problem.js';
import { chooseUser, giveFolder, type RunAs } from './user.js';
import { watchPostmaster } from './watch.js';

export interface ClusterOptions {
  /** Absolute folder; the cluster lies in `postgres/` below it. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** What to do when another running process has the folder: refuse (default), or use its server without stopping it. */
  readonly whenTaken?: 'refuse' | 'share';
  /** false only for throw-away test clusters: no waiting for the disk. */
  readonly durable?: boolean;
  /** Further settings, for tests, e.g. `{ max_connections: '200' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called after the watch had to start the server again. */
  readonly onRestart?: () => void;
  /** Called when the server is lost and could not be started again. */
  readonly onLost?: (error: unknown) => void;
}

/** A running embedded PostgreSQL, on loopback only. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  /** Process id of the server now (another one after a restart). */
  readonly pid: number;
  /** How this start found it: made and started, or still running from a process that was killed, or another app's. */
  readonly how: 'started' | 'reattached' | 'shared';
  readonly passwords: Passwords;
  superuserUrl(database: string): string;
  /** Role bdhvs_owner with the generated password; the role itself is made by the bootstrap. */
  ownerUrl(database: string): string;
  /** Role bdhvs_app with the generated password. */
  appUrl(database: string): string;
  /** Role bdhvs_public with its password. */
  publicUrl(database: string): string;
  /** Stops the server and frees the folder; of a shared one only lets go. */
  stop(): Promise<void>;
}

interface Supervised {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly passwords: Passwords;
  readonly settings: Readonly<Record<string, string>>;
  readonly durable: boolean;
}

/** How long a folder may stay busy with the remains of a killed server. */
const BUSY_WITHIN_MS = 10_000;

/** Makes, starts or re-attaches to the cluster of a data folder. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = await preparePlace(options.dataDir);
  const lock = await lockOf(place);
  if (lock === null) {
    if (options.whenTaken === 'share') return share(place);
    throw folderTaken(place.dataDir);
  }
  try {
    const supervised = await supervise(place, options);
    const { running, how } = await bringUp(supervised, null);
    return handle(supervised, running, how, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function lockOf(place: Place): Promise<FolderLock | null> {
  try {
    return await takeLock(place.dataDir);
  } catch (error) {
    throw unwritable(place.dataDir, error);
  }
}

async function supervise(place: Place, options: ClusterOptions): Promise<Supervised> {
  const durable = options.durable ?? true;
  const safety = durable ? 'on' : 'off';
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  try {
    const binaries = await findBinaries(path.join(place.dataDir, 'lib'));
    const runAs = await chooseUser(binaries, place.dataDir, place.clusterDir);
    const passwords = await initialise(place, binaries, runAs, options.log);
    await giveFolder(place.clusterDir, runAs);
    return { place, binaries, runAs, passwords, settings, durable };
  } catch (error) {
    throw isAccess(error) ? unwritable(place.dataDir, error) : error;
  }
}

/**
 * Re-attaches to a server that outlived its app, or starts one; waits out the remains of a killed one.
 * `samePort`: after the app has handed out addresses, only that port will do.
 */
async function bringUp(
  supervised: Supervised,
  samePort: number | null,
): Promise<{ running: Running; how: 'started' | 'reattached' }> {
  const { place, binaries, runAs, passwords, settings } = supervised;
  const until = Date.now() + BUSY_WITHIN_MS;
  let portAttempt = 0;
  let reason = '';
  while (Date.now() < until) {
    const found = await reattach(place, passwords);
    if (found !== null) return { running: await checked(supervised, found), how: 'reattached' };
    if ((await clearStalePidFile(place.clusterDir)) === 'busy') {
      await sleep(100);
      continue;
    }
    const port = samePort ?? (await freePort(place.clusterDir, portAttempt));
    const attempt = await startPostmaster(place, binaries, runAs, settings, port);
    if (attempt.kind === 'running') {
      return { running: await checked(supervised, attempt.running), how: 'started' };
    }
    if (attempt.kind === 'port_taken') portAttempt += 1;
    else reason = attempt.reason;
    await sleep(100);
  }
  throw new StartProblem(
    `PostgreSQL nhúng trong ${place.clusterDir} còn bận sau 10 giây (${reason}): dừng tiến trình postgres cũ rồi chạy lại.`,
    `The embedded PostgreSQL in ${place.clusterDir} is still busy after 10 seconds (${reason}): stop the old postgres process and start again.`,
  );
}

async function reattach(place: Place, passwords: Passwords): Promise<Running | null> {
  const file = await readPidFile(place.clusterDir);
  if (file === null || file.port === null) return null;
  const folder = await dataFolderOf(file.port, passwords.superuser);
  if (folder === null || (await realpath(folder).catch(() => folder)) !== place.clusterDir) return null;
  return { pid: file.pid, port: file.port };
}

async function checked(supervised: Supervised, running: Running): Promise<Running> {
  if (supervised.durable) {
    await assertDurable(running.port, supervised.passwords.superuser).catch(async (error: unknown) => {
      await stopPostmaster(running.pid, supervised.binaries, supervised.runAs, supervised.place.clusterDir);
      throw error;
    });
  }
  return running;
}

function handle(
  supervised: Supervised,
  first: Running,
  how: Cluster['how'],
  lock: FolderLock,
  options: ClusterOptions,
): Cluster {
  const { place, binaries, runAs, passwords } = supervised;
  const watch = watchPostmaster(
    first,
    async () => {
      options.log(
        'PostgreSQL nhúng đã dừng bất ngờ, đang khởi động lại… / The embedded PostgreSQL stopped unexpectedly, starting it again…',
      );
      return (await bringUp(supervised, watch.current().port)).running;
    },
    options,
  );
  const stop = async (): Promise<void> => {
    const running = await watch.end();
    await stopPostmaster(running.pid, binaries, runAs, place.clusterDir);
    await lock.release();
  };
  let stopping: Promise<void> | null = null;
  return addressed(
    () => watch.current(),
    how,
    passwords,
    () => (stopping ??= stop()),
  );
}

async function share(place: Place): Promise<Cluster> {
  // The other process may itself be starting.
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const passwords = await readPasswords(place.dataDir);
    const running = passwords === null ? null : await reattach(place, passwords);
    if (passwords !== null && running !== null) {
      return addressed(
        () => running,
        'shared',
        passwords,
        () => Promise.resolve(),
      );
    }
    await sleep(100);
  }
  throw folderTaken(place.dataDir);
}

function addressed(
  current: () => Running,
  how: Cluster['how'],
  passwords: Passwords,
  stop: () => Promise<void>,
): Cluster {
  const url = (user: string, password: string, database: string): string =>
    `postgresql://${user}:${password}@127.0.0.1:${String(current().port)}/${encodeURIComponent(database)}?sslmode=disable`;
  return {
    host: '127.0.0.1',
    get port() {
      return current().port;
    },
    get pid() {
      return current().pid;
    },
    how,
    passwords,
    superuserUrl: (database) => url('postgres', passwords.superuser, database),
    ownerUrl: (database) => url('bdhvs_owner', passwords.owner, database),
    appUrl: (database) => url('bdhvs_app', passwords.app, database),
    publicUrl: (database) => url('bdhvs_public', passwords.public, database),
    stop,
  };
}
