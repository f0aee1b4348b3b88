/**
 * Sets pages, writes Word documents and workbooks, one task after another, in a process of its own: native code holds
 * hundreds of megabytes after some reports, which only the end of a process gives back whole.
 * Plain JavaScript, so that Node reads this very file in the build and under Jest alike. It knows nothing of reports:
 * a task brings its template and its finished text, its parts or its sheets; the answer is the file, or why there is none.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { rowElement } from './docx-row.mjs';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
].map((file) => path.join(fonts, file));
let compiler = null;

/** One compiler for the process: reading the fonts is half of the first document's time. */
function typst() {
  compiler ??= (async () => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(file)));
    return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  })();
  return compiler;
}

/** No clock of this machine: the first moment that an archive can tell. */
const MOMENT = new Date(1980, 0, 1);

/** An archive without moments, its XML put through `edit`: the same parts make the same bytes. */
function settled(parts, edit) {
  const files = parts.map(([name, data]) => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [name, data];
    return [name, strToU8(edit(typeof data === 'string' ? data : strFromU8(data)))];
  });
  return zipSync(Object.fromEntries(files), { level: 6, mtime: MOMENT });
}

const moments = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/** Twice the size on paper, so that it is sharp in print. */
function png(svg, width, { Resvg }) {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Tinos', serifFamily: 'Tinos' };
  return new Resvg(svg, { font, background: '#ffffff', fitTo: { mode: 'width', value: width * 3 } })
    .render()
    .asPng();
}

/** Makes the parts of a Word document from the inside out. Rows of figures are not made by the library. */
function made(given, libraries) {
  if (Array.isArray(given)) return given.map((item) => made(item, libraries));
  if (given === null || typeof given !== 'object') return given;
  if (typeof given.svg === 'string') return png(given.svg, 600, libraries);
  if (given.make === 'row') return readyRow(given.options, libraries);
  if (typeof given.make === 'string') return new libraries[given.make](made(given.options, libraries));
  const parts = {};
  for (const key of Object.keys(given)) parts[key] = made(given[key], libraries);
  return parts;
}

function readyRow(options, { TableRow }) {
  const row = new TableRow({ children: [] });
  const element = rowElement(options);
  row.prepForXml = () => element;
  return row;
}

/** What the first task of each kind would have to wait for. */
const needed = {
  pdf: () => typst(),
  docx: () => Promise.all([import('docx'), import('@resvg/resvg-js')]),
  xlsx: () => import('hucre/xlsx'),
};

const makers = {
  /** Reads what is needed and makes nothing. */
  async warm({ formats }) {
    await Promise.all(formats.map((format) => needed[format]()));
    return new Uint8Array();
  },
  async pdf({ template, data }) {
    const engine = await typst();
    const compiled = engine.compile({ mainFileContent: template, inputs: { data } });
    if (compiled.result === null)
      throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`);
    const file = engine.pdf(compiled.result);
    // Kept results save a tenth of the next report's time and grow to hundreds of megabytes.
    engine.evictCache(0);
    // The engine does not see how much hangs on its small objects.
    globalThis.gc?.();
    return file;
  },
  async docx({ options }) {
    const libraries = { ...(await import('docx')), ...(await import('@resvg/resvg-js')) };
    const file = new libraries.Document(made(options, libraries));
    let pictures = 0;
    // The library counts pictures over all the documents of a process.
    // Its archive would have to be taken apart and packed again, which is half of the time of a document.
    return settled([...libraries.Packer.compiler.compile(file)], (xml) =>
      xml.replace(moments, '').replace(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${String(++pictures)}"`),
    );
  },
  async xlsx({ workbook }) {
    const { writeXlsx } = await import('hucre/xlsx');
    return settled(Object.entries(unzipSync(await writeXlsx(workbook))), (xml) => xml.replace(moments, ''));
  },
};

const held = () => Math.ceil(process.memoryUsage.rss() / 2 ** 20);

process.on('message', (task) => {
  makers[task.kind](task).then(
    (file) => process.send({ file, heldMb: held() }),
    (error) => process.send({ error: String(error?.stack ?? error), heldMb: held() }),
  );
});
// It goes when the program goes, and with a keyboard's signal not before it.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
