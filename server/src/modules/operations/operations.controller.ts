import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { OperationsService } from './operations.service.js';

const Health = z.object({ status: z.literal('ok').describe('ok') }).meta({ id: 'Health' });
type Health = z.infer<typeof Health>;
const Ready = Health.extend({
  simulated: z.boolean().describe('true: a demo installation, every figure is simulated'),
}).meta({ id: 'Ready' });
type Ready = z.infer<typeof Ready>;

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
  @Answers('Migrations and seeds are in place; 503 until then', Ready)
  async ready(@Ctx() context: RequestContext): Promise<Ready> {
    return { status: 'ok', simulated: await this.operations.readiness(context) };
  }
}
