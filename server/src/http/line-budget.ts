const MINUTE_MS = 60_000;

/** Lines that were not written, of one key and minute. */
export interface Dropped {
  readonly key: string;
  readonly count: number;
}

interface Spent {
  written: number;
  dropped: number;
}

/**
 * How many lines somebody may cause in a minute, so that nobody fills the disk by being refused. What is over is counted,
 * and told when the minute has passed.
 */
export class LineBudget {
  private readonly spent = new Map<string, Spent>();
  private minute = -1;
  private ended: Dropped[] = [];

  /** @param keys most keys that are told apart in a minute; all others share one */
  constructor(
    private readonly perMinute: number,
    private readonly keys = 1000,
  ) {}

  /**
   * @param now milliseconds of a clock that only goes forward
   * @returns false: over the budget, and counted
   */
  spend(key: string, now: number): boolean {
    this.turn(now);
    const own = this.spent.get(key) ?? this.open(key);
    if (own.written < this.perMinute) {
      own.written += 1;
      return true;
    }
    own.dropped += 1;
    return false;
  }

  /** What was dropped in minutes that have passed; each is told once. */
  takeDropped(now: number): readonly Dropped[] {
    this.turn(now);
    return this.ended.splice(0);
  }

  /** The same with the minute that is running, for an end. */
  takeAll(): readonly Dropped[] {
    this.close();
    return this.ended.splice(0);
  }

  private open(key: string): Spent {
    const name = this.spent.size < this.keys ? key : OTHERS;
    const known = this.spent.get(name);
    if (known !== undefined) return known;
    const fresh = { written: 0, dropped: 0 };
    this.spent.set(name, fresh);
    return fresh;
  }

  private turn(now: number): void {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute === this.minute) return;
    this.minute = minute;
    this.close();
  }

  private close(): void {
    for (const [key, { dropped }] of this.spent) if (dropped > 0) this.ended.push({ key, count: dropped });
    this.spent.clear();
  }
}

const OTHERS = 'others';
