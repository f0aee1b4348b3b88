import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookConfig } from '../../../reminder-config.js';
import { isPrivateAddress } from './private-address.js';
import {
  CHANNEL_TIMEOUT_MS,
  type Delivery,
  detailOf,
  type OutgoingReminder,
  type ReminderChannel,
} from './reminder-channel.js';

/** Whoever answers has said enough by then; the rest is not read. */
const LONGEST_ANSWER_BYTES = 4096;

/**
 * A gateway of SMS or Zalo. POST with a JSON body {id, kind, to, name, language, subject, text, sentAt}; headers
 * `Idempotency-Key: <id>`, `X-Bdhvs-Timestamp: <seconds>` and `X-Bdhvs-Signature: sha256=<hex>`, the HMAC-SHA256 of
 * `<timestamp>.<body>` with the secret. 2xx: taken; 408, 425, 429 and 5xx: tried again with the same id; else refused.
 * Redirects are not followed; the address that a name leads to is looked at when connecting, so that it cannot change
 * between the look and the request.
 */
export class WebhookChannel implements ReminderChannel {
  constructor(private readonly config: WebhookConfig) {}

  deliver(message: OutgoingReminder): Promise<Delivery> {
    const body = JSON.stringify({
      id: message.id,
      kind: message.kind,
      to: message.to,
      name: message.name,
      language: message.language,
      subject: message.subject,
      text: message.short,
      sentAt: new Date().toISOString(),
    });
    return this.post(body, message.id);
  }

  private post(body: string, id: string): Promise<Delivery> {
    const url = new URL(this.config.url);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', this.config.secret).update(`${timestamp}.${body}`).digest('hex');
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    // A literal address is never looked up.
    if (!this.config.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
      return Promise.resolve({ outcome: 'refused', detail: 'private address' });
    return new Promise((resolve) => {
      let connected = false;
      const request = (url.protocol === 'https:' ? https : http).request(
        url,
        {
          method: 'POST',
          agent: false,
          timeout: CHANNEL_TIMEOUT_MS,
          lookup: this.config.allowPrivate ? undefined : publicLookup,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': id,
            'x-bdhvs-timestamp': timestamp,
            'x-bdhvs-signature': `sha256=${signature}`,
          },
        },
        (answer) => {
          clearTimeout(limit);
          resolve(deliveryOf(answer.statusCode ?? 0));
          let read = 0;
          answer.on('data', (chunk: Buffer) => {
            read += chunk.length;
            if (read > LONGEST_ANSWER_BYTES) request.destroy();
          });
          answer.on('error', () => undefined);
        },
      );
      // The time-out of the socket starts anew with every byte; this one does not.
      const limit = setTimeout(() => request.destroy(new Error('no answer in time')), CHANNEL_TIMEOUT_MS);
      request.on('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true));
      });
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      request.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(limit);
        if (error.code === 'EPRIVATE') resolve({ outcome: 'refused', detail: 'private address' });
        else resolve({ outcome: connected ? 'uncertain' : 'again', detail: detailOf(error.message) });
      });
      request.end(body);
    });
  }
}

function deliveryOf(status: number): Delivery {
  const detail = `HTTP ${String(status)}`;
  if (status >= 200 && status < 300) return { outcome: 'sent', detail };
  const later = status >= 500 || [408, 425, 429].includes(status);
  return { outcome: later ? 'again' : 'refused', detail };
}

/** Connects to nothing but public addresses. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      done(error, '', 0);
      return;
    }
    const fitting = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = fitting;
    if (first === undefined || fitting.length < addresses.length) {
      done(Object.assign(new Error('private address'), { code: 'EPRIVATE' }), '', 0);
      return;
    }
    if (options.all === true) done(null, fitting, 0);
    else done(null, first.address, first.family);
  });
};
