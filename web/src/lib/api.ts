import type { Problem } from '@contract/shared.js';
import { chosenLang } from './i18n/chosen-lang.js';
import { noteAnswer, noteNoAnswer } from './offline/connection.js';

/** Codes of failures that the server did not name itself. */
export type LocalProblemCode = 'network' | 'timeout' | 'unexpected';
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request failed. `status` 0: no answer came. `detail` is a sentence of the server in the user's language,
 * empty for local codes (their words are in the dictionary). `body` holds what else the problem document says.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly requestId: string | null = null,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} (${String(status)})`);
  }

  /**
   * No answer, or a server in trouble, or somebody else who answered, as the sign-in page of a hotel does: the same request
   * may succeed later.
   */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.code === 'unexpected';
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** One key for one command; a retry of the same command uses the same key. */
  readonly idempotencyKey?: string;
  /** Username whose command it is: refused like a missing session when somebody else is signed in by now. */
  readonly actingUser?: string;
  readonly signal?: AbortSignal;
}

const timeoutMs = 20_000;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** What an answer of failure says; `body` is its JSON, or anything else where there was none. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (!isProblem(body)) return new ApiProblem(status, 'unexpected', '', '');
  return new ApiProblem(status, body.code, body.title, body.detail, body.errors ?? [], body.requestId, body);
}

/** The only fetch of the web; files go by `send-file.ts`. `path` is relative to /api. @throws ApiProblem */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': chosenLang() };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  if (options.actingUser !== undefined) headers['acting-user'] = options.actingUser;
  const timeout = AbortSignal.timeout(timeoutMs);
  const init: RequestInit = {
    method: options.method ?? 'GET',
    headers,
    credentials: 'same-origin',
    signal: options.signal === undefined ? timeout : anySignal(options.signal, timeout),
  };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);

  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    noteNoAnswer();
    throw new ApiProblem(0, timeout.aborted ? 'timeout' : 'network', '', '');
  }
  // A gateway, or the sign-in page of a hotel, answers in other words.
  if (response.status === 204 || (response.headers.get('content-type') ?? '').includes('json')) noteAnswer();
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiProblem(
      timeout.aborted ? 0 : response.status,
      timeout.aborted ? 'timeout' : 'unexpected',
      '',
      '',
    );
  }
}

/** `AbortSignal.any` is younger than the browsers we serve. */
function anySignal(first: AbortSignal, second: AbortSignal): AbortSignal {
  const controller = new AbortController();
  for (const signal of [first, second]) {
    if (signal.aborted) controller.abort(signal.reason);
    else
      signal.addEventListener(
        'abort',
        () => {
          controller.abort(signal.reason);
        },
        { once: true },
      );
  }
  return controller.signal;
}
