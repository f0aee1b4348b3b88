import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/access.decorators.js';
import { EventStream } from '../../http/event-stream.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { LiveService } from './live.service.js';

@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Get()
  @Allow('figures:read')
  @ApiOperation({
    summary:
      'Server-sent events: hello {quietMs}, change {periods, orgUnits, counted, reports, definitions} after a commit, again {} after an interruption; closed when the session ends',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Where something changed, never what', schema: { type: 'string' } })
  listen(@Ctx() context: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    return this.live.listen(context, () => EventStream.open(reply));
  }
}
