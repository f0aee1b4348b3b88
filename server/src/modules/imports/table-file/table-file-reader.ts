import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SentFile } from '../../../http/file-door.js';
import { ProblemError } from '../../../http/problem.js';
import { WorkerLine } from '../../../jobs/worker-line.js';
import type { TableFile } from '../../../domain/import/table-file.js';
import { decodeAnswer } from './table-answer.js';
import { TABLE_LIMITS } from './table-limits.js';

/** Files that are read at the same moment, each in a thread of its own. */
const THREADS = 2;

const tooHeavy = (): ProblemError => new ProblemError('table_file_too_heavy');

/**
 * Reads the tables that people send, away from the thread that answers requests: a file that takes too long or too much
 * memory ends its thread and nothing else. One file of one sender at a time.
 */
@Injectable()
export class TableFileReader implements OnApplicationShutdown {
  private readonly lines = Array.from(
    { length: THREADS },
    () =>
      new WorkerLine({
        script: new URL('./table-file.worker.mjs', import.meta.url),
        waiting: 6,
        withinMs: 8_000,
        memoryMb: 192,
        tooLong: tooHeavy,
        idleMs: 60_000,
      }),
  );
  private readonly reading = new Set<number | null>();

  /** @throws ProblemError with a code `table_file_…`, `file_too_large`, or `busy` when too many are waiting */
  async read({ bytes, sender }: Pick<SentFile, 'bytes' | 'sender'>): Promise<TableFile> {
    if (bytes.length > TABLE_LIMITS.fileBytes)
      throw new ProblemError('file_too_large', { params: { limit: '2 MB' } });
    if (this.reading.has(sender)) throw new ProblemError('table_file_waiting');
    this.reading.add(sender);
    try {
      return await this.inThread(bytes);
    } finally {
      this.reading.delete(sender);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.close()));
  }

  private async inThread(bytes: Buffer): Promise<TableFile> {
    const [line] = [...this.lines].sort((a, b) => a.length - b.length);
    if (line === undefined) throw new ProblemError('busy');
    const answer = await line.run(bytes);
    const told = await decodeAnswer(answer);
    if ('table' in told) return told.table;
    throw new ProblemError(told.refused.code, { params: told.refused.params });
  }
}
