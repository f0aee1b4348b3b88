import { Body, Controller, Get, Headers, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LetterheadBody, LetterheadState, type LetterheadStateDto } from '../../contract/letterhead.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { LetterheadsService } from './letterheads.service.js';

@ApiTags('report-issue')
@Controller('api/letterhead')
export class LetterheadsController {
  constructor(private readonly letterheads: LetterheadsService) {}

  @Get()
  @Allow('reports:read')
  @Answers('How the reports of the own unit are headed, addressed and signed', LetterheadState)
  own(@Ctx() context: RequestContext): Promise<LetterheadStateDto> {
    return this.letterheads.own(context);
  }

  @Put()
  @Allow('letterheads:keep')
  @KeyHeader
  @Answers('Change it for the reports that are drafted from now on', LetterheadState)
  keep(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: LetterheadBody }) body: LetterheadBody,
  ): Promise<LetterheadStateDto> {
    return this.letterheads.keep(context, idempotencyKeyOf(key), body);
  }
}
