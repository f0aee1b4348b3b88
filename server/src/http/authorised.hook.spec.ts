import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Res } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { freePort } from '../db/embedded/free-port.js';
import { exchange } from '../test/exchange.js';
import { Allow, Public } from './access.decorators.js';
import { AccessGuard } from './access.guard.js';
import { AuditTrail } from './audit-trail.js';
import { refuseUnauthorisedAnswers } from './authorised.hook.js';
import { ProblemFilter } from './problem.filter.js';
import { Ctx, type RequestContext } from './request-context.js';

@Controller()
class PlantedController {
  @Get('forgetful')
  @Allow('figures:read')
  forgetful(): object {
    return { secret: 42 };
  }

  @Get('by-itself')
  @Allow('figures:read')
  async byItself(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-disposition', 'attachment').send(Readable.from(['secret 42']));
  }

  @Get('careful')
  @Allow('figures:read')
  careful(@Ctx() context: RequestContext): object {
    // What the unit of work does once the rule was held against the actor.
    context.authorised = true;
    return { secret: 42 };
  }

  @Get('open')
  @Public()
  open(): object {
    return { open: true };
  }

  @Get('ruleless')
  ruleless(): object {
    return { secret: 42 };
  }
}

@Module({
  controllers: [PlantedController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: AuditTrail, useValue: { refused: () => Promise.resolve() } },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class PlantedModule {}

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), {
    logger: false,
  });
  refuseUnauthorisedAnswers(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.listen({ host: '127.0.0.1', port: await freePort('authorised-hook') });
});
afterAll(() => app.close());

async function get(path: string): Promise<{ status: number; text: string }> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const { status, raw } = await exchange(port, { method: 'GET', path });
  return { status, text: raw.toString('utf8') };
}

describe('the answer of a handler', () => {
  it('that passed no authorised unit of work does not leave, also when the handler sends it by itself', async () => {
    for (const path of ['/forgetful', '/by-itself']) {
      const { status, text } = await get(path);
      expect([path, status, text.includes('"code":"internal"'), text.includes('42')]).toEqual([
        path,
        500,
        true,
        false,
      ]);
    }
  });
  it('that passed one, or that is public, answers', async () => {
    expect((await get('/careful')).status).toBe(200);
    expect((await get('/open')).status).toBe(200);
  });
  it('without a rule is refused, should it ever get that far', async () => {
    const { status, text } = await get('/ruleless');
    expect([status, text.includes('42')]).toEqual([403, false]);
  });
});
