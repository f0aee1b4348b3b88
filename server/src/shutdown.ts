/** Signals that ask for an end: Ctrl-C, `kill`, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A request that hangs must not keep the database from stopping in good order. */
const STEP_WITHIN_MS = 8_000;

/** A second Ctrl-C after this long is meant: the database then stays up, and the next start finds it again. */
const IMPATIENT_AFTER_MS = 2_000;

/** What has to be closed at the end, last opened first closed. */
export class Shutdown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private ending: Promise<never> | null = null;
  private begunAt = 0;

  /** true from the first signal on: failures of what is half started are then no news. */
  get begun(): boolean {
    return this.ending !== null;
  }

  /** Registers before opening: an end in the middle of a start closes that too. */
  add(close: () => Promise<unknown>): void {
    this.steps.unshift(close);
  }

  /** Signals and faults nobody caught end the process in order. npm passes on what the group already got: quick repeats are ignored. */
  listen(onFault: (error: unknown) => void): void {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (this.begun && Date.now() - this.begunAt > IMPATIENT_AFTER_MS) process.exit(130);
        void this.end(0);
      });
    }
    // A closed terminal takes the output with it; the end goes on.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        if (!this.begun) onFault(error);
        void this.end(1);
      });
    }
  }

  end(code: number): Promise<never> {
    if (this.ending === null) this.begunAt = Date.now();
    this.ending ??= this.run(code);
    return this.ending;
  }

  private async run(code: number): Promise<never> {
    for (const close of this.steps) {
      const late = new Promise((resolve) => setTimeout(resolve, STEP_WITHIN_MS));
      // The database comes last and has its own, longer limits.
      const isLast = close === this.steps.at(-1);
      const done = close().catch(() => undefined);
      await (isLast ? done : Promise.race([done, late]));
    }
    process.exit(code);
  }
}
