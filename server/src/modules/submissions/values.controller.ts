import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ValuesCsvQuery } from '../../contract/values-csv.js';
import { Allow } from '../../http/access.decorators.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ValuesFileService } from './values-file.service.js';

@ApiTags('submissions')
@Controller('api/values.csv')
export class ValuesController {
  constructor(private readonly values: ValuesFileService) {}

  @Get()
  @Allow('figures:read')
  @ApiOperation({
    summary: 'Counted raw values as CSV: org_unit, data_element, period, value; missing is absent',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'UTF-8, RFC 4180; value in the unit of the data element, plain digits with a decimal point',
    schema: { type: 'string' },
  })
  async read(
    @Ctx() context: RequestContext,
    @Query({ schema: ValuesCsvQuery }) query: { period: string; asOf?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.values.write(context, query);
    if (file.simulated) void reply.header('x-data-note', 'simulated');
    return csvAnswer(reply, file);
  }
}
