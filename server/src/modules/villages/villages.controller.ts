import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  VillageProposals,
  type VillageProposalsDto,
  VillageProposalsQuery,
  VillageSurvey,
  type VillageSurveyDto,
  VillageSurveyQuery,
} from '../../contract/village-counts.js';
import {
  AddVillage,
  ChangeVillage,
  CloseVillage,
  type VillageDto,
  VillageHistory,
  type VillageHistoryDto,
  VillageId,
  VillageRegister,
  type VillageRegisterDto,
  VillageRegisterQuery,
  VillageSchema,
} from '../../contract/villages.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { VillageCommands } from './village-commands.service.js';
import { VillageReads } from './village-reads.service.js';

@ApiTags('villages')
@Controller('api/villages')
export class VillagesController {
  constructor(
    private readonly reads: VillageReads,
    private readonly commands: VillageCommands,
  ) {}

  @Get()
  @Allow('villages:read')
  @Answers('The register of villages of a commune on a date', VillageRegister)
  register(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillageRegisterQuery }) query: VillageRegisterQuery,
  ): Promise<VillageRegisterDto> {
    return this.reads.register(ctx, query);
  }

  @Get('register.csv')
  @Allow('villages:read')
  @ApiOperation({ summary: 'The same register as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, RFC 4180; a line a village', schema: { type: 'string' } })
  async csv(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillageRegisterQuery }) query: VillageRegisterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return csvAnswer(reply, await this.reads.csv(ctx, query));
  }

  @Get('proposals')
  @Allow('villages:read')
  @Answers('What the register says at the cut-off of a period, for the elements of a form', VillageProposals)
  proposals(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillageProposalsQuery }) query: VillageProposalsQuery,
  ): Promise<VillageProposalsDto> {
    return this.reads.proposals(ctx, query);
  }

  @Get('survey')
  @Allow('villages:survey')
  @Answers('The communes that keep a register, each counted on a date', VillageSurvey)
  survey(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillageSurveyQuery }) query: VillageSurveyQuery,
  ): Promise<VillageSurveyDto> {
    return this.reads.survey(ctx, query);
  }

  @Get(':id/history')
  @Allow('villages:read')
  @Answers('Everything ever recorded of one village', VillageHistory)
  history(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: VillageId }) id: number,
  ): Promise<VillageHistoryDto> {
    return this.reads.history(ctx, id);
  }

  @Post()
  @HttpCode(200)
  @Allow('villages:keep')
  @KeyHeader
  @Answers('Add a village to the register of the own commune', VillageSchema)
  add(
    @Ctx() ctx: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: AddVillage }) body: AddVillage,
  ): Promise<VillageDto> {
    return this.commands.add(ctx, idempotencyKeyOf(key), body);
  }

  @Put(':id')
  @Allow('villages:keep')
  @KeyHeader
  @Answers('Change what is known of a village: from a date, or as a correction', VillageSchema)
  change(
    @Ctx() ctx: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: VillageId }) id: number,
    @Body({ schema: ChangeVillage }) body: ChangeVillage,
  ): Promise<VillageDto> {
    return this.commands.change(ctx, idempotencyKeyOf(key), id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('villages:keep')
  @KeyHeader
  @Answers('Close a village, or open it again; it is never deleted', VillageSchema)
  close(
    @Ctx() ctx: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: VillageId }) id: number,
    @Body({ schema: CloseVillage }) body: CloseVillage,
  ): Promise<VillageDto> {
    return this.commands.close(ctx, idempotencyKeyOf(key), id, body);
  }
}
