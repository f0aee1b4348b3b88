import { describe, expect, it } from '@jest/globals';
import { rowXml, workbookParts } from '../../../commands/import-corpus/build-workbook.js';
import { buildZip, type ZipEntry, type ZipLies } from '../../../commands/import-corpus/build-zip.js';
import { parseTableFile } from './parse-table-file.js';

const parts = workbookParts({ sheets: [{ name: 'a', data: rowXml(1, [1]) }] });
const SHEET = 'xl/worksheets/sheet1.xml';
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);
const read = (file: Buffer): string => {
  try {
    parseTableFile(file);
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const withLies = (lies: ZipLies): string => read(buildZip(parts, lies));
const withSheet = (lie: Partial<ZipEntry>): string =>
  read(buildZip(parts.map((one) => (one.name === SHEET ? { ...one, ...lie } : one))));
const withMore = (...more: ZipEntry[]): string => read(buildZip([...parts, ...more]));

describe('an archive that would come to more than it may is not opened', () => {
  it.each([
    ['one part of many zeros', () => withMore({ name: 'xl/media/a.bin', content: zeros(30 * 1024 * 1024) })],
    [
      'a part a thousand times its packed size',
      () => withMore({ name: 'a.xml', content: zeros(5 * 1024 * 1024) }),
    ],
    [
      'many parts that come to more together',
      () =>
        withMore(
          ...Array.from({ length: 100 }, (_, i) => ({
            name: `${String(i)}.xml`,
            content: zeros(250 * 1024),
          })),
        ),
    ],
    [
      '201 parts',
      () => withMore(...Array.from({ length: 201 }, (_, i) => ({ name: String(i), content: '' }))),
    ],
    [
      'a part that announces less than it holds',
      () => withSheet({ content: zeros(9 * 1024 * 1024), bytes: 500 }),
    ],
    ['a part that reaches into the next', () => withSheet({ packedBytes: 500_000 })],
    [
      'parts that share their bytes',
      () =>
        withMore({
          ...parts[6]!,
          name: 'xl/worksheets/again.xml',
          offset: 0,
          localName: '[Content_Types].xml',
          content: parts[0]!.content,
        }),
    ],
  ])('%s', (_name, made) => {
    expect(['table_file_bomb', 'table_file_broken']).toContain(made());
  });
});

describe('an archive that contradicts itself is broken', () => {
  it.each<[string, () => string]>([
    ['two parts of one name', () => withMore({ name: SHEET, content: '' })],
    [
      'two parts whose names differ in capitals only',
      () => withMore({ name: SHEET.toUpperCase(), content: '' }),
    ],
    ['a name that climbs out', () => withMore({ name: '../../etc/passwd', content: '' })],
    ['a name from the top', () => withMore({ name: '/etc/passwd', content: '' })],
    ['a name of Windows', () => withMore({ name: 'C:\\a', content: '' })],
    ['a name with a zero', () => withMore({ name: 'a\u0000.xml', content: '' })],
    ['no name', () => withMore({ name: '', content: '' })],
    ['another name before the bytes', () => withSheet({ localName: 'xl/worksheets/sheet2.xml' })],
    ['another length before the bytes', () => withSheet({ localBytes: 1 })],
    ['another packed length before the bytes', () => withSheet({ localPackedBytes: 1 })],
    ['a part that announces more than it holds', () => withSheet({ bytes: 5_000 })],
    ['a wrong checksum', () => withSheet({ crc32: 1 })],
    ['a method nobody knows', () => withSheet({ method: 99 })],
    ['bytes that are not packed', () => withSheet({ packed: Buffer.from('hello') })],
    ['an offset beyond the end', () => withSheet({ offset: 900_000 })],
    ['a length of zip64', () => withSheet({ bytes: 0xffffffff })],
    ['fewer parts than it counts', () => withLies({ count: 99 })],
    ['more parts than it counts', () => withLies({ count: 2 })],
    ['a directory elsewhere', () => withLies({ directoryOffset: 3 })],
    ['a directory of another length', () => withLies({ directoryBytes: 3 })],
    ['bytes before it', () => withLies({ before: Buffer.from('PK\u0003\u0004') })],
    ['bytes before its directory', () => withLies({ between: zeros(30), directoryOffset: 40 })],
    ['a second disk', () => withLies({ disk: 1 })],
    ['an end cut off', () => read(buildZip(parts).subarray(0, -1))],
  ])('%s', (_name, made) => {
    expect(made()).toBe('table_file_broken');
  });
  it('with a part that is encrypted, it says so', () => {
    expect(withSheet({ flags: 1 })).toBe('table_file_encrypted');
  });
  it('but may carry a comment', () => {
    expect(withLies({ comment: Buffer.from('made by hand') })).toBe('read');
  });
});
