import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compiled, refuse, root, say, seconds, serverDist, webDist } from './layout.mjs';
import { checkBuildTools } from './preflight.mjs';
import { builtHashes, recordFile, sourceHashes } from './source-hash.mjs';

/** Builds what changed since the last build (`always`: all of it) and says how long that took. */
export async function buildIfChanged({ parts = ['server', 'web'], always = false } = {}) {
  // An image without sources runs what was built into it.
  if (!existsSync(path.join(root, 'server', 'src'))) return;
  const wanted = sourceHashes();
  const built = builtHashes();
  const present = { server: existsSync(path.join(compiled, 'main.js')), web: webIsBuilt() };
  const due = parts.filter((part) => always || wanted[part] !== built[part] || !present[part]);
  if (due.length === 0) return;
  checkBuildTools();
  say('Đang dựng chương trình…', 'Building…');
  try {
    await mkdir(serverDist, { recursive: true });
    const done = await Promise.allSettled(due.map((part) => buildPart(part)));
    const failed = done.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const record = { ...built, ...Object.fromEntries(due.map((part) => [part, wanted[part]])) };
    await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
  } catch (error) {
    explain(error);
  }
}

async function buildPart(part) {
  const began = Date.now();
  if (part === 'server') await (await import('./build-server.mjs')).buildServer();
  else await (await import('./build-web.mjs')).buildWeb();
  say(`  ${part}: ${seconds(began)} giây`, `${seconds(began)} s`);
}

function webIsBuilt() {
  return existsSync(path.join(webDist, 'index.html')) || !existsSync(path.join(root, 'web', 'index.html'));
}

function explain(error) {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) {
    refuse(
      `Không ghi được kết quả dựng (${error.code} ${error.path ?? ''}): cấp quyền ghi trong bản mã cho người dùng này.`,
      `The build result cannot be written (${error.code} ${error.path ?? ''}): give this user write permission in the checkout.`,
    );
  }
  process.stderr.write(`${error.message ?? error}\n`);
  refuse(
    'Dựng chương trình không thành công: sửa lỗi ở trên rồi chạy lại.',
    'The build failed: mend the error above and run again.',
  );
}
