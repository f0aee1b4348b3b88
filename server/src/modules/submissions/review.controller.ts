import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  BulkReviewBody,
  BulkReviewResult,
  type BulkReviewResultDto,
  CommentBody,
  GiveBackBody,
  type HistoryDto,
  HistorySchema,
  ReviewBody,
} from '../../contract/review.js';
import { OrgUnitCode, PeriodCode } from '../../contract/shared.js';
import {
  type SubmissionDto,
  SubmissionQuery,
  SubmissionReadQuery,
  SubmissionSchema,
} from '../../contract/submissions.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { BulkReviewService } from './bulk-review.service.js';
import { CommentsService } from './comments.service.js';
import { SubmissionHistoryService } from './submission-history.service.js';
import { SubmissionTransitionsService } from './submission-transitions.service.js';

type Which = z.infer<typeof SubmissionQuery>;

@ApiTags('review')
@Controller('api/submissions')
export class ReviewController {
  constructor(
    private readonly transitions: SubmissionTransitionsService,
    private readonly many: BulkReviewService,
    private readonly comments: CommentsService,
    private readonly history: SubmissionHistoryService,
  ) {}

  @Post('review')
  @HttpCode(200)
  @Allow('submission:review')
  @KeyHeader
  @Answers('Approve or return many reports; each is decided on its own', BulkReviewResult)
  reviewMany(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: BulkReviewBody }) body: BulkReviewBody,
  ): Promise<BulkReviewResultDto> {
    return this.many.run(context, idempotencyKeyOf(key), body);
  }

  @Post(':orgUnit/:period/review')
  @HttpCode(200)
  @Allow('submission:review')
  @KeyHeader
  @Answers('Approve, return, reopen, exclude or include a report; no figure changes', SubmissionSchema)
  review(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReviewBody }) body: ReviewBody,
  ): Promise<SubmissionDto> {
    return this.transitions.run(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }

  @Post(':orgUnit/:period/give-back')
  @HttpCode(200)
  @Allow('submission:sign')
  @KeyHeader
  @Answers('Give a report that waits for the signature back to the officer, with a reason', SubmissionSchema)
  giveBack(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: GiveBackBody }) body: GiveBackBody,
  ): Promise<SubmissionDto> {
    const request = { act: 'give_back', ...body } as const;
    return this.transitions.run(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), request);
  }

  @Post(':orgUnit/:period/comments')
  @HttpCode(200)
  @Allow('submission:comment')
  @KeyHeader
  @Answers('Say something about a report; neither state nor version changes', SubmissionSchema)
  comment(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: CommentBody }) body: CommentBody,
  ): Promise<SubmissionDto> {
    return this.comments.add(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }

  @Get(':orgUnit/:period/history')
  @Allow('figures:read')
  @Answers('Every act on a report with what it changed; a foreign commune is 404', HistorySchema)
  read(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionReadQuery }) { dataSet, asOf }: z.infer<typeof SubmissionReadQuery>,
  ): Promise<HistoryDto> {
    return this.history.read(context, { orgUnit, period, dataSet }, asOf);
  }
}
