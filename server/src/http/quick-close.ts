import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const GRACE_MS = 2_000;

/**
 * Lets a stop be quick: work that has begun is finished and answered, but a connection whose request never came whole
 * is let go after a short grace instead of being waited for.
 */
export function closeQuickly(fastify: FastifyInstance, graceMs = GRACE_MS): void {
  const connections = new Set<Socket>();
  /** How many requests are being worked on, by connection. */
  const working = new Map<Socket, number>();
  let closing = false;

  fastify.server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => {
      connections.delete(socket);
      working.delete(socket);
    });
  });
  // The body has come by then: what is cut off earlier has done nothing yet.
  fastify.addHook('preHandler', async ({ raw: { socket } }) => {
    working.set(socket, (working.get(socket) ?? 0) + 1);
  });
  fastify.addHook('onResponse', async ({ raw: { socket } }) => {
    const left = (working.get(socket) ?? 1) - 1;
    if (left > 0) working.set(socket, left);
    else working.delete(socket);
    if (closing && left <= 0) socket.destroySoon();
  });
  fastify.addHook('preClose', async () => {
    closing = true;
    setTimeout(() => {
      for (const socket of connections) if (!working.has(socket)) socket.destroy();
    }, graceMs).unref();
  });
}
