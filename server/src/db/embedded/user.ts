import { execFile, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { StartProblem } from './start-problem.js';

const run = promisify(execFile);

/** How the database programs are started. PostgreSQL refuses to run as root. */
export interface RunAs {
  /** Put before the program: a user namespace in which root is an ordinary user that still owns root's files. */
  readonly prefix: readonly string[];
  /** Another user of the system; null = as we are. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

const AS_WE_ARE: RunAs = { prefix: [], user: null };
const NAMESPACE: RunAs = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'],
  user: null,
};

/**
 * Decides as whom PostgreSQL runs: a normal user as it is; root first as the owner of data that a normal user made,
 * then in a user namespace, then as `postgres` or `nobody` where these can reach programs and data.
 */
export async function chooseUser(binaries: Binaries, dataDir: string, clusterDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) {
    if (await works(AS_WE_ARE, binaries, dataDir)) return AS_WE_ARE;
    throw new StartProblem(
      'Không chạy được PostgreSQL nhúng trên máy này (cần Linux với glibc, macOS hoặc Windows): đặt DATABASE_URL tới một PostgreSQL 15–18.',
      'The embedded PostgreSQL does not run on this machine (it needs Linux with glibc, macOS or Windows): set DATABASE_URL to a PostgreSQL 15–18.',
    );
  }
  for (const candidate of await candidatesOfRoot(clusterDir)) {
    if (await works(candidate, binaries, dataDir)) return candidate;
  }
  throw new StartProblem(
    `PostgreSQL không chạy bằng root và không người dùng nào khác đọc được ${dataDir} cùng node_modules: chạy bằng một người dùng thường, hoặc chuyển bản mã ra ngoài thư mục riêng của root (ví dụ /srv).`,
    `PostgreSQL does not run as root, and no other user can reach ${dataDir} and node_modules: start as a normal user, or move the checkout out of root's private folder (to /srv, for example).`,
  );
}

/** Hands a folder over to the user that PostgreSQL will be, where root decides about it. */
export async function giveFolder(folder: string, runAs: RunAs): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = runAs.user ?? { uid: 0, gid: 0 };
  const found = await stat(folder).catch(() => null);
  if (found !== null && found.uid !== uid) await chownAll(folder, uid, gid);
}

/** Starts a program as that user. `detached` gives it a process group of its own: Ctrl-C reaches us and not the database. */
export function spawnAs(
  runAs: RunAs,
  binaries: Binaries,
  program: string,
  args: readonly string[],
  options: { stdio: StdioOptions; detached?: boolean; cwd?: string },
): ChildProcess {
  const [command = program, ...rest] = [...runAs.prefix, program, ...args];
  return spawn(command, rest, {
    ...options,
    ...(runAs.user ?? {}),
    ...environmentOf(binaries),
    windowsHide: true,
  });
}

async function candidatesOfRoot(clusterDir: string): Promise<RunAs[]> {
  const candidates: RunAs[] = [];
  const existing = await stat(clusterDir).catch(() => null);
  if (existing !== null && existing.uid !== 0) {
    candidates.push({ prefix: [], user: { uid: existing.uid, gid: existing.gid } });
  }
  candidates.push(NAMESPACE);
  for (const name of ['postgres', 'nobody']) {
    const user = await lookUp(name);
    if (user !== null) candidates.push({ prefix: [], user });
  }
  return candidates;
}

/** Programs run and the data folder can be entered: asked of the operating system, not derived from modes. */
async function works(runAs: RunAs, binaries: Binaries, dataDir: string): Promise<boolean> {
  const plain = [binaries.postgres, '-V'];
  const other = ['/bin/sh', '-c', 'cd "$1" && exec "$2" -V', 'sh', dataDir, binaries.postgres];
  const [command = '', ...args] = [...runAs.prefix, ...(runAs.user === null ? plain : other)];
  return run(command, args, { timeout: 10_000, ...(runAs.user ?? {}), ...environmentOf(binaries) }).then(
    () => true,
    () => false,
  );
}

/** Nothing of the caller's environment (PGDATA, PGPORT, a locale) may change what is started; Windows needs its own. */
function environmentOf(binaries: Binaries): { env?: Record<string, string> } {
  if (process.platform === 'win32') return {};
  return { env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC', ...binaries.env } };
}

async function lookUp(name: string): Promise<{ uid: number; gid: number } | null> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = text
    .split('\n')
    .map((line) => line.split(':'))
    .find((entry) => entry[0] === name);
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function chownAll(entry: string, uid: number, gid: number): Promise<void> {
  await lchown(entry, uid, gid);
  const inside = await readdir(entry, { withFileTypes: true }).catch(() => []);
  for (const child of inside) {
    const full = path.join(entry, child.name);
    await (child.isDirectory() ? chownAll(full, uid, gid) : lchown(full, uid, gid));
  }
}
