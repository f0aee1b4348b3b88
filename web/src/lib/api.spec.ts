import { describe, expect, test } from '@jest/globals';
import { FakeApi, problem } from '../test/fake-api.js';
import { ApiProblem, request } from './api.js';
import { newIdempotencyKey } from './idempotency-key.js';

async function refusal(path: string): Promise<ApiProblem> {
  const error: unknown = await request(path).catch((caught: unknown) => caught);
  if (!(error instanceof ApiProblem)) throw new Error('not refused');
  return error;
}

describe('the only fetch', () => {
  test('a refusal carries the code, the sentence and the errors by field', async () => {
    const errors = [{ path: 'adults_reached', code: 'negative', message: 'Số không được âm.' }];
    new FakeApi().on('GET /x', () => problem(422, 'invalid_values', 'Số liệu chưa đúng.', { errors }));
    const found = await refusal('/x');
    expect([found.status, found.code, found.detail, found.errors, found.mayPass]).toEqual([
      422,
      'invalid_values',
      'Số liệu chưa đúng.',
      errors,
      false,
    ]);
  });

  test('no answer is a problem that may pass, and is not blamed on the server', async () => {
    new FakeApi().on('GET /x', () => 'no answer');
    const found = await refusal('/x');
    expect([found.status, found.code, found.mayPass]).toEqual([0, 'network', true]);
  });

  test('an answer that is no problem document is unexpected, never shown as success', async () => {
    new FakeApi().on('GET /x', () => ({ status: 502, body: 'Bad gateway' }));
    const found = await refusal('/x');
    expect([found.status, found.code, found.mayPass]).toEqual([502, 'unexpected', true]);
  });

  test('keys of commands are distinct and need no secure page', () => {
    const keys = Array.from({ length: 200 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(200);
    expect(keys.every((key) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(key))).toBe(true);
  });
});
