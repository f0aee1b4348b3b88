export const MINUTE_MS = 60 * 1000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Work that is done when the app has started and at intervals from then on. A failure is told and never ends the app. */
export class Chores {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  /** @param name what failed, Vietnamese / English */
  constructor(
    private readonly name: string,
    private readonly work: () => Promise<unknown>,
    private readonly tell: (line: string) => void,
  ) {}

  /** Returns at once; the timer does not keep the process alive. */
  start(everyMs: number): void {
    this.turn();
    this.timer = setInterval(() => {
      this.turn();
    }, everyMs).unref();
  }

  /** Waits for a turn that has begun. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  /** One after the other, however long one takes. */
  private turn(): void {
    this.running = this.running.then(this.work).then(
      () => undefined,
      (error: unknown) => {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.tell(`${this.name}: chưa xong, sẽ làm lại sau / failed, tried again later: ${reason}`);
      },
    );
  }
}
