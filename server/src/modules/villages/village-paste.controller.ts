import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  PastedVillages,
  type PastedVillagesDto,
  PastePreview,
  type PastePreviewDto,
  PasteText,
  PasteVillages,
} from '../../contract/village-paste.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { VillagePasteReads } from './village-paste-reads.service.js';
import { VillagePaste } from './village-paste.service.js';

@ApiTags('villages')
@Controller('api/villages/paste')
export class VillagePasteController {
  constructor(
    private readonly reads: VillagePasteReads,
    private readonly paste: VillagePaste,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('villages:keep')
  @Answers('What recording a pasted block would change; nothing is written', PastePreview)
  preview(
    @Ctx() ctx: RequestContext,
    @Body({ schema: PasteText }) body: PasteText,
  ): Promise<PastePreviewDto> {
    return this.reads.preview(ctx, body);
  }

  @Post()
  @HttpCode(200)
  @Allow('villages:keep')
  @KeyHeader
  @Answers('Record a pasted block: all of it or nothing', PastedVillages)
  record(
    @Ctx() ctx: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: PasteVillages }) body: PasteVillages,
  ): Promise<PastedVillagesDto> {
    return this.paste.record(ctx, idempotencyKeyOf(key), body);
  }
}
