import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { exchange } from '../test/exchange.js';
import { Allow, Public } from './access.decorators.js';
import { AccessGuard } from './access.guard.js';
import { AuthorisedInterceptor } from './authorised.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { Ctx, type RequestContext } from './request-context.js';

@Controller()
class PlantedController {
  @Get('forgetful')
  @Allow('figures:read')
  forgetful(): object {
    return { secret: 42 };
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
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: AuthorisedInterceptor },
  ],
})
class PlantedModule {}

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.register(cookie);
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

async function get(path: string): Promise<{ status: number; text: string }> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const { status, raw } = await exchange(port, { method: 'GET', path });
  return { status, text: raw.toString('utf8') };
}

describe('a handler', () => {
  it('that answers without an authorised unit of work gives nothing away', async () => {
    const { status, text } = await get('/forgetful');
    expect(status).toBe(500);
    expect(text).not.toContain('42');
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
