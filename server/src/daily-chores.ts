const DAY_MS = 24 * 60 * 60 * 1000;

/** Work that is done when the app has started and once a day from then on. A failure is told and never ends the app. */
export class DailyChores {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly tell: (line: string) => void,
  ) {}

  /** Returns at once; the timer does not keep the process alive. */
  start(everyMs = DAY_MS): void {
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
        this.tell(
          `Việc hằng ngày chưa xong, sẽ làm lại sau / daily chores failed, tried again later: ${reason}`,
        );
      },
    );
  }
}
