import { z } from 'zod';
import { Instant, OrgUnitCode, PeriodCode, SentInstant, SubmissionState, WindowSchema } from './shared.js';

/** Requests, extensions, delegation and inboxes. What is done to a report is in review.ts. */

const Reason = z.string().trim().min(5).max(1000);
const DataSetCode = z.string().max(64).describe('Code of the data set');

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
    id: z.int().describe('Number of the request'),
    kind: RequestKind,
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    period: PeriodCode,
    dataSet: DataSetCode,
    reason: z.string().describe('Why the commune asks'),
    until: Instant.nullable().describe('Until when figures would come; null: not said'),
    askedBy: z.string().nullable().describe('Who asked; null: unknown'),
    askedAt: Instant.describe('When it was asked'),
    status: z.enum(['open', 'granted', 'refused']).describe('open: not answered yet'),
    answer: z.string().nullable().describe('Reason of the answer; null: open'),
    answeredBy: z.string().nullable().describe('Who answered; null: open'),
    answeredAt: Instant.nullable().describe('When it was answered; null: open'),
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
  version: z.int().describe('Version of the newest revision'),
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
