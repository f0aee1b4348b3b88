import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.js';
import { ProblemError } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Beside SameSite cookies: a browser's write must come from this site. Clients that are no browser send no Origin and pass. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(HTTP_SETTINGS) private readonly settings: HttpSettings) {}

  canActivate(host: ExecutionContext): boolean {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method)) return true;
    if (request.headers['sec-fetch-site'] === 'cross-site' || !this.isOwn(request))
      throw new ProblemError('cross_site');
    return true;
  }

  private isOwn(request: FastifyRequest): boolean {
    const { origin } = request.headers;
    if (origin === undefined) return true;
    if (this.settings.publicOrigin !== null && origin === this.settings.publicOrigin) return true;
    return URL.canParse(origin) && new URL(origin).host === request.host;
  }
}
