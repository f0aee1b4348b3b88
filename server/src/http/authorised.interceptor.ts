import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { contextOf } from './request-context.js';

/** A handler that is not public and never passed an authorised unit of work has answered without asking who is there: 500, no body. */
@Injectable()
export class AuthorisedInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const context = contextOf(host.switchToHttp().getRequest<FastifyRequest>());
    return next.handle().pipe(
      map((answer: unknown) => {
        if (context.rule.kind !== 'public' && !context.authorised)
          throw new Error(
            `${host.getClass().name}.${host.getHandler().name} answered without an authorised unit of work`,
          );
        return answer;
      }),
    );
  }
}
