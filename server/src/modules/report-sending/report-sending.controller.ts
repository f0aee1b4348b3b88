import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DeliveryId,
  ReportDelivery,
  type ReportDeliveryDto,
  ReportDeliveryList,
  type ReportDeliveryListDto,
  ReportDeliveryQuery,
  ReportSending,
  ReportSendingBody,
  type ReportSendingDto,
} from '../../contract/report-sending.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ReportSendingService } from './report-sending.service.js';

@ApiTags('report-sending')
@Controller('api')
export class ReportSendingController {
  constructor(private readonly sending: ReportSendingService) {}

  @Get('report-sending')
  @Allow('report-sending:read')
  @Answers('When the weekly report of the own unit is drafted, and where issued ones go', ReportSending)
  own(@Ctx() context: RequestContext): Promise<ReportSendingDto> {
    return this.sending.own(context);
  }

  @Put('report-sending')
  @Allow('report-sending:keep')
  @KeyHeader
  @Answers('Change it', ReportSending)
  keep(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReportSendingBody }) body: ReportSendingBody,
  ): Promise<ReportSendingDto> {
    return this.sending.keep(context, idempotencyKeyOf(key), body);
  }

  @Get('report-deliveries')
  @Allow('report-sending:read')
  @Answers('Where issued reports of the own unit went', ReportDeliveryList)
  log(
    @Ctx() context: RequestContext,
    @Query({ schema: ReportDeliveryQuery }) query: ReportDeliveryQuery,
  ): Promise<ReportDeliveryListDto> {
    return this.sending.log(context, query);
  }

  @Post('report-deliveries/:id/again')
  @HttpCode(200)
  @Allow('report-sending:again')
  @KeyHeader
  @Answers('Send again what was not sent', ReportDelivery)
  again(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: DeliveryId }) id: string,
  ): Promise<ReportDeliveryDto> {
    return this.sending.again(context, idempotencyKeyOf(key), id);
  }
}
