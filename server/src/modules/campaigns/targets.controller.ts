import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CampaignCode, HistoryList, type HistoryListDto } from '../../contract/campaign-admin.js';
import { TargetPreview, TargetPreviewBody, type TargetPreviewDto } from '../../contract/target-preview.js';
import {
  ChangeTargetBody,
  EndTargetBody,
  SetTargetBody,
  type TargetDto,
  TargetId,
  TargetSchema,
} from '../../contract/targets.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { TargetCommands } from './target-commands.service.js';
import { TargetPreviews } from './target-preview.service.js';
import { TargetReads } from './target-reads.service.js';

@ApiTags('administration')
@Controller('api')
export class TargetsController {
  constructor(
    private readonly commands: TargetCommands,
    private readonly reads: TargetReads,
    private readonly previews: TargetPreviews,
  ) {}

  @Post('targets/preview')
  @HttpCode(200)
  @Allow('targets:administer')
  @Answers('What a target that is set, changed or ended would do; nothing is changed', TargetPreview)
  preview(
    @Ctx() context: RequestContext,
    @Body({ schema: TargetPreviewBody }) body: TargetPreviewBody,
  ): Promise<TargetPreviewDto> {
    return this.previews.preview(context, body);
  }

  @Post('campaigns/:code/targets')
  @HttpCode(200)
  @Allow('targets:administer')
  @KeyHeader
  @Answers('Set a target by a decision', TargetSchema)
  set(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SetTargetBody }) body: SetTargetBody,
  ): Promise<TargetDto> {
    return this.commands.set(context, code, idempotencyKeyOf(key), body);
  }

  @Get('targets/:id/history')
  @Allow('targets:administer')
  @Answers('Every change of a target, newest first', HistoryList)
  history(
    @Ctx() context: RequestContext,
    @Param('id', { schema: TargetId }) id: number,
  ): Promise<HistoryListDto> {
    return this.reads.history(context, id);
  }

  @Put('targets/:id')
  @Allow('targets:administer')
  @KeyHeader
  @Answers('Change a target by a decision; what it was stays readable', TargetSchema)
  change(
    @Ctx() context: RequestContext,
    @Param('id', { schema: TargetId }) id: number,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ChangeTargetBody }) body: ChangeTargetBody,
  ): Promise<TargetDto> {
    return this.commands.change(context, id, idempotencyKeyOf(key), body);
  }

  @Post('targets/:id/end')
  @HttpCode(200)
  @Allow('targets:administer')
  @KeyHeader
  @Answers('End a target: the next wider one holds instead', TargetSchema)
  end(
    @Ctx() context: RequestContext,
    @Param('id', { schema: TargetId }) id: number,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: EndTargetBody }) body: EndTargetBody,
  ): Promise<TargetDto> {
    return this.commands.end(context, id, idempotencyKeyOf(key), body);
  }
}
