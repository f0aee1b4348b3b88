import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DelegationBody,
  type DelegationDto,
  DelegationId,
  DelegationList,
  type DelegationListDto,
  DelegationSchema,
} from '../../contract/deadlines.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { DelegationsService } from './delegations.service.js';

@ApiTags('delegations')
@Controller('api/delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Get()
  @Allow('submission:enter')
  @Answers('Who signs in the place of a leader of the own commune, and who could', DelegationList)
  list(@Ctx() context: RequestContext): Promise<DelegationListDto> {
    return this.delegations.list(context);
  }

  @Post()
  @HttpCode(200)
  @Allow('signature:delegate')
  @KeyHeader
  @Answers('Let an editor of the own commune sign for some days', DelegationSchema)
  delegate(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: DelegationBody }) body: DelegationBody,
  ): Promise<DelegationDto> {
    return this.delegations.delegate(context, idempotencyKeyOf(key), body);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Allow('signature:delegate')
  @KeyHeader
  @Answers('Take a delegation back before it ends', DelegationSchema)
  revoke(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: DelegationId }) id: number,
  ): Promise<DelegationDto> {
    return this.delegations.revoke(context, idempotencyKeyOf(key), id);
  }
}
