import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { OperationsService } from './operations.service.js';

const Health = z.object({ status: z.literal('ok').describe('ok') }).meta({ id: 'Health' });
type Health = z.infer<typeof Health>;

@ApiTags('operations')
@Controller('api/health')
export class OperationsController {
  constructor(private readonly operations: OperationsService) {}

  @Get('live')
  @Public()
  @Answers('The process answers', Health)
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Answers('Migrations and seeds are in place; 503 until then', Health)
  async ready(@Ctx() context: RequestContext): Promise<Health> {
    await this.operations.assertReady(context);
    return { status: 'ok' };
  }
}
