import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseTableFile } from '../../modules/imports/table-file/parse-table-file.js';
import { TableFileReader } from '../../modules/imports/table-file/table-file-reader.js';
import { TABLE_LIMITS, type TableLimits } from '../../modules/imports/table-file/table-limits.js';
import { TableRefused } from '../../modules/imports/table-file/table-refused.js';
import type { CorpusFile } from './corpus-file.js';
import { hostileFiles } from './hostile-files.js';
import { mutatedFiles } from './mutated-files.js';
import { readInThread } from './read-in-thread.js';
import { type Outcome, runCorpus } from './run-corpus.js';
import { soundFiles } from './sound-files.js';

const MUTATED = 420;
const HOSTILE = hostileFiles();

let reader: TableFileReader;
beforeAll(() => {
  reader = new TableFileReader();
});
afterAll(() => reader.onApplicationShutdown());

/** A reader with other limits than ours, here and now. */
const readWith =
  (limits: Partial<TableLimits>) =>
  async ({ bytes }: CorpusFile): Promise<Outcome> => {
    try {
      return { is: 'read', table: parseTableFile(bytes, { ...TABLE_LIMITS, ...limits }) };
    } catch (error) {
      return error instanceof TableRefused
        ? { is: 'refused', code: error.code }
        : { is: 'crash', reason: String(error) };
    }
  };

describe('the corpus of files', () => {
  it('that programs write is read with its figures, every one', async () => {
    const { faults, counts } = await runCorpus(soundFiles(), readInThread(reader));
    expect([faults, [...counts.keys()]]).toEqual([[], ['read']]);
  });
  it('that are hostile is refused with the right sentence, every one, and holds up nobody', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { faults, counts } = await runCorpus(HOSTILE, readInThread(reader));
    delay.disable();
    expect([faults, counts.has('read')]).toEqual([[], false]);
    expect(delay.max / 1e6).toBeLessThan(1_000);
  });
  it('that are damaged crashes nothing, and no reader has to be stopped', async () => {
    const { files, faults, counts } = await runCorpus(mutatedFiles(0, MUTATED), readInThread(reader));
    expect([files, faults, counts.get('table_file_too_heavy')]).toEqual([MUTATED, [], undefined]);
    // Neither does everything pass nor nothing.
    expect(counts.get('read')).toBeGreaterThan(MUTATED / 20);
    expect(counts.get('table_file_broken')).toBeGreaterThan(MUTATED / 10);
  });
  it('is the same for whoever makes it', () => {
    const [a, b] = [mutatedFiles(7, 6), mutatedFiles(7, 6)].map((files) =>
      [...files].map(({ bytes }) => bytes.toString('hex')),
    );
    expect(a).toEqual(b);
  });
});

describe('a reader with a planted fault is found out', () => {
  const none = Number.MAX_SAFE_INTEGER;
  it.each<[string, Partial<TableLimits>, string]>([
    ['that does not look at the ratio', { ratio: none }, 'bomb: a part a thousand times its packed size'],
    ['that adds nothing up', { unpackedBytes: none, ratio: none }, 'bomb: one part of 30 MB'],
    ['that adds up each part alone', { unpackedBytes: none }, 'bomb: many small parts'],
    ['that counts no parts', { parts: none }, 'bomb: a thousand parts'],
    ['that reads every place', { rows: none, columns: none }, 'cell: at the end of the world'],
    ['that counts no cells', { cells: none }, 'cell: more of them than are read'],
    ['that counts no letters', { letters: none }, 'cell: one string in all of them'],
    ['that counts no strings', { sharedStrings: none }, 'sheet: more strings than are read'],
    ['that counts no sheets', { sheets: none }, 'sheet: more of them than are read'],
    ['that counts no merged ranges', { mergedRanges: none }, 'sheet: merged ranges without end'],
    ['that goes down as deep as it leads', { xmlDepth: none }, 'xml: ten thousand tags in each other'],
    ['that takes every attribute', { xmlAttributes: none }, 'xml: a thousand attributes'],
  ])('%s', async (_name, limits, kind) => {
    const files = HOSTILE.filter((file) => file.kind === kind);
    expect((await runCorpus(files, readWith({}))).faults).toEqual([]);
    expect((await runCorpus(files, readWith(limits))).faults).toHaveLength(1);
  });
  it('that throws what is no refusal', async () => {
    const throws = async (): Promise<Outcome> => ({ is: 'crash', reason: 'TypeError' });
    expect((await runCorpus(mutatedFiles(0, 1), throws)).faults).toEqual([
      expect.stringContaining('crash: TypeError'),
    ]);
  });
  it('that loses a figure, or refuses a sound file', async () => {
    const [file] = soundFiles();
    const loses = async (one: CorpusFile): Promise<Outcome> => {
      const outcome = await readWith({})(one);
      return outcome.is === 'read' ? { is: 'read', table: { ...outcome.table, sheets: [] } } : outcome;
    };
    const refuses = async (): Promise<Outcome> => ({ is: 'refused', code: 'table_file_broken' });
    for (const fault of [loses, refuses]) expect((await runCorpus([file!], fault)).faults).toHaveLength(1);
  });
});
