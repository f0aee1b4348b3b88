import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PublicationDto,
  PublicationId,
  PublicationList,
  type PublicationListDto,
  PublicationPreview,
  type PublicationPreviewDto,
  PublicationSchema,
  PreviewQuery,
  PublishBody,
  WithdrawBody,
} from '../../contract/published.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { PublicationsService } from './publications.service.js';
import { PublishingService } from './publishing.service.js';

@ApiTags('publishing')
@Controller('api/publications')
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly publishing: PublishingService,
  ) {}

  @Get()
  @Allow('publications:read')
  @Answers('What was published and withdrawn, newest first', PublicationList)
  list(@Ctx() context: RequestContext): Promise<PublicationListDto> {
    return this.publications.list(context);
  }

  @Get('preview')
  @Allow('publications:read')
  @Answers('What a week would be published as now', PublicationPreview)
  preview(
    @Ctx() context: RequestContext,
    @Query({ schema: PreviewQuery }) query: { period: string },
  ): Promise<PublicationPreviewDto> {
    return this.publications.preview(context, query.period);
  }

  @Post()
  @HttpCode(200)
  @Allow('publications:decide')
  @KeyHeader
  @Answers('Publish a week as its preview showed it', PublicationSchema)
  publish(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: PublishBody }) body: PublishBody,
  ): Promise<PublicationDto> {
    return this.publishing.publish(context, idempotencyKeyOf(key), body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('publications:decide')
  @KeyHeader
  @Answers('Withdraw what is shown of a week', PublicationSchema)
  withdraw(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: PublicationId }) id: number,
    @Body({ schema: WithdrawBody }) body: WithdrawBody,
  ): Promise<PublicationDto> {
    return this.publishing.withdraw(context, idempotencyKeyOf(key), id, body);
  }
}
