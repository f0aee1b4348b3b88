import { Injectable, Logger } from '@nestjs/common';

/** Whoever watches asks every few seconds; the cause is told once in a while. */
const TELL_AGAIN_AFTER_MS = 60_000;

/** Why the store was not ready, for whoever has to mend it; the answer itself says nothing of it. */
@Injectable()
export class ReadinessLog {
  private readonly logger = new Logger('Ready');
  private toldAt = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds of a clock that only goes forward */
  tell(error: unknown, now = performance.now()): void {
    if (now - this.toldAt < TELL_AGAIN_AFTER_MS) return;
    this.toldAt = now;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`not ready: ${reason}`);
  }
}
