import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from './start-problem.js';

/** Where a cluster lies; real paths, as the server itself reports them. */
export interface Place {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly logFile: string;
}

/** Makes the data folder where it is missing. */
export async function preparePlace(dataDir: string): Promise<Place> {
  try {
    await makeFolder(dataDir);
    const real = await realpath(dataDir);
    return {
      dataDir: real,
      clusterDir: path.join(real, 'postgres'),
      logFile: path.join(real, 'postgres.log'),
    };
  } catch (error) {
    throw unwritable(dataDir, error);
  }
}

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`, which never ends where nothing can be made (/proc).
 * 0711: another user that runs the server must pass through; files of value are 0600 or in 0700 folders.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o711 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const parent = path.dirname(folder);
    const parentExists = await stat(parent).then(
      () => true,
      () => false,
    );
    if (code !== 'ENOENT' || parentExists) throw error;
    await makeFolder(parent);
    await mkdir(folder, { mode: 0o711 });
  }
}

/** Whether an error says that a folder cannot be used. */
export function isAccess(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOSPC'].includes(code);
}

/** The sentence for a data folder that cannot be written. */
export function unwritable(dataDir: string, cause: unknown): StartProblem {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new StartProblem(
    `Không ghi được vào thư mục dữ liệu ${dataDir} (${code}): cấp quyền ghi cho người dùng này, hoặc đặt DATA_DIR tới một thư mục ghi được.`,
    `The data folder ${dataDir} cannot be written (${code}): give this user write permission, or set DATA_DIR to a writable folder.`,
    { cause },
  );
}
