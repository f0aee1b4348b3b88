import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReportQuery } from '../../contract/overview.js';
import { PeriodCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { type ReportFile, ReportFilesService } from './report-files.service.js';

const send = (reply: FastifyReply, file: ReportFile): StreamableFile => {
  void reply.header('content-disposition', `attachment; filename="${file.name}"`);
  return new StreamableFile(file.body, { type: file.contentType, length: file.body.length });
};

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(private readonly files: ReportFilesService) {}

  @Get('weekly/:period.pdf')
  @Allow('reports:read')
  @ApiOperation({
    summary:
      'The weekly report of the province as PDF: official heading, findings, goals, annex of the communes',
  })
  @ApiProduces('application/pdf')
  async pdf(
    @Ctx() ctx: RequestContext,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: ReportQuery }) query: { campaign?: string; asOf?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return send(reply, await this.files.weeklyFile(ctx, { ...query, period }, 'pdf'));
  }

  @Get('weekly/:period.docx')
  @Allow('reports:read')
  @ApiOperation({ summary: 'The weekly report of the province as a Word document, to be edited further' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  async docx(
    @Ctx() ctx: RequestContext,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: ReportQuery }) query: { campaign?: string; asOf?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return send(reply, await this.files.weeklyFile(ctx, { ...query, period }, 'docx'));
  }

  @Get('weekly/:period.xlsx')
  @Allow('reports:read')
  @ApiOperation({ summary: 'The weekly report of the province as a workbook: goals, communes, not reported' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async xlsx(
    @Ctx() ctx: RequestContext,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: ReportQuery }) query: { campaign?: string; asOf?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return send(reply, await this.files.weeklyFile(ctx, { ...query, period }, 'xlsx'));
  }
}
