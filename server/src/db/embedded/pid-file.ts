import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { attachedTo, isRunning, programOf, workingFolderOf } from './process-table.js';

/** What a running PostgreSQL writes into `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | null;
  /** System V shared memory segment; a crashed server's children keep it in use until they are gone. */
  readonly segmentId: number | null;
  readonly ready: boolean;
}

export async function readPidFile(clusterDir: string): Promise<PidFile | null> {
  const text = await readFile(fileIn(clusterDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  // A server in single-user mode writes its number negative.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return null;
  return {
    pid,
    port: numberOf(lines[3]),
    segmentId: numberOf(lines[6]?.split(/\s+/)[1]),
    ready: lines[7] === 'ready',
  };
}

/**
 * Removes a pid file that no server of this folder stands behind: its process is gone, a zombie, or another program.
 * PostgreSQL would take the last two for a running server and refuse for ever.
 * Not while children of a killed server still hold its memory: two servers on one folder destroy it.
 */
export async function clearStalePidFile(clusterDir: string): Promise<'none' | 'cleared' | 'busy'> {
  const found = await readPidFile(clusterDir);
  if (found === null) {
    // Half written at a crash: unreadable, so nobody stands behind it.
    await rm(fileIn(clusterDir), { force: true });
    return 'none';
  }
  if (await servesFolder(found.pid, clusterDir)) return 'busy';
  if (found.segmentId !== null && ((await attachedTo(found.segmentId)) ?? 0) > 0) return 'busy';
  await rm(fileIn(clusterDir), { force: true });
  return 'cleared';
}

async function servesFolder(pid: number, clusterDir: string): Promise<boolean> {
  if (!(await isRunning(pid))) return false;
  const program = await programOf(pid);
  if (program !== null && !program.startsWith('postgres')) return false;
  const folder = await workingFolderOf(pid);
  return folder === null || folder === clusterDir;
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function fileIn(clusterDir: string): string {
  return path.join(clusterDir, 'postmaster.pid');
}
