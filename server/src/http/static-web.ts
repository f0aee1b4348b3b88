import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Vite writes a content hash into the names of everything under this folder. */
const HASHED = 'assets/';

/** Serves the built pages: files as they are, every other path that is not the API's as the page itself (the browser routes). */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = filesOf(folder);
  await fastify.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  fastify.get('/*', async (request, reply) => {
    const wanted = (request.params as { '*': string })['*'];
    if (wanted === 'api' || wanted.startsWith('api/') || files.size === 0) return reply.callNotFound();
    if (files.has(wanted)) {
      const hashed = wanted.startsWith(HASHED);
      void reply.header('cache-control', hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
      return reply.sendFile(wanted);
    }
    // A file that is gone (an asset of an older build) must not be answered with a page.
    if (wanted.startsWith(HASHED)) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** Listed once: a path from outside is only ever compared with names, never joined to the folder. */
function filesOf(folder: string): ReadonlySet<string> {
  if (!existsSync(path.join(folder, 'index.html'))) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
}
