/** Begins the reading thread: from the build where there is one, from the sources in a spec. */
import { existsSync } from 'node:fs';

const built = new URL('./boundary-file.worker.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  const { importSource } = await import(new URL('../../../test/import-source.mjs', import.meta.url).href);
  await importSource(new URL('./boundary-file.worker.ts', import.meta.url));
}
