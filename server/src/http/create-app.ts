import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { ChangeFeed } from '../db/change-feed.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { AuditTrail } from './audit-trail.js';
import { refuseUnauthorisedAnswers } from './authorised.hook.js';
import { answerConnection, answerFramework } from './early-answers.js';
import { answerUnchanged } from './conditional.hook.js';
import { auditExports } from './export.hook.js';
import { type HttpSettings, isUnderTls } from './http-settings.js';
import { OpenApiDocument } from './openapi.js';
import { closeQuickly } from './quick-close.js';
import { leaveFilesUnread } from './sent-file.js';
import { cutSlowBodies } from './slow-body.js';
import { serveWeb } from './static-web.js';

const BODY_LIMIT_BYTES = 256 * 1024;
const BODY_TIMEOUT_MS = 30_000;
/** Of brotli: a tenth less to carry over a weak signal than by the plugin's own 4, for half a millisecond. */
const ANSWER_QUALITY = 6;
/** Five megabytes over one bar of signal. */
const FILE_TIMEOUT_MS = 5 * 60_000;

/** Assembles the app on open data sources, the second that of the published pages: plugins, modules, description of the API, pages. Not yet listening. */
export async function createApp(
  settings: HttpSettings,
  dataSource: DataSource,
  published: DataSource,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: FILE_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    trustProxy: trustProxyOf(settings.trustProxy),
    frameworkErrors: answerFramework,
    clientErrorHandler: answerConnection,
    // While it stops, what comes on an open connection is still answered, and the connection closed after it.
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(settings, new UnitOfWork(dataSource, published), ChangeFeed.of(dataSource)),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: ['error', 'warn'],
    },
  );
  const fastify = app.getHttpAdapter().getInstance();
  await addPlugins(fastify, settings, app.get(AuditTrail));
  app.get(OpenApiDocument).describe(app);
  serveWeb(fastify, settings.paths.web);
  await app.init();
  await fastify.ready();
  return app;
}

function trustProxyOf(
  setting: HttpSettings['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof setting === 'boolean') return setting;
  return typeof setting === 'number' ? (_address, hop) => hop < setting : [...setting];
}

async function addPlugins(
  fastify: FastifyInstance,
  settings: HttpSettings,
  trail: AuditTrail,
): Promise<void> {
  const secure = isUnderTls(settings);
  // JSON comes in, a file where a route takes one, and nothing else.
  fastify.removeContentTypeParser('text/plain');
  leaveFilesUnread(fastify);
  cutSlowBodies(fastify, BODY_TIMEOUT_MS);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
  refuseUnauthorisedAnswers(fastify);
  auditExports(fastify, trail);
  closeQuickly(fastify);
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    // Browsers ignore it without TLS and complain about it.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  answerUnchanged(fastify);
  await fastify.register(compress, {
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: ANSWER_QUALITY } },
  });
}
