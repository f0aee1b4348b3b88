import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What runs on a data folder; for people and scripts that look for it. Locks do not depend on it. */
export interface RunFile {
  readonly app: { readonly pid: number; readonly port: number; readonly url: string };
  /** null: a PostgreSQL given by DATABASE_URL. */
  readonly postgres: { readonly pid: number; readonly port: number; readonly database: string } | null;
  readonly demo: boolean;
  /** Real time, ISO 8601. */
  readonly startedAt: string;
}

export async function writeRunFile(dataDir: string, run: RunFile): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${fileIn(dataDir)}.${String(process.pid)}`;
  await writeFile(draft, `${JSON.stringify(run, null, 2)}\n`);
  await rename(draft, fileIn(dataDir));
}

/** The file as it stands, or null. After a crash it names processes that are gone. */
export async function readRunFile(dataDir: string): Promise<RunFile | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as RunFile;
  } catch {
    return null;
  }
}

/** Removes our own file only. */
export async function removeRunFile(dataDir: string): Promise<void> {
  if ((await readRunFile(dataDir))?.app.pid === process.pid) await rm(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}
