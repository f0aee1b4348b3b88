import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildWorkbook, rowXml } from '../../../commands/import-corpus/build-workbook.js';
import { TableFileReader } from './table-file-reader.js';

const workbook = (data: string): Buffer => buildWorkbook({ sheets: [{ name: 'Tuần 41', data }] });
const small = workbook(rowXml(1, ['24301', 5]));

let reader: TableFileReader;
beforeEach(() => {
  reader = new TableFileReader();
});
afterEach(() => reader.onApplicationShutdown());

const read = (bytes: Buffer, sender: number | null = 1): ReturnType<TableFileReader['read']> =>
  reader.read({ bytes, sender });

describe('a table that somebody sends', () => {
  it('comes back from its thread as it was read', async () => {
    await expect(read(small)).resolves.toEqual({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: [
        {
          name: 'Tuần 41',
          hidden: false,
          merged: [],
          rows: [
            {
              row: 1,
              cells: [
                { column: 1, kind: 'text', text: '24301' },
                { column: 2, kind: 'number', number: '5' },
              ],
            },
          ],
        },
      ],
    });
  });
  it('is refused with its code and what its sentence needs', async () => {
    await expect(read(workbook('<row r="6000"><c r="ZZ6000"><v>1</v></c></row>'))).rejects.toMatchObject({
      code: 'table_file_too_far',
      details: { params: { cell: 'ZZ6000', sheet: 'Tuần 41', rows: 5_000, columns: 300 } },
    });
    await expect(read(Buffer.alloc(2 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'file_too_large' });
  });
  it('is one of its sender at a time; others are read meanwhile, and the next of the same afterwards', async () => {
    const first = read(small);
    await expect(read(small)).rejects.toMatchObject({ code: 'table_file_waiting' });
    await Promise.all([first, read(small, 2), read(small, 3)]);
    await expect(read(small)).resolves.toMatchObject({ kind: 'xlsx' });
  });
  it('of too many senders at once is told to come again', async () => {
    const all = await Promise.allSettled(Array.from({ length: 30 }, (_, sender) => read(small, sender)));
    const codes = all.map((one) =>
      one.status === 'fulfilled' ? 'read' : (one.reason as { code: string }).code,
    );
    expect([...new Set(codes)].sort()).toEqual(['busy', 'read']);
  });
  it('holds up nobody else while it is read, however large it is', async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) =>
      rowXml(
        row + 1,
        Array.from({ length: 60 }, (_c, i) => row * i),
      ),
    );
    const large = workbook(rows.join(''));
    await read(small);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { sheets } = await read(large);
    delay.disable();
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual(rows.map((_row, index) => index + 1));
    // Taking the answer over is the one thing that the main thread does.
    expect(delay.max / 1e6).toBeLessThan(300);
  });
});
