import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../domain/format.js';
import { PROBLEM_TYPE, writeProblem } from './problem.filter.js';
import type { ProblemCode } from './problem-catalogue.js';
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
    logger.error(
      `${request.method} ${request.routeOptions.url ?? ''} answered without an authorised unit of work ${request.id}`,
    );
    return answerInstead('internal', request, reply, payload, context.language);
  });
}

/** A problem in the place of an answer that was ready to leave. @returns its body */
export function answerInstead(
  code: ProblemCode,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  language: Language,
): string {
  if (payload instanceof Readable) payload.destroy();
  for (const name of ['content-length', 'content-disposition', 'content-encoding', 'set-cookie'])
    reply.removeHeader(name);
  const problem = writeProblem(code, {}, language, request.id);
  void reply.status(problem.status).header('content-type', PROBLEM_TYPE);
  return JSON.stringify(problem);
}
