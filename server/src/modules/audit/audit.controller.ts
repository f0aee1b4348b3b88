import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AuditFileQuery, type AuditPageDto, AuditPageSchema, AuditQuery } from '../../contract/audit.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Controller('api')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('audit')
  @Allow('audit:read')
  @Answers('Who did what and when, newest first; a reviewer sees the chains of communes', AuditPageSchema)
  read(
    @Ctx() context: RequestContext,
    @Query({ schema: AuditQuery }) query: AuditQuery,
  ): Promise<AuditPageDto> {
    return this.audit.read(context, query);
  }

  @Get('audit.csv')
  @Allow('audit:read')
  @ApiOperation({ summary: 'The same lines as CSV, the newest 20,000' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with byte order mark, RFC 4180', schema: { type: 'string' } })
  async file(
    @Ctx() context: RequestContext,
    @Query({ schema: AuditFileQuery }) query: AuditFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.audit.file(context, query);
    if (file.more) void reply.header('x-data-note', 'older lines are left out');
    return csvAnswer(reply, file);
  }
}
