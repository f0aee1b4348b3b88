import { z } from 'zod';
import { InboxReminder } from './reminders.js';
import { RequestSchema } from './requests.js';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode, SubmissionState, WindowSchema } from './shared.js';

/** Inboxes. What is done to a report is in review.ts, requests in requests.ts, extensions and delegation in deadlines.ts. */

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
    reminders: z
      .array(InboxReminder)
      .describe('Reminders of reports that are still owed, newest first; nobody sees those of another'),
    total: z.int().describe('How many need the user'),
  })
  .meta({ id: 'Inbox' });
export type InboxDto = z.infer<typeof InboxSchema>;
