import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { answerInstead } from './authorised.hook.js';
import type { AuditTrail } from './audit-trail.js';
import { openedContextOf } from './request-context.js';

const logger = new Logger('Audit');
const FILE = /^attachment; filename="([^"]+?(?:\.(\w+))?)"/u;

/** Every file that leaves, from whichever handler, leaves a line first; without its line it does not leave. */
export function auditExports(fastify: FastifyInstance, trail: AuditTrail): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const [, file, kind] = FILE.exec(String(reply.getHeader('content-disposition') ?? '')) ?? [];
    const context = openedContextOf(request);
    if (file === undefined || context === undefined || reply.statusCode !== 200 || request.method !== 'GET')
      return payload;
    try {
      await trail.exported(request, context, kind ?? 'file', file);
      return payload;
    } catch (error) {
      logger.error(`${file} did not leave ${request.id}: ${error instanceof Error ? error.message : ''}`);
      return answerInstead('busy', request, reply, payload, context.language);
    }
  });
}
