import { ProblemError } from '../http/problem.js';
import { childHand, type Hand, threadHand } from './hand.js';

export interface WorkerLineOptions {
  /** Answers every message with `{ file }` or `{ error }`, one at a time. */
  readonly script: URL;
  /** Tasks that may wait behind the running one; the next is refused as `busy`. */
  readonly waiting: number;
  /** A task that takes longer ends the thread with it. */
  readonly withinMs: number;
  /** What such a task fails with, and one that needs more memory; left out: `busy`, and what the thread says of it. */
  readonly tooLong?: () => Error;
  /** A thread without a task for so long ends, and gives its memory back; left out: it stays. */
  readonly idleMs?: number;
  /** Heap of JavaScript; what native code holds is not counted. */
  readonly memoryMb: number;
  /**
   * A process of its own in place of a thread, for native code: all that it held is given back when it ends. One that holds
   * more than so much in all, as it says itself, ends after its task.
   */
  readonly processMb?: number;
}

interface Job {
  readonly task: unknown;
  readonly done: (file: Buffer) => void;
  readonly failed: (error: Error) => void;
}
interface Running {
  readonly job: Job;
  readonly limit: NodeJS.Timeout;
}
interface Answer {
  readonly file?: Uint8Array;
  readonly error?: string;
  /** What the process holds in all. */
  readonly heldMb?: number;
}

/**
 * One thread, or process, for work that would hold up every other request, with a short line before it.
 * It starts with the first task. A thread that died or was ended takes only its running task with it: the next has a new one.
 */
export class WorkerLine {
  private worker: Hand | null = null;
  private running: Running | null = null;
  private waiting: Job[] = [];
  private closed = false;
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly options: WorkerLineOptions) {}

  /** The file that the thread makes of the task; throws `busy` when the line is full, closed, or the task takes too long. */
  run(task: unknown): Promise<Buffer> {
    if (this.closed || (this.running !== null && this.waiting.length >= this.options.waiting))
      return Promise.reject(new ProblemError('busy'));
    return new Promise((done, failed) => {
      this.waiting.push({ task, done, failed });
      this.next();
    });
  }

  /** Whether there is a thread. */
  get started(): boolean {
    return this.worker !== null;
  }

  /** Tasks that are running or waiting. */
  get length(): number {
    return this.waiting.length + (this.running === null ? 0 : 1);
  }

  /** Ends the thread; what waits is refused. */
  async close(): Promise<void> {
    this.closed = true;
    this.stayAwake();
    const { worker, running, waiting } = this;
    [this.worker, this.running, this.waiting] = [null, null, []];
    if (running !== null) clearTimeout(running.limit);
    for (const job of [...(running === null ? [] : [running.job]), ...waiting])
      job.failed(new ProblemError('busy'));
    await worker?.end();
  }

  private next(): void {
    if (this.running !== null) return;
    const job = this.waiting.shift();
    if (job === undefined) {
      this.rest();
      return;
    }
    this.stayAwake();
    this.worker ??= this.start();
    const { worker } = this;
    // An idle thread keeps no process alive, a working one does.
    worker.ref();
    const { withinMs, tooLong = () => new ProblemError('busy') } = this.options;
    const limit = setTimeout(() => this.lose(worker, tooLong()), withinMs);
    this.running = { job, limit };
    worker.give(job.task);
  }

  private rest(): void {
    const { worker } = this;
    const { idleMs } = this.options;
    if (worker === null || idleMs === undefined) return;
    this.idle = setTimeout(() => {
      if (this.worker === worker) this.worker = null;
      void worker.end();
    }, idleMs).unref();
  }

  private stayAwake(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
  }

  private start(): Hand {
    const { script, memoryMb, processMb } = this.options;
    const worker: Hand = (processMb === undefined ? threadHand : childHand)(script, memoryMb, {
      answered: (answer) => this.settle(worker, answer as Answer),
      failed: (error) => this.lose(worker, this.wordOf(error)),
    });
    return worker;
  }

  private wordOf(error: Error): Error {
    const outOfMemory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    return outOfMemory ? (this.options.tooLong?.() ?? error) : error;
  }

  private settle(worker: Hand, { file, error, heldMb = 0 }: Answer): void {
    const running = this.take(worker);
    if (running === null) return;
    worker.unref();
    if (file === undefined) running.job.failed(new Error(error ?? 'The worker answered nothing'));
    else running.job.done(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    if (heldMb > (this.options.processMb ?? Infinity)) this.giveUp(worker);
    this.next();
  }

  /** Word of a thread that was given up already changes nothing. */
  private lose(worker: Hand, reason: Error): void {
    if (this.worker !== worker) return;
    const running = this.take(worker);
    this.giveUp(worker);
    running?.job.failed(reason);
    this.next();
  }

  private giveUp(worker: Hand): void {
    this.worker = null;
    void worker.end();
  }

  private take(worker: Hand): Running | null {
    if (this.worker !== worker) return null;
    const { running } = this;
    this.running = null;
    if (running !== null) clearTimeout(running.limit);
    return running;
  }
}
