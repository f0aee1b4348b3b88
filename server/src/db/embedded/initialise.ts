import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { StartProblem } from './start-problem.js';
import { createPasswords, readPasswords, type Passwords } from './passwords.js';
import { giveFolder, spawnAs, type RunAs } from './user.js';

/** The major version of the binaries; a cluster made by another cannot be opened. */
const MAJOR = '18';

/** Makes the cluster at the first start. It appears under its name only when complete, so a kill in between leaves nothing half made. */
export async function initialise(
  place: { dataDir: string; clusterDir: string },
  binaries: Binaries,
  runAs: RunAs,
  log: (line: string) => void,
): Promise<Passwords> {
  const known = await readPasswords(place.dataDir);
  const version = await readFile(path.join(place.clusterDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null || (await exists(place.clusterDir))) {
    return checkExisting(place, version, known);
  }
  log('Tạo cơ sở dữ liệu nhúng… / Making the embedded database…');
  const passwords = known ?? (await createPasswords(place.dataDir));
  const draft = `${place.clusterDir}.init`;
  await rm(draft, { recursive: true, force: true });
  await runInitdb(place.dataDir, draft, binaries, runAs, passwords);
  await rename(draft, place.clusterDir);
  return passwords;
}

async function runInitdb(
  dataDir: string,
  draft: string,
  binaries: Binaries,
  runAs: RunAs,
  passwords: Passwords,
): Promise<void> {
  // Made by us, because another user may not create folders beside ours.
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = path.join(dataDir, 'postgres.pwfile');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${passwords.superuser}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await giveFolder(draft, runAs);
    await giveFolder(passwordFile, runAs);
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
    const args = ['-D', draft, '-U', 'postgres', '-E', 'UTF8', `--locale=${locale}`, '--auth=scram-sha-256'];
    const child = spawnAs(
      runAs,
      binaries,
      binaries.initdb,
      [...args, `--pwfile=${passwordFile}`, '--no-instructions'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    await finished(child);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function finished(child: ReturnType<typeof spawnAs>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const collect = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) {
        resolve();
        return;
      }
      const line = said.split('\n').find((text) => /error|fatal|could not/i.test(text)) ?? said.trim();
      reject(
        new StartProblem(
          `Không tạo được cơ sở dữ liệu nhúng (${line}): kiểm tra quyền ghi và chỗ trống của DATA_DIR.`,
          `The embedded database could not be made (${line}): check write permission and free space of DATA_DIR.`,
        ),
      );
    });
  });
}

function checkExisting(
  place: { dataDir: string; clusterDir: string },
  version: string | null,
  known: Passwords | null,
): Passwords {
  if (version?.trim() !== MAJOR) {
    throw new StartProblem(
      `Dữ liệu trong ${place.clusterDir} không phải của PostgreSQL ${MAJOR}: đặt DATA_DIR khác hoặc chuyển thư mục đó đi.`,
      `The data in ${place.clusterDir} is not of PostgreSQL ${MAJOR}: set another DATA_DIR or move that folder away.`,
    );
  }
  if (known === null) {
    throw new StartProblem(
      `Thiếu tệp mật khẩu postgres-passwords.json trong ${place.dataDir}: khôi phục tệp đó, hoặc chạy npm run reset (xóa dữ liệu).`,
      `The file postgres-passwords.json is missing from ${place.dataDir}: restore it, or run npm run reset (deletes the data).`,
    );
  }
  return known;
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
