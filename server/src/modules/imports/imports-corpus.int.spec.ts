import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CorpusFile } from '../../commands/import-corpus/corpus-file.js';
import { hostileFiles } from '../../commands/import-corpus/hostile-files.js';
import { mutatedFiles } from '../../commands/import-corpus/mutated-files.js';
import { soundFiles } from '../../commands/import-corpus/sound-files.js';
import type { ImportPreviewDto } from '../../contract/imports.js';
import { recordBody, sendBytes } from '../../test/import-files.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const MUTATED = 120;

let test: TestApp;
let editor: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 2000);
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
});
afterAll(() => test.close());

const revisions = async (): Promise<number> => {
  const rows = await test.rows<{ n: number }>('select count(*)::int as n from submission_revisions');
  return rows[0]?.n ?? -1;
};
const figures = async (): Promise<ReadonlyMap<string, unknown>> => {
  const { body } = await editor.get('/api/submissions/24301/2025-W41');
  const { values } = body as { values: { dataElement: string; value: unknown }[] };
  return new Map(values.map(({ dataElement, value }) => [dataElement, value]));
};

/** Sends a file as a person would, and records what its preview lets be recorded. @returns what became of it */
async function walk({ kind, bytes }: CorpusFile, number: number): Promise<string> {
  const before = await revisions();
  const seen = await sendBytes(editor, '/api/imports/preview?dataSet=weekly&period=2025-W41', bytes);
  expect([kind, seen.status < 500, await revisions()]).toEqual([kind, true, before]);
  if (seen.status !== 200) return String(seen.body.code);
  const shown = seen.body as ImportPreviewDto;
  const stays = await figures();
  const answer = await editor.post('/api/imports', recordBody(shown), `corpus-${String(number)}`);
  const changed = answer.status === 200 && shown.total.changes > 0;
  expect([kind, answer.status < 500, await revisions()]).toEqual([kind, true, before + (changed ? 1 : 0)]);
  const wanted = new Map(stays);
  if (changed)
    for (const { dataElement, after } of shown.rows.flatMap(({ changes }) => changes))
      wanted.set(dataElement, after);
  expect([kind, await figures()]).toEqual([kind, wanted]);
  return changed ? 'recorded' : 'nothing recorded';
}

describe('whatever is sent as a file', () => {
  it('is recorded as it was shown or not at all, never in part, and the server answers on', async () => {
    const files = [...soundFiles(), ...hostileFiles(), ...mutatedFiles(0, MUTATED)];
    const counts = new Map<string, number>();
    for (const [number, file] of files.entries()) {
      const what = await walk(file, number);
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    expect(files.length).toBeGreaterThan(180);
    // Neither does everything pass nor nothing.
    expect(counts.get('recorded')).toBeGreaterThan(0);
    expect(counts.get('table_file_broken')).toBeGreaterThan(0);
  });
});
