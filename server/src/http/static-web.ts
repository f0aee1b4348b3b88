import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sessionTokenOf } from './session-cookie.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^text\/|json|svg|icon/u;

/** The builder writes a content hash into the names of everything under this folder. */
const HASHED = 'assets/';
/** Asked for by browsers that have it, for ever: never answered with a page. */
const SERVICE_WORKER = 'sw.js';
/** Addresses with a document of their own: it asks for the code of its page at once, or is a page by itself; every other is answered with the plain one. */
const DOCUMENTS: readonly (readonly [RegExp, string])[] = [
  [/^$/u, 'pages/overview.html'],
  [/^nhap\/\d{4}[^/]*$/u, 'pages/entry.html'],
  [/^cong-khai\/?$/u, 'cong-khai.html'],
];
/** Those that ask for the first figures, too: only for whoever may have a session, as the others are refused the figures. */
const DOCUMENTS_OF_FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^chi-tieu$/u, 'pages/goals.html'],
  [/^chi-tieu\/[^/]+$/u, 'pages/goal.html'],
  [/^ban-do$/u, 'pages/map.html'],
  [/^xa-phuong$/u, 'pages/communes.html'],
  [/^xa-phuong\/\d{5}$/u, 'pages/commune.html'],
  [/^khoang-cach$/u, 'pages/gaps.html'],
  [/^tinh-trang-nop$/u, 'pages/status.html'],
  [/^ha-tang$/u, 'pages/infrastructure.html'],
];
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

type Encoding = 'br' | 'gzip';
interface Page {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly body: Buffer;
  /** Made when first asked for, then kept; the best takes seconds and replaces a quicker one when it is ready. */
  readonly compressed: Map<Encoding, Promise<Buffer>>;
}

/** Serves the built pages from memory: files as they are, every other path that is not the API's as the page itself (the browser routes). */
export function serveWeb(fastify: FastifyInstance, folder: string): void {
  const pages = loadPages(folder);
  const index = pages.get('index.html');
  if (index === undefined) return;
  fastify.get('/*', { compress: false }, async (request, reply) => {
    const wanted = (request.params as { '*': string })['*'];
    // An asset of an older build must not be answered with a page, and no more must a mistyped address of the API.
    const absent =
      wanted === 'api' || wanted.startsWith('api/') || wanted.startsWith(HASHED) || wanted === SERVICE_WORKER;
    const page = pages.get(wanted) ?? (absent ? undefined : (documentOf(pages, wanted, request) ?? index));
    if (page !== undefined) return send(request, reply, page);
    reply.callNotFound();
    return reply;
  });
}

function documentOf(
  pages: ReadonlyMap<string, Page>,
  wanted: string,
  request: FastifyRequest,
): Page | undefined {
  const documents = sessionTokenOf(request) === null ? DOCUMENTS : [...DOCUMENTS, ...DOCUMENTS_OF_FIGURES];
  const name = documents.find(([address]) => address.test(wanted))?.[1];
  return name === undefined ? undefined : pages.get(name);
}

async function send(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
  void reply
    .header('cache-control', page.cacheControl)
    .header('etag', page.etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === page.etag) return reply.status(304).send();
  void reply.header('content-type', page.type);
  const encoding = COMPRESSIBLE.test(page.type) ? encodingOf(request) : null;
  if (encoding === null) return reply.send(page.body);
  return reply.header('content-encoding', encoding).send(await compressed(page, encoding));
}

function encodingOf(request: FastifyRequest): Encoding | null {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/u.test(accepted)) return 'br';
  return /\bgzip\b/u.test(accepted) ? 'gzip' : null;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const QUICK = 9;
const BEST = 11;

const brotliOf = (page: Page, quality: number): Promise<Buffer> =>
  brotli(page.body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length,
    },
  });

async function replaceByBest(page: Page, quick: Promise<Buffer>): Promise<void> {
  try {
    await quick;
    const best = await brotliOf(page, BEST);
    page.compressed.set('br', Promise.resolve(best));
  } catch {
    // The quicker one stays.
  }
}

function compressed(page: Page, encoding: Encoding): Promise<Buffer> {
  const known = page.compressed.get(encoding);
  if (known !== undefined) return known;
  const made = encoding === 'br' ? brotliOf(page, QUICK) : zip(page.body, { level: 9 });
  page.compressed.set(encoding, made);
  if (encoding === 'br') void replaceByBest(page, made);
  return made;
}

/** Read once: a path from outside is only ever compared with names, never joined to the folder. */
function loadPages(folder: string): ReadonlyMap<string, Page> {
  if (folder === '' || !existsSync(path.join(folder, 'index.html'))) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(entries.map((entry) => load(folder, path.join(entry.parentPath, entry.name))));
}

function load(folder: string, file: string): [string, Page] {
  const name = path.relative(folder, file).split(path.sep).join('/');
  const body = readFileSync(file);
  const page: Page = {
    type: TYPES[path.extname(file)] ?? 'application/octet-stream',
    cacheControl: name.startsWith(HASHED) ? FOR_A_YEAR : 'no-cache',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    compressed: new Map(),
  };
  return [name, page];
}
