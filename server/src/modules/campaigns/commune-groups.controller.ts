import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CommuneGroup,
  type CommuneGroupDto,
  CommuneGroupList,
  type CommuneGroupListDto,
  GroupBody,
  GroupCode,
  HistoryList,
  type HistoryListDto,
} from '../../contract/campaign-admin.js';
import { AsOfQuery } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { CommuneGroupCommands, CommuneGroupReads } from './commune-groups.service.js';

@ApiTags('administration')
@Controller('api/commune-groups')
export class CommuneGroupsController {
  constructor(
    private readonly reads: CommuneGroupReads,
    private readonly commands: CommuneGroupCommands,
  ) {}

  @Get()
  @Allow('catalogue:read')
  @Answers('Groups of communes with their members by date', CommuneGroupList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) { asOf }: { asOf?: string },
  ): Promise<CommuneGroupListDto> {
    return this.reads.list(context, asOf);
  }

  @Get(':code/history')
  @Allow('targets:administer')
  @Answers('Every change of a group, newest first', HistoryList)
  history(
    @Ctx() context: RequestContext,
    @Param('code', { schema: GroupCode }) code: string,
  ): Promise<HistoryListDto> {
    return this.reads.history(context, code);
  }

  @Put(':code')
  @Allow('targets:administer')
  @KeyHeader
  @Answers('Make a group of communes, or change its names and members from a date on', CommuneGroup)
  save(
    @Ctx() context: RequestContext,
    @Param('code', { schema: GroupCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: GroupBody }) body: GroupBody,
  ): Promise<CommuneGroupDto> {
    return this.commands.save(context, code, idempotencyKeyOf(key), body);
  }
}
