import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  ImportBody,
  ImportDone,
  type ImportDoneDto,
  type ImportPreviewDto,
  ImportPreviewSchema,
  ImportQuery,
  ImportText,
  type ImportTextDto,
  TemplateQuery,
} from '../../contract/imports.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import type { SentFile } from '../../http/file-door.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { Sent, TakesFile } from '../../http/sent-file.js';
import { ImportCommands } from './import-commands.service.js';
import { ImportPreview } from './import-preview.service.js';
import { ImportTemplates } from './import-templates.service.js';
import { TableTexts } from './table-file/table-texts.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIMITS = { maxBytes: 2 * 1024 * 1024 };
type Wish = z.infer<typeof ImportQuery>;

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly templates: ImportTemplates,
    private readonly previews: ImportPreview,
    private readonly commands: ImportCommands,
    private readonly texts: TableTexts,
  ) {}

  @Get('template')
  @Allow('figures:read')
  @ApiOperation({
    summary: 'A file to fill in: of the own commune, or of all communes for those who look at all',
  })
  @ApiProduces(XLSX, 'text/csv')
  @ApiOkResponse({
    description: 'Workbook, or CSV in UTF-8 with BOM',
    schema: { type: 'string', format: 'binary' },
  })
  async template(
    @Ctx() context: RequestContext,
    @Query({ schema: TemplateQuery }) query: z.infer<typeof TemplateQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.templates.template(context, query);
    void reply.header('content-disposition', `attachment; filename="${file.name}"`);
    return new StreamableFile(file.body, { type: file.contentType, length: file.body.length });
  }

  @Post('text')
  @HttpCode(200)
  @Allow('session:own')
  @TakesFile(LIMITS)
  @Answers('The first sheet of a workbook or CSV as text, for forms that take pasted cells', ImportText)
  text(@Sent() file: SentFile): Promise<ImportTextDto> {
    return this.texts.ofFile(file);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('figures:enter')
  @TakesFile(LIMITS)
  @Answers(
    'What recording a file would change, and what is wrong in it; nothing is written',
    ImportPreviewSchema,
  )
  preview(
    @Ctx() context: RequestContext,
    @Query({ schema: ImportQuery }) wish: Wish,
    @Sent() file: SentFile,
  ): Promise<ImportPreviewDto> {
    return this.previews.preview(context, file, wish);
  }

  @Post('marked')
  @HttpCode(200)
  @Allow('figures:enter')
  @TakesFile(LIMITS)
  @ApiOperation({ summary: 'The same file as a workbook with what is wrong coloured and told at its cells' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'Workbook', schema: { type: 'string', format: 'binary' } })
  async marked(
    @Ctx() context: RequestContext,
    @Query({ schema: ImportQuery }) wish: Wish,
    @Sent() file: SentFile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const body = await this.previews.marked(context, file, wish);
    void reply.header('content-disposition', 'attachment; filename="tep-da-danh-dau.xlsx"');
    return new StreamableFile(body, { type: XLSX, length: body.length });
  }

  @Post()
  @HttpCode(200)
  @Allow('figures:enter')
  @KeyHeader
  @Answers('Record what a preview showed: all of it or nothing', ImportDone)
  record(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ImportBody }) body: ImportBody,
  ): Promise<ImportDoneDto> {
    return this.commands.record(context, idempotencyKeyOf(key), body);
  }
}
