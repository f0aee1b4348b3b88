import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from './start-problem.js';
import { identify, isSame, type ProcessIdentity } from './process-table.js';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process. Null when another running process has it.
 * A lock left by a process that was killed never counts: number and start time must both fit.
 */
export async function takeLock(dataDir: string): Promise<FolderLock | null> {
  const file = path.join(dataDir, 'app.lock');
  const mine = (await identify(process.pid)) ?? { pid: process.pid, startedAt: null };
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await linkIfAbsent(draft, file)) return { release: () => release(file, mine) };
      const holder = await readHolder(file);
      if (holder !== null && holder.pid !== process.pid && (await isSame(holder))) return null;
      await removeStale(file, holder);
    }
    return null;
  } finally {
    await rm(draft, { force: true });
  }
}

/** The sentence for a second app on one data folder. */
export function folderTaken(dataDir: string): StartProblem {
  return new StartProblem(
    `Thư mục dữ liệu ${dataDir} đang được một bản khác của chương trình dùng: dừng bản đó, hoặc đặt DATA_DIR khác.`,
    `The data folder ${dataDir} is in use by another running copy of the program: stop that copy, or set another DATA_DIR.`,
  );
}

async function linkIfAbsent(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // File systems without hard links: an exclusive create is nearly as good.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    const text = await readFile(draft, 'utf8');
    return writeFile(file, text, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      () => false,
    );
  }
}

async function readHolder(file: string): Promise<ProcessIdentity | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const holder = JSON.parse(text) as Partial<ProcessIdentity>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, startedAt: holder.startedAt ?? null } : null;
  } catch {
    return null;
  }
}

/** Moves the stale lock aside first: of two starters only one moves it, and a fresh lock moved by mistake is put back. */
async function removeStale(file: string, stale: ProcessIdentity | null): Promise<void> {
  const aside = `${file}.stale-${String(process.pid)}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readHolder(aside);
  if (found !== null && JSON.stringify(found) !== JSON.stringify(stale))
    await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(file: string, mine: ProcessIdentity): Promise<void> {
  const holder = await readHolder(file);
  if (holder?.pid === mine.pid) await rm(file, { force: true });
}
