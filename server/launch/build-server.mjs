import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, serverDist } from './layout.mjs';

/**
 * Compiles `server/src` and `migrations` side by side, so that the imports between them hold in the result as in the source.
 * Written beside the old result and exchanged at the end: a failed build leaves what ran before.
 */
export async function buildServer() {
  const swc = await import('@swc/core');
  const staging = path.join(serverDist, `.staging-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  try {
    const files = [...(await listFiles('server/src')), ...(await listFiles('migrations'))];
    await Promise.all(files.map((file) => compile(swc, file, staging)));
    for (const part of ['server', 'migrations'])
      await exchange(path.join(staging, part), path.join(serverDist, part));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function compile(swc, file, staging) {
  const target = path.join(staging, file);
  await mkdir(path.dirname(target), { recursive: true });
  // Templates and the like are read by the program at run time.
  if (!file.endsWith('.ts')) return copyFile(path.join(root, file), target);
  const output = target.replace(/\.ts$/, '.js');
  const result = await swc.transformFile(path.join(root, file), {
    configFile: path.join(root, 'server', '.swcrc'),
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(path.join(serverDist, file)), path.join(root, file)),
  });
  const map = `${path.basename(output)}.map`;
  await writeFile(output, `${result.code}//# sourceMappingURL=${map}\n`);
  return writeFile(`${output}.map`, result.map);
}

async function listFiles(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const found = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !/\.(spec|d)\.ts$/.test(item.name))
    .map((item) => path.relative(root, path.join(item.parentPath ?? item.path, item.name)));
}

async function exchange(fresh, place) {
  if (!existsSync(fresh)) return;
  await rm(place, { recursive: true, force: true });
  await rename(fresh, place);
}
