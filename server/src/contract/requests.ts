import { z } from 'zod';
import { ActReason } from './reason.js';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode, SentInstant, WindowSchema } from './shared.js';

/** What communes ask of the reviewers, and the answers. */

const Reason = ActReason.describe('Why, 5 to 1000 characters');

export const RequestKind = z
  .enum(['extension', 'reopening'])
  .describe('extension (Xin gia hạn) of a period; reopening (Xin mở lại) of an approved report');

export const RequestBody = z
  .strictObject({
    kind: RequestKind,
    period: PeriodCode,
    dataSet: DataSetCode.default('weekly'),
    reason: Reason,
    until: SentInstant.optional().describe('Until when figures would come; extension only'),
    queuedAt: SentInstant.optional().describe(
      'When the report was queued on the device, where it arrived only after closing; extension only',
    ),
  })
  .meta({ id: 'AskReviewer' });
export type RequestBody = z.infer<typeof RequestBody>;

export const RequestSchema = z
  .object({
    id: z.int().describe('Number of the request'),
    kind: RequestKind,
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    period: PeriodCode,
    dataSet: DataSetCode,
    reason: z.string().describe('Why, in the words of the commune'),
    window: WindowSchema.describe('Times of the commune for that period, now'),
    until: Instant.nullable().describe('Until when figures would come; null: not said'),
    queuedAt: Instant.nullable().describe('When the report was queued on the device; null: it was not'),
    askedBy: z.string().nullable().describe('Who asked; null: unknown'),
    askedAt: Instant.describe('When it was asked'),
    status: z.enum(['open', 'granted', 'refused']).describe('open (chờ trả lời), granted, refused'),
    answer: z.string().nullable().describe('Reason of the answer; null: open'),
    answeredBy: z.string().nullable().describe('Who answered; null: open, or unknown'),
    answeredAt: Instant.nullable().describe('When it was answered; null: open'),
  })
  .meta({ id: 'ReviewerRequest' });
export type RequestDto = z.infer<typeof RequestSchema>;

export const RequestId = z.coerce.number().int().min(1).describe('Number of the request');

export const RequestQuery = z.object({
  status: z.enum(['open', 'all']).default('all').describe('open: those without an answer'),
  period: PeriodCode.optional().describe('Period of the report; absent: all'),
  dataSet: DataSetCode.optional().describe('Data set of the report; absent: all'),
});

export const RequestList = z
  .object({
    items: z
      .array(RequestSchema)
      .describe('Newest first, at most 200; a commune account sees those of its own commune'),
    reviewers: z.array(z.string()).describe('Whom to ask: names of the active reviewers'),
  })
  .meta({ id: 'ReviewerRequestList' });
export type RequestListDto = z.infer<typeof RequestList>;

export const AnswerBody = z
  .strictObject({
    grant: z.boolean().describe('true: granted; false: refused'),
    reason: Reason,
    closesAt: SentInstant.optional().describe(
      'Granted: until when the period stays open for this commune; as asked unless given',
    ),
    dueAt: SentInstant.optional().describe(
      'Granted: until when the report is on time; unchanged unless given',
    ),
  })
  .meta({ id: 'AnswerRequest' });
export type AnswerBody = z.infer<typeof AnswerBody>;
