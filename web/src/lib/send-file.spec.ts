import { describe, expect, test } from '@jest/globals';
import { FakeApi, problem } from '../test/fake-api.js';
import { ApiProblem } from './api.js';
import { sendFile } from './send-file.js';

const workbook = (name = 'Tuần 41.xlsx'): File => new File([new Uint8Array([80, 75, 3, 4])], name);
const refusal = (sent: Promise<unknown>): Promise<unknown> => sent.catch((caught: unknown) => caught);

describe('a file', () => {
  test('is sent as it is, under its key, and tells how much of it has left', async () => {
    const api = new FakeApi().on('POST /files', () => ({ body: { rows: 3 } }));
    const shares: number[] = [];
    const file = workbook();
    const answer = await sendFile('/files', file, {
      idempotencyKey: 'k-1',
      onProgress: (share) => shares.push(share),
    });
    expect([answer, shares.at(-1)]).toEqual([{ rows: 3 }, 1]);
    expect(api.asked).toMatchObject([{ method: 'POST', path: '/files', file, idempotencyKey: 'k-1' }]);
  });

  test('that is refused is refused with the sentence of the server', async () => {
    new FakeApi().on('POST /files', () => problem(413, 'file_too_large', 'Tệp lớn hơn 2 MB.'));
    expect(await refusal(sendFile('/files', workbook()))).toMatchObject({
      status: 413,
      code: 'file_too_large',
      detail: 'Tệp lớn hơn 2 MB.',
    });
  });

  test('that finds no answer may be sent again', async () => {
    new FakeApi().on('POST /files', () => 'no answer');
    const found = await refusal(sendFile('/files', workbook()));
    expect([found instanceof ApiProblem && found.mayPass, found]).toMatchObject([true, { code: 'network' }]);
  });

  test('that is called back before its answer came is not sent to its end', async () => {
    new FakeApi().on('POST /files', () => ({ body: {} }));
    const calledBack = new AbortController();
    const sent = refusal(sendFile('/files', workbook(), { signal: calledBack.signal }));
    calledBack.abort();
    expect(await sent).toMatchObject({ name: 'AbortError' });
  });

  test('may have a name that no encoding takes', async () => {
    new FakeApi().on('POST /files', () => ({ body: {} }));
    await expect(sendFile('/files', workbook('a\uD800.xlsx'))).resolves.toEqual({});
  });
});
