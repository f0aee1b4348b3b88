import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Visitor } from './test-app.js';

export interface LiveEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When it came, milliseconds of the performance clock. */
  readonly at: number;
}

/** A page that listens, without a browser. */
export class EventListener {
  readonly events: LiveEvent[] = [];
  /** Comments that only keep the connection used. */
  beats = 0;
  closed = false;
  private rest = '';

  private constructor(
    readonly headers: http.IncomingHttpHeaders,
    private readonly response: http.IncomingMessage,
  ) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      this.take(text);
    });
    response.on('close', () => {
      this.closed = true;
    });
    response.on('error', () => undefined);
  }

  /** @throws with the status where it is refused */
  static open({ port, cookie }: Pick<Visitor, 'port' | 'cookie'>): Promise<EventListener> {
    return new Promise((resolve, reject) => {
      const request = http.get(
        {
          host: '127.0.0.1',
          port,
          path: '/api/live',
          agent: false,
          headers: { ...(cookie === null ? {} : { cookie }), 'accept-encoding': 'gzip, br' },
        },
        (response) => {
          if (response.statusCode === 200) resolve(new EventListener(response.headers, response));
          else {
            response.resume();
            reject(new Error(`refused: ${String(response.statusCode)}`));
          }
        },
      );
      request.on('error', reject);
    });
  }

  /** Waits for an event, one that came already included. */
  async next(event: string, from = 0): Promise<LiveEvent> {
    for (let wait = 0; wait < 1000; wait += 1) {
      const found = this.events.slice(from).find((one) => one.event === event);
      if (found !== undefined) return found;
      await sleep(10);
    }
    throw new Error(`no event ${event}, only ${JSON.stringify(this.events)}`);
  }

  async end(): Promise<void> {
    for (let wait = 0; wait < 1000 && !this.closed; wait += 1) await sleep(10);
  }

  close(): void {
    this.response.destroy();
  }

  private take(text: string): void {
    const parts = (this.rest + text).split('\n\n');
    this.rest = parts.pop() ?? '';
    for (const part of parts) {
      if (part.startsWith(':')) this.beats += 1;
      const event = /^event: (.*)$/mu.exec(part)?.[1];
      const data = /^data: (.*)$/mu.exec(part)?.[1];
      if (event !== undefined && data !== undefined)
        this.events.push({ event, data: JSON.parse(data) as LiveEvent['data'], at: performance.now() });
    }
  }
}
