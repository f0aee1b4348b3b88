import type { FastifyInstance } from 'fastify';

/** Whether whoever asks has this state already. @param header `if-none-match` */
export const isKnown = (header: string | undefined, state: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === state);

/**
 * An answer that names its state (`etag`) is not sent again to whoever has it: they ask with `if-none-match` and hear 304.
 * Only routes that set the header are meant.
 */
export function answerUnchanged(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const state = reply.getHeader('etag');
    if (typeof state !== 'string' || request.method !== 'GET' || reply.statusCode !== 200) return payload;
    if (!isKnown(request.headers['if-none-match'], state)) return payload;
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}
