import { z } from 'zod';
import { Instant, OrgUnitCode, PeriodCode, SentInstant, SubmissionState, WindowSchema } from './shared.js';

/** Reviewing, giving back, requests, extensions, delegation, inboxes, and the history of a report. */

const Reason = z.string().trim().min(5).max(1000);
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
    comments: z.array(FieldComment).max(50).default([]).describe('Comments at fields; with return only'),
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
  .meta({ id: 'BulkReview' });
export type BulkReviewBody = z.infer<typeof BulkReviewBody>;

export const BulkReviewResult = z
  .object({
    done: z.int().describe('How many reports were changed'),
    items: z.array(
      z.object({
        orgUnit: OrgUnitCode,
        period: PeriodCode,
        dataSet: DataSetCode,
        ok: z.boolean().describe('false: this one stayed as it was'),
        state: SubmissionState,
        code: z.string().nullable().describe('Code of the problem; null: done'),
        message: z.string().nullable().describe('Why not, in the language of the user; null: done'),
      }),
    ),
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
    text: Reason,
  })
  .meta({ id: 'CommentOnSubmission' });
export type CommentBody = z.infer<typeof CommentBody>;

export const SubmissionComment = z
  .object({
    dataElement: z.string().nullable().describe('Element it stands at; null: the whole report'),
    text: z.string(),
    by: z.string().nullable().describe('Who; null: unknown'),
    at: Instant,
    version: z.int().describe('Version of the report it was said of'),
  })
  .meta({ id: 'SubmissionComment' });

export const HistorySchema = z
  .object({
    orgUnit: OrgUnitCode,
    period: PeriodCode,
    dataSet: DataSetCode,
    items: z
      .array(
        z.object({
          version: z.int(),
          act: z
            .string()
            .describe('save, hand_over, give_back, submit, approve, return, reopen, exclude, include'),
          state: SubmissionState,
          at: Instant,
          by: z.string().nullable().describe('Who; null: a simulated officer without an account'),
          source: z.string().describe('form, paste, file, offline, api or simulated'),
          queuedAt: Instant.nullable().describe('When it was queued on the device; null: sent at once'),
          reason: z.string().nullable(),
          counts: z.boolean().describe('true: this is the version that counts now'),
          changes: z
            .array(
              z.object({
                dataElement: z.string(),
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
  })
  .meta({ id: 'AskReviewer' });
export type RequestBody = z.infer<typeof RequestBody>;

export const RequestSchema = z
  .object({
    id: z.int(),
    kind: RequestKind,
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    period: PeriodCode,
    dataSet: DataSetCode,
    reason: z.string(),
    until: Instant.nullable(),
    askedBy: z.string().nullable(),
    askedAt: Instant,
    status: z.enum(['open', 'granted', 'refused']),
    answer: z.string().nullable().describe('Reason of the answer; null: open'),
    answeredBy: z.string().nullable(),
    answeredAt: Instant.nullable(),
  })
  .meta({ id: 'ReviewerRequest' });
export type RequestDto = z.infer<typeof RequestSchema>;
export const RequestList = z.object({ items: z.array(RequestSchema) }).meta({ id: 'ReviewerRequestList' });

export const AnswerBody = z
  .strictObject({
    grant: z.boolean().describe('true: granted; false: refused'),
    reason: Reason,
    closesAt: SentInstant.optional().describe('Granted: until when the period stays open for this commune'),
    dueAt: SentInstant.optional().describe(
      'Granted: until when the report is on time; unchanged unless given',
    ),
  })
  .meta({ id: 'AnswerRequest' });
export type AnswerBody = z.infer<typeof AnswerBody>;

const InboxItem = z.object({
  orgUnit: OrgUnitCode,
  orgUnitName: z.string().describe('Name with kind'),
  period: PeriodCode,
  dataSet: DataSetCode,
  state: SubmissionState,
  version: z.int(),
  since: Instant.describe('When it came into this state'),
  by: z.string().nullable().describe('Who brought it there'),
  reason: z.string().nullable().describe('Reason of a return or of giving back; null: none'),
  late: z.boolean().describe('First submitted after the due time, or not yet and the due time has passed'),
  queuedAt: Instant.nullable().describe('Queued on a device before it arrived; null: sent at once'),
  window: WindowSchema,
});

export const InboxSchema = z
  .object({
    toSign: z.array(InboxItem).describe('Leader or delegate: reports that wait for a signature'),
    returned: z.array(InboxItem).describe('Commune: reports sent back, by the reviewer or the leader'),
    toReview: z.array(InboxItem).describe('Reviewer: submitted reports, oldest first'),
    requests: z.array(RequestSchema).describe('Reviewer: open requests; commune: own requests, newest first'),
    total: z.int().describe('How many need the user'),
  })
  .meta({ id: 'Inbox' });
export type InboxDto = z.infer<typeof InboxSchema>;
