import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SentFile } from '../../../http/file-door.js';
import { ProblemError } from '../../../http/problem.js';
import { WorkerLine } from '../../../jobs/worker-line.js';
import type { BoundaryProblemCode, BoundaryProblemParams } from './boundary-refused.js';
import type { BoundaryTask, ReadBoundaries } from './parse-boundary-file.js';

/** What the reading thread answers with. */
export type BoundaryAnswer =
  | { readonly read: ReadBoundaries }
  | { readonly refused: { readonly code: BoundaryProblemCode; readonly params: BoundaryProblemParams } };

const tooHeavy = (): ProblemError => new ProblemError('boundary_file_heavy');

/**
 * Reads files of boundaries away from the thread that answers requests: one that takes too long or too much memory ends
 * its thread and nothing else.
 */
@Injectable()
export class BoundaryFileReader implements OnApplicationShutdown {
  private readonly line = new WorkerLine({
    script: new URL('./boundary-file.worker.mjs', import.meta.url),
    waiting: 3,
    withinMs: 15_000,
    memoryMb: 320,
    tooLong: tooHeavy,
    idleMs: 60_000,
  });

  /** @throws ProblemError with a code `boundary_file_…`, or `busy` when too many are waiting */
  async read(
    { bytes }: Pick<SentFile, 'bytes'>,
    choice: Omit<BoundaryTask, 'bytes'>,
  ): Promise<ReadBoundaries> {
    const task: BoundaryTask = { bytes, ...choice };
    const answer = await this.line.run(task);
    const told = JSON.parse(answer.toString('utf8')) as BoundaryAnswer;
    if ('read' in told) return told.read;
    throw new ProblemError(told.refused.code, { params: told.refused.params });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.line.close();
  }
}
