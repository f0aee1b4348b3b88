import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { AccessRule } from '../domain/access.js';
import { ACCESS_RULE } from './access.decorators.js';
import { ProblemError } from './problem.js';
import { openContext } from './request-context.js';

/**
 * Deny by default: a handler without a rule answers 403 (and the app does not even start with one, see access-audit.ts).
 * It only opens the context; the session is read by the unit of work, in the same round trip as the data.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(host: ExecutionContext): boolean {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, host.getHandler());
    if (rule === undefined) throw new ProblemError('forbidden');
    openContext(host.switchToHttp().getRequest<FastifyRequest>(), rule);
    return true;
  }
}
