/**
 * Work of which equal pieces are done once for all who wait for it. Who comes while a piece is being done may ask about
 * something that it no longer saw: they wait for the next, and share that one. Of those who went away meanwhile no trace stays.
 */
export class Shared<T> {
  private readonly running = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  /** @param key equal for equal work */
  take(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(key);
    if (running === undefined) return this.start(key, work);
    const planned = this.next.get(key);
    if (planned !== undefined) return planned;
    const next = running.then(
      () => this.follow(key, work),
      () => this.follow(key, work),
    );
    this.next.set(key, next);
    return next;
  }

  private follow(key: string, work: () => Promise<T>): Promise<T> {
    this.next.delete(key);
    return this.start(key, work);
  }

  private start(key: string, work: () => Promise<T>): Promise<T> {
    const done = (): void => {
      if (this.running.get(key) === started) this.running.delete(key);
    };
    const started = work().finally(done);
    this.running.set(key, started);
    return started;
  }
}
