import { randomUUID } from 'node:crypto';
import type { Owner } from './raw-rows.js';

/** A product that is running, with people who write and read in it. */
export interface ReplayArena {
  readonly url: string;
  /** What is changed without a command, and the raw rows of the model. */
  readonly owner: Owner;
  /** Communes that enter, by their cookies. */
  readonly communes: readonly { readonly code: string; readonly editor: string; readonly leader: string }[];
  readonly reviewer: string;
  readonly admin: string;
  /** Weeks that take reports, and weeks that are asked about. */
  readonly open: readonly string[];
  readonly asked: readonly string[];
}

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly text: string;
  /** Only of status 200, and of JSON, what it is said to be. */
  readonly body: Body;
}

/** What a busy product may answer a writer who was not the first. */
const REFUSED = new Set([403, 409, 422]);

export async function call<Body>(
  { url }: ReplayArena,
  cookie: string,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: object,
): Promise<Reply<Body>> {
  const write = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(new URL(path, url), {
    method,
    headers: { cookie, ...(body === undefined ? {} : write) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') === true;
  const { status } = answer;
  if (status !== 200 && !(body !== undefined && REFUSED.has(status)))
    throw new Error(`${method} ${path} answered ${String(status)}: ${text}`);
  return { status, text, body: (json ? JSON.parse(text) : undefined) as Body };
}

/** The clock of the installation, in milliseconds since 1970. */
export async function clockOf({ owner }: ReplayArena): Promise<number> {
  const { rows } = await owner.query<{ now: Date }>('select app.now() as now');
  return rows[0]?.now.getTime() ?? Number.NaN;
}
