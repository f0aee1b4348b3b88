import { streamOf, type Stream } from '../../db/seed/demo/prng.js';
import { workbookParts } from './build-workbook.js';
import { buildZip } from './build-zip.js';
import { type CorpusFile, EITHER } from './corpus-file.js';
import { soundFiles } from './sound-files.js';

const ODD_NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;
const ODD_XML = [
  '<',
  '>',
  '&',
  '"',
  '</v>',
  '<v>',
  '<c>',
  '</row>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?a',
  '&#0;',
  '&#xD800;',
  '&a;',
  '<!DOCTYPE a>',
  'xmlns:a="b"',
  ' r="A1"',
  ' r="XFD1048576"',
  ' t="s"',
  ' t="d"',
  ' s="99999"',
  '\u0000',
  '\uFFFF',
  '\uFEFF',
  '_x0000_',
  '-1',
  '1e308',
  'NaN',
  '9'.repeat(400),
] as const;
const ODD_TEXT = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\u001A',
  '\uFEFF',
  '\u202E',
  'e\u0323\u0302',
  '=1+1',
  '1.234',
  '1e5',
  '∞',
  '７',
] as const;

type Mutation = (stream: Stream, sound: readonly CorpusFile[]) => Buffer;

const pickFile = (stream: Stream, files: readonly CorpusFile[], ending: string): Buffer => {
  const some = files.filter(({ fileName }) => fileName.endsWith(ending));
  return some[stream.int(0, some.length - 1)]?.bytes ?? Buffer.alloc(0);
};
const place = (stream: Stream, length: number): number => stream.int(0, Math.max(0, length - 1));

/** A few bytes changed, taken out, put in, or all of it cut off. */
function mutateBytes(stream: Stream, bytes: Buffer): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let times = stream.int(1, 4); times > 0; times -= 1) {
    const at = place(stream, changed.length);
    const [before, behind] = [changed.subarray(0, at), changed.subarray(at)];
    const noise = Buffer.from(Array.from({ length: stream.int(1, 8) }, () => stream.int(0, 255)));
    changed = stream.pick<() => Buffer>([
      () => Buffer.concat([before, noise, behind.subarray(noise.length)]),
      () => Buffer.concat([before, noise, behind]),
      () => Buffer.concat([before, behind.subarray(noise.length)]),
      () => Buffer.concat([before, changed.subarray(place(stream, changed.length))]),
      () => before,
    ])();
  }
  return changed;
}

/** Numbers of the heads and of the directory, each set to what a program may not expect. */
function mutateHeads(stream: Stream, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const heads: number[] = [];
  for (let at = 0; at + 30 < changed.length; at += 1)
    if (changed[at] === 0x50 && changed[at + 1] === 0x4b && (changed[at + 2] ?? 9) < 7) heads.push(at);
  for (let times = stream.int(1, 3); times > 0; times -= 1) {
    const at = Math.min((heads[place(stream, heads.length)] ?? 0) + stream.int(4, 44), changed.length - 4);
    const odd = stream.pick(ODD_NUMBERS);
    if (stream.chance(0.5)) changed.writeUInt16LE(odd & 0xffff, at);
    else changed.writeUInt32LE(odd, at);
  }
  return changed;
}

/** Pieces put into, taken out of or repeated in a text. */
function mutateText(stream: Stream, text: string, odd: readonly [string, ...string[]]): string {
  let changed = text;
  for (let times = stream.int(1, 4); times > 0; times -= 1) {
    const at = place(stream, changed.length);
    const length = stream.int(1, 40);
    const piece = changed.slice(at, at + length);
    changed = stream.pick([
      changed.slice(0, at) + stream.pick(odd) + changed.slice(at),
      changed.slice(0, at) + changed.slice(at + length),
      changed.slice(0, at) + piece.repeat(stream.int(2, 50)) + changed.slice(at),
      changed.slice(0, at) + stream.pick(odd) + changed.slice(at + length),
    ]);
  }
  return changed;
}

/** One part changed and packed again, so that the archive itself is sound. */
function mutateXml(stream: Stream): Buffer {
  const cell = (column: number, row: number): string =>
    `<c r="${'ABCDEF'[column] ?? ''}${String(row)}" ${stream.pick(['', 't="s"', 't="str"', 't="b"', 's="1"', 's="2"'])}><v>${stream.pick(['0', '7', '1.5', '-2', '45938', 'true', '1e3'])}</v></c>`;
  const rows = Array.from(
    { length: stream.int(1, 5) },
    (_none, row) =>
      `<row r="${String(row + 1)}">${Array.from({ length: stream.int(1, 6) }, (_one, column) => cell(column, row + 1)).join('')}</row>`,
  );
  const parts = workbookParts({
    sheets: [{ name: 'Số liệu', data: rows.join('') }],
    strings: ['Mã xã', '24301'],
  });
  const victim = place(stream, parts.length);
  return buildZip(
    parts.map((part, index) =>
      index === victim ? { ...part, content: mutateText(stream, String(part.content), ODD_XML) } : part,
    ),
  );
}

function mutateCsv(stream: Stream): Buffer {
  const text = mutateText(
    stream,
    'Mã xã;adults_reached;sessions_held\n24301;1.234;7\n"24364";;"8"\n',
    ODD_TEXT,
  );
  return stream.pick<() => Buffer>([
    () => Buffer.from(text),
    () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text.normalize('NFD'), 'latin1'),
    () => mutateBytes(stream, Buffer.from(text)),
  ])();
}

const MUTATIONS: readonly (readonly [kind: string, fileName: string, made: Mutation])[] = [
  [
    'bytes of a workbook',
    'so-lieu.xlsx',
    (stream, sound) => mutateBytes(stream, pickFile(stream, sound, '.xlsx')),
  ],
  [
    'heads of an archive',
    'so-lieu.xlsx',
    (stream, sound) => mutateHeads(stream, pickFile(stream, sound, '.xlsx')),
  ],
  ['XML of a part', 'so-lieu.xlsx', mutateXml],
  ['XML of a part', 'so-lieu.xlsx', mutateXml],
  ['bytes of a text', 'so-lieu.csv', (stream, sound) => mutateBytes(stream, pickFile(stream, sound, '.csv'))],
  ['text of a table', 'so-lieu.csv', mutateCsv],
];

/** The file with this number: the same for ever, on every machine. */
export function* mutatedFiles(from: number, count: number): Generator<CorpusFile, undefined> {
  const sound = soundFiles();
  for (let index = from; index < from + count; index += 1) {
    const [kind, fileName, made] = MUTATIONS[index % MUTATIONS.length] ?? [];
    if (kind === undefined || fileName === undefined || made === undefined) continue;
    const bytes = made(streamOf(`import-corpus-${String(index)}`), sound);
    yield { kind: `mutated: ${kind} (${String(index)})`, fileName, bytes, fate: EITHER };
  }
  return undefined;
}
