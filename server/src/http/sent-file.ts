import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';
import { ReceiveFile } from './receive-file.pipe.js';
import { UnreadFile, type FileLimits } from './unread-file.js';

/** Bytes as they are: no form, no parts, and no other site can send it without asking first (CORS). */
export const FILE_TYPE = 'application/octet-stream';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Only a route that says so takes a file. */
    takesFile?: FileLimits;
  }
}

/** A route that takes a file as its body; every other answers 415. The bytes come with `@Sent()`. */
export const TakesFile = (limits: FileLimits): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: limits }),
    ApiConsumes(FILE_TYPE),
    ApiBody({
      required: true,
      description: `At most ${String(limits.maxBytes)} bytes`,
      schema: { type: 'string', format: 'binary' },
    }),
    ApiHeader({
      name: 'File-Name',
      required: false,
      description: 'Name of the file in percent-encoded UTF-8; shown again, never used as a path',
    }),
  );

const Unread = createParamDecorator((_data: unknown, host: ExecutionContext): unknown => {
  const { body } = host.switchToHttp().getRequest<FastifyRequest>();
  // JSON or nothing was sent where a file belongs.
  if (!(body instanceof UnreadFile)) throw new ProblemError('file_expected');
  return body;
});

/** Parameter decorator: the `SentFile` of the request, read only after its sender was found to be allowed to send it. */
export const Sent = (): ParameterDecorator => Unread(ReceiveFile);

/** Leaves the body of a file where it is, on the wire, until the handler is reached. */
export function leaveFilesUnread(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(FILE_TYPE, (request, body, done) => {
    const { config } = request.routeOptions;
    if (request.is404) done(null, undefined);
    else if (config.takesFile === undefined) done(new ProblemError('unsupported_media_type'), undefined);
    else done(null, new UnreadFile(request, body, config.takesFile));
  });
}
