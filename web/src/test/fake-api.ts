import { FakeXhr } from './fake-xhr.js';

/** What the network answers in a spec: the API as the contract describes it, without a server. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** What stands behind the question mark. */
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The bytes that were sent, where a file was. */
  readonly file: File | null;
  readonly idempotencyKey: string | null;
}
type Handler = (asked: Asked) => Answer | 'no answer';

export class FakeApi {
  readonly asked: Asked[] = [];
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    window.fetch = (input, init) =>
      this.answer(input instanceof Request ? input.url : input.toString(), init ?? {});
    window.XMLHttpRequest = FakeXhr.answeredBy((url, init) => this.answer(url, init));
  }

  /** `route`: "GET /session", without /api and without the query. */
  on(route: string, handler: Handler): this {
    this.handlers.set(route, handler);
    return this;
  }

  sent(method: string): readonly Asked[] {
    return this.asked.filter((one) => one.method === method);
  }

  private answer(url: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? 'GET';
    const path = url.replace(/^\/api/u, '').replace(/\?.*$/u, '');
    const headers = new Headers(init.headers);
    const asked = {
      method,
      path,
      query: new URLSearchParams(url.split('?')[1] ?? ''),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
      file: init.body instanceof File ? init.body : null,
      idempotencyKey: headers.get('idempotency-key'),
    };
    this.asked.push(asked);
    const handler = this.handlers.get(`${method} ${path}`);
    const answer = handler === undefined ? problem(404, 'not_found', 'Không tìm thấy') : handler(asked);
    if (answer === 'no answer') return Promise.reject(new TypeError('Failed to fetch'));
    const status = answer.status ?? 200;
    return Promise.resolve(
      new Response(status === 204 ? null : JSON.stringify(answer.body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
    );
  }
}

export function problem(
  status: number,
  code: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Answer {
  return {
    status,
    body: { type: `urn:problem:${code}`, title: code, status, detail, code, requestId: 'r-1', ...more },
  };
}
