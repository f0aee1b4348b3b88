import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, writeProblem } from './problem.filter.js';
import { openedContextOf } from './request-context.js';

const logger = new Logger('Access');

/**
 * The last look before an answer leaves, also one that a handler sends by itself: whoever is not public and never passed
 * an authorised unit of work has answered without asking who is there. 500, and nothing of it goes out.
 */
export function refuseUnauthorisedAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const context = openedContextOf(request);
    if (
      context === undefined ||
      context.rule.kind === 'public' ||
      context.authorised ||
      reply.statusCode >= 400
    )
      return payload;
    if (payload instanceof Readable) payload.destroy();
    logger.error(
      `${request.method} ${request.routeOptions.url ?? ''} answered without an authorised unit of work ${request.id}`,
    );
    for (const name of ['content-length', 'content-disposition', 'content-encoding', 'set-cookie'])
      reply.removeHeader(name);
    void reply.status(500).header('content-type', PROBLEM_TYPE);
    return JSON.stringify(writeProblem('internal', {}, context.language, request.id));
  });
}
