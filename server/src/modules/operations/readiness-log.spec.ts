import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ReadinessLog } from './readiness-log.js';

const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
afterEach(() => {
  written.mockClear();
});

describe('the cause of not being ready', () => {
  it('is told at once and then no more than once a minute', () => {
    const log = new ReadinessLog();
    for (const second of [0, 1, 59, 60, 119, 121])
      log.tell(new Error(`down at ${String(second)}`), second * 1000);
    expect(written.mock.calls.map(([line]) => /down at \d+/u.exec(String(line))?.[0])).toEqual([
      'down at 0',
      'down at 60',
      'down at 121',
    ]);
  });
});
