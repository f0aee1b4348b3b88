import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** A reader that takes nothing any more is let go before what waits for it grows. */
const MOST_WAITING_BYTES = 64 * 1024;
/** After how long a browser tries again by itself. */
const RETRY_MS = 3_000;

/** An answer that stays open: server-sent events, unbuffered and uncompressed. */
export class EventStream {
  private constructor(private readonly response: ServerResponse) {}

  /** Takes the reply over; nothing else answers it any more. Headers that were set go with it. */
  static open(reply: FastifyReply): EventStream {
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would collect the events.
      'x-accel-buffering': 'no',
    });
    raw.socket?.setNoDelay(true);
    const stream = new EventStream(raw);
    stream.write(`retry: ${String(RETRY_MS)}\n\n`);
    return stream;
  }

  send(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment, so that everything on the way knows that the connection is used. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.response.end();
  }

  onClosed(closed: () => void): void {
    this.response.once('close', closed);
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
