import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFile } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Jest loads this file as it is, so the sources it needs are compiled here: a run of one spec never depends on an
 * older build. Beside node_modules of the checkout, because imports are resolved from there.
 */
async function compile(target) {
  for (const folder of ['server/src', 'migrations']) {
    const items = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = items.filter((item) => item.isFile() && /(?<!\.spec|\.d)\.ts$/.test(item.name));
    await Promise.all(
      files.map(async (item) => {
        const source = path.join(item.parentPath ?? item.path, item.name);
        const output = path.join(target, path.relative(root, source)).replace(/\.ts$/, '.js');
        const { code } = await transformFile(source, {
          configFile: path.join(root, 'server', '.swcrc'),
          sourceMaps: 'inline',
        });
        await mkdir(path.dirname(output), { recursive: true });
        await writeFile(output, code);
      }),
    );
  }
}

/** One cluster and its templates for the whole run; specs clone them. Told through the environment, which workers inherit. */
export default async function setUp() {
  const compiled = path.join(root, '.cache', `jest-${process.pid}`);
  await rm(compiled, { recursive: true, force: true });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-int-'));
  // The server may run as another user than the tests.
  await chmod(dataDir, 0o711);
  try {
    await compile(compiled);
    const { startTemplates, addressesOf, CLUSTER_VARIABLE } = await import(
      path.join(compiled, 'server/src/test/template-database.js')
    );
    const cluster = await startTemplates(dataDir);
    process.env[CLUSTER_VARIABLE] = JSON.stringify(addressesOf(cluster));
    globalThis.stopTestCluster = async () => {
      await cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(compiled, { recursive: true, force: true });
  }
}
