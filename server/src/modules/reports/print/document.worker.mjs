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

/** The archive anew without moments, its XML put through `edit`: the same parts make the same bytes. */
function settled(archive, edit) {
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) => [
    name,
    /\.(?:xml|rels)$/u.test(name) ? strToU8(edit(strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: MOMENT });
}

const moments = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/** Twice the size on paper, so that it is sharp in print. */
async function png(svg, width) {
  const { Resvg } = await import('@resvg/resvg-js');
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Tinos', serifFamily: 'Tinos' };
  return new Resvg(svg, { font, background: '#ffffff', fitTo: { mode: 'width', value: width * 3 } })
    .render()
    .asPng();
}

/** Makes the parts of a Word document from the inside out. */
async function made(given, docx) {
  if (Array.isArray(given)) return Promise.all(given.map((item) => made(item, docx)));
  if (given === null || typeof given !== 'object') return given;
  if (typeof given.svg === 'string') return png(given.svg, 600);
  if (typeof given.make === 'string') return new docx[given.make](await made(given.options, docx));
  const entries = await Promise.all(
    Object.entries(given).map(async ([key, value]) => [key, await made(value, docx)]),
  );
  return Object.fromEntries(entries);
}

/** Nothing is made: what the first task of each kind would have to wait for is read. */
const NOTHING = new Uint8Array();

const makers = {
  async warm() {
    await Promise.all([typst(), import('docx'), import('hucre/xlsx'), import('@resvg/resvg-js')]);
    return NOTHING;
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
    const docx = await import('docx');
    const file = new docx.Document(await made(options, docx));
    let pictures = 0;
    // The library counts pictures over all the documents of a process.
    return settled(await docx.Packer.toBuffer(file), (xml) =>
      xml.replace(moments, '').replace(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${String(++pictures)}"`),
    );
  },
  async xlsx({ workbook }) {
    const { writeXlsx } = await import('hucre/xlsx');
    return settled(await writeXlsx(workbook), (xml) => xml.replace(moments, ''));
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
