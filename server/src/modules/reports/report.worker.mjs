/**
 * Sets pages and writes workbooks, one task after another, in a thread of its own: both are 50–500 ms of pure work.
 * Plain JavaScript, so that Node reads this very file in the build and under Jest alike. It knows nothing of reports:
 * a task brings its template and its finished text, or its sheets; the answer is the file, or why there is none.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';

const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];
let compiler = null;

/** One compiler for the thread: reading the fonts is half of the first document's time. */
function typst() {
  compiler ??= (async () => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fonts = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json');
    const fontBlobs = await Promise.all(
      fontFiles.map((file) => readFile(path.join(path.dirname(fonts), file))),
    );
    return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  })();
  return compiler;
}

const makers = {
  async pdf({ template, data }) {
    const engine = await typst();
    const compiled = engine.compile({ mainFileContent: template, inputs: { data } });
    if (compiled.result === null)
      throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`);
    const file = engine.pdf(compiled.result);
    // Kept results save a tenth of the next report's time and grow to hundreds of megabytes.
    engine.evictCache(0);
    return file;
  },
  async xlsx({ sheets }) {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    return writeExcelFile(sheets).toBuffer();
  },
};

parentPort.on('message', (task) => {
  makers[task.kind](task).then(
    (file) => parentPort.postMessage({ file }),
    (error) => parentPort.postMessage({ error: String(error?.stack ?? error) }),
  );
});
