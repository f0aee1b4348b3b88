import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../db/unit-of-work.js';
import type { AccessRule } from '../domain/access.js';
import { languageOf } from './language.js';
import { sessionTokenOf } from './session-cookie.js';

/** A device that kept a command for one person says whose it is, so that nobody else's session carries it out. */
export const ACTS_FOR_HEADER = 'acting-user';

export type { RequestContext } from '../db/unit-of-work.js';

const contexts = new WeakMap<FastifyRequest, RequestContext>();

/** Made once by the access guard; everything that touches the store gets it as an argument. */
export function openContext(request: FastifyRequest, rule: AccessRule): RequestContext {
  const token = sessionTokenOf(request);
  const actsFor = request.headers[ACTS_FOR_HEADER];
  const context: RequestContext = {
    ...(typeof actsFor === 'string' ? { actsFor } : {}),
    tokenSha256: token === null ? null : createHash('sha256').update(token).digest(),
    rule,
    requestId: request.id,
    language: languageOf(request),
    address: request.ip,
    authorised: false,
  };
  contexts.set(request, context);
  return context;
}

/** undefined: the request was refused before the guard, or is not for a handler at all. */
export const openedContextOf = (request: FastifyRequest): RequestContext | undefined => contexts.get(request);

export function contextOf(request: FastifyRequest): RequestContext {
  const context = contexts.get(request);
  if (context === undefined) throw new Error('The access guard did not run for this request');
  return context;
}

/** Parameter decorator: the context of the request. */
export const Ctx = createParamDecorator((_data: unknown, host: ExecutionContext): RequestContext =>
  contextOf(host.switchToHttp().getRequest<FastifyRequest>()),
);
