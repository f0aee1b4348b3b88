import { setImmediate as others } from 'node:timers/promises';

/** So long may other requests wait for a piece of long work. */
const PIECE_MS = 12;

/** Long work of the main thread in pieces: between two of them whoever else asks is served. */
export class Breath {
  private since = performance.now();

  /** To be called at each place where the work can be laid down; lays it down when it has gone on long enough. */
  async take(): Promise<void> {
    if (performance.now() - this.since < PIECE_MS) return;
    await others();
    this.since = performance.now();
  }
}
