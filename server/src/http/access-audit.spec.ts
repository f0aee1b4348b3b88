import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AccessAudit } from './access-audit.js';
import { Allow, Public } from './access.decorators.js';

@Controller('guarded')
class GuardedController {
  @Get()
  @Allow('figures:read')
  read(): string {
    return 'figures';
  }

  @Post()
  @Public()
  write(): string {
    return 'open to all';
  }
}

@Controller('planted')
class PlantedController {
  @Get('open')
  open(): string {
    return 'nobody asked who is there';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [GuardedController], providers: [AccessAudit] })
class GuardedModule {}

@Module({
  imports: [DiscoveryModule],
  controllers: [GuardedController, PlantedController],
  providers: [AccessAudit],
})
class PlantedModule {}

async function start(module: new () => object): Promise<void> {
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false, abortOnError: false });
  await app.init();
  await app.close();
}

describe('deny by default', () => {
  it('lets an app start in which every route has a rule', async () => {
    await expect(start(GuardedModule)).resolves.toBeUndefined();
  });
  it('refuses to start while a route has no rule, and names it', async () => {
    await expect(start(PlantedModule)).rejects.toThrow('GET PlantedController.open');
  });
});
