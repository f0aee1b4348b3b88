import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What tells one process from another that later got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time in the operating system's own words; null where it cannot be asked. */
  readonly startedAt: string | null;
}

/** true for a process that runs; a zombie (dead, not yet collected by its parent) counts as gone. */
export async function isRunning(pid: number): Promise<boolean> {
  if (!exists(pid)) return false;
  const state = await stateOf(pid);
  return state === null || !state.startsWith('Z');
}

/** The identity of a running process, or null when it is gone. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  if (!(await isRunning(pid))) return null;
  return { pid, startedAt: await startTimeOf(pid) };
}

/** Whether the process that was identified earlier still runs (and not another with its number). */
export async function isSame(earlier: ProcessIdentity): Promise<boolean> {
  const now = await identify(earlier.pid);
  if (now === null) return false;
  return earlier.startedAt === null || now.startedAt === null || now.startedAt === earlier.startedAt;
}

/** Short name of the program, or null when unknown. */
export async function programOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return (await readOrNull(`/proc/${String(pid)}/comm`))?.trim() ?? null;
  const name = await ps(pid, 'comm');
  return name === null ? null : (name.split(/[\\/]/).at(-1) ?? null);
}

/** The folder a process works in; null when unknown (PostgreSQL works in its data folder). */
export async function workingFolderOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  return readlink(`/proc/${String(pid)}/cwd`).catch(() => null);
}

/** Number of processes attached to a System V memory segment; null when unknown. */
export async function attachedTo(segmentId: number): Promise<number | null> {
  const text = await readOrNull('/proc/sysvipc/shm');
  if (text === null) return null;
  for (const line of text.split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/);
    if (Number(fields[1]) === segmentId) return Number(fields[6]);
  }
  return 0;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stateOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return (await statFields(pid))?.[0] ?? null;
  return ps(pid, 'stat');
}

async function startTimeOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const ticks = (await statFields(pid))?.[19];
  const boot = (await readOrNull('/proc/sys/kernel/random/boot_id'))?.trim();
  // Ticks count from the start of the machine, so the start itself belongs to the identity.
  return ticks === undefined ? null : `${boot ?? ''}/${ticks}`;
}

/** The fields of /proc/<pid>/stat after the program's name, which may itself contain spaces and brackets. */
async function statFields(pid: number): Promise<string[] | null> {
  const text = await readOrNull(`/proc/${String(pid)}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

async function ps(pid: number, field: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  return run('ps', ['-o', `${field}=`, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
}

async function readOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
