import type { FastifyInstance } from 'fastify';

/**
 * A body of JSON that has not come after `limitMs` ends its connection with 408; a file may take as long as the time
 * limit of the server, because five megabytes over one bar of signal take minutes.
 */
export function cutSlowBodies(fastify: FastifyInstance, limitMs: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request;
    if (!raw.complete && hasBody(raw.headers) && routeOptions.config.takesFile === undefined) {
      const timer = setTimeout(() => {
        if (raw.complete) return;
        // The same as Node does when its own limit is reached: one handler answers both.
        const late = Object.assign(new Error('The body came too slowly'), {
          code: 'ERR_HTTP_REQUEST_TIMEOUT',
        });
        fastify.server.emit('clientError', late, raw.socket);
      }, limitMs).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}

const hasBody = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
