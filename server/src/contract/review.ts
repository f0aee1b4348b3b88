import { z } from 'zod';
import { asOfAnswer, Instant, OrgUnitCode, PeriodCode, SubmissionState } from './shared.js';
import { ActReason as Reason } from './reason.js';

/** Reviewing, giving back, comments, and the history of a report. */

const DataSetCode = z.string().max(64).describe('Code of the data set');

export const ReviewAct = z
  .enum(['approve', 'return', 'reopen', 'exclude', 'include'])
  .describe(
    'approve (Duyệt), return (Trả lại, with a reason), reopen (Mở lại an approved report, with a reason), exclude (Loại khỏi tổng hợp, with a reason), include (Đưa lại vào tổng hợp, with a reason)',
  );

const FieldComment = z.strictObject({
  dataElement: z.string().max(64).describe('Code of the data element the comment stands at'),
  text: Reason.describe('What the commune should look at'),
});

export const ReviewBody = z
  .strictObject({
    act: ReviewAct,
    version: z.int().min(1).describe('Version the reviewer looked at'),
    reason: Reason.optional().describe('Why; required for every act but approve'),
    comments: z
      .array(FieldComment)
      .max(50)
      .default([])
      .describe('Comments at fields, one an element; with return and reopen only'),
  })
  .refine(({ act, reason }) => act === 'approve' || reason !== undefined, {
    path: ['reason'],
  })
  .refine(({ act, comments }) => act === 'return' || act === 'reopen' || comments.length === 0, {
    path: ['comments'],
  })
  .meta({ id: 'ReviewSubmission' });
export type ReviewBody = z.infer<typeof ReviewBody>;

export const BulkReviewBody = z
  .strictObject({
    act: z.enum(['approve', 'return']).describe('What to do with each of them'),
    reason: Reason.optional().describe('Why; required for return'),
    items: z
      .array(
        z.strictObject({
          orgUnit: OrgUnitCode,
          period: PeriodCode,
          dataSet: DataSetCode.default('weekly'),
          version: z.int().min(1).describe('Version the reviewer looked at'),
        }),
      )
      .min(1)
      .max(200)
      .describe('The reports; each is decided on its own'),
  })
  .refine(({ act, reason }) => act === 'approve' || reason !== undefined, {
    path: ['reason'],
  })
  .meta({ id: 'BulkReview' });
export type BulkReviewBody = z.infer<typeof BulkReviewBody>;

export const BulkReviewResult = z
  .object({
    done: z.int().describe('How many reports were changed'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          period: PeriodCode,
          dataSet: DataSetCode,
          ok: z.boolean().describe('false: this one stayed as it was'),
          state: SubmissionState,
          code: z.string().nullable().describe('Code of the problem; null: done'),
          message: z.string().nullable().describe('Why not, in the language of the user; null: done'),
        }),
      )
      .describe('In the order of the request'),
  })
  .meta({ id: 'BulkReviewResult' });
export type BulkReviewResultDto = z.infer<typeof BulkReviewResult>;

export const GiveBackBody = z
  .strictObject({
    version: z.int().min(1).describe('Version the leader looked at'),
    reason: Reason.describe('What the officer should change'),
  })
  .meta({ id: 'GiveBack' });
export type GiveBackBody = z.infer<typeof GiveBackBody>;

export const CommentBody = z
  .strictObject({
    dataElement: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .describe('Element it stands at; null: the whole report'),
    text: Reason.describe('What is said'),
  })
  .meta({ id: 'CommentOnSubmission' });
export type CommentBody = z.infer<typeof CommentBody>;

export const SubmissionComment = z
  .object({
    dataElement: z.string().nullable().describe('Element it stands at; null: the whole report'),
    text: z.string().describe('What was said'),
    by: z.string().nullable().describe('Who; null: unknown'),
    at: Instant.describe('When it was said'),
    version: z.int().describe('Version of the report it was said of'),
  })
  .meta({ id: 'SubmissionComment' });

export const HistorySchema = z
  .object({
    orgUnit: OrgUnitCode,
    period: PeriodCode,
    dataSet: DataSetCode,
    ...asOfAnswer,
    items: z
      .array(
        z.object({
          version: z.int().describe('Version that the act made'),
          act: z
            .string()
            .describe('save, hand_over, give_back, submit, approve, return, reopen, exclude, include'),
          state: SubmissionState.describe('State after the act'),
          at: Instant.describe('When it was recorded'),
          by: z.string().nullable().describe('Who; null: a simulated officer without an account'),
          source: z.string().describe('form, paste, file, offline, api or simulated'),
          queuedAt: Instant.nullable().describe('When it was queued on the device; null: sent at once'),
          onBehalfOf: z
            .string()
            .nullable()
            .describe('Leader in whose place it was signed; null: in the own name, or no signature'),
          reason: z.string().nullable().describe('Why the act was done; null: nothing was said'),
          counts: z.boolean().describe('true: this is the version that counts now'),
          changes: z
            .array(
              z.object({
                dataElement: z.string().describe('Code of the data element'),
                before: z.union([z.number(), z.string(), z.null()]).describe('null: missing'),
                after: z.union([z.number(), z.string(), z.null()]).describe('null: missing'),
                reason: z.string().nullable().describe('Reason given for a warning; null: none'),
              }),
            )
            .describe('Difference to the values before'),
        }),
      )
      .describe('Newest first'),
    comments: z.array(SubmissionComment).describe('Newest first'),
  })
  .meta({ id: 'SubmissionHistory' });
export type HistoryDto = z.infer<typeof HistorySchema>;
