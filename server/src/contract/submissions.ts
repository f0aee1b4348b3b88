import { z } from 'zod';
import {
  asOfAnswer,
  asOfParam,
  Instant,
  OrgUnitCode,
  PeriodCode,
  SentInstant,
  SubmissionState,
  WindowSchema,
} from './shared.js';
import { GivenReasonSchema, ProgressSchema, QualitySchema } from './quality.js';
import { SubmissionComment } from './review.js';

export const SubmissionQuery = z.object({
  dataSet: z.string().max(64).default('weekly').describe('Code of the data set; default the weekly one'),
});

const EnteredValue = z
  .union([z.number(), z.string().max(4000), z.null()])
  .describe('Number in the unit of the element; text for text elements; null: missing (never zero)');

const QueuedAt = SentInstant.optional().describe(
  'When it was queued on the device because there was no connection, clock of the device; with source offline. Not more than 5 minutes ahead nor 60 days ago. Absent: sent at once',
);

/** Of a read: also as of a moment. */
export const SubmissionReadQuery = SubmissionQuery.extend(asOfParam);

export const SaveBody = z
  .strictObject({
    version: z.int().min(0).describe('Version the editor started from; 0: nothing saved yet'),
    values: z
      .array(
        z.strictObject({
          dataElement: z.string().max(64).describe('Code of the data element'),
          value: EnteredValue,
        }),
      )
      .max(200)
      .describe('Changed values; an absent element stays as it is, null clears it'),
    reasons: z
      .array(GivenReasonSchema)
      .max(400)
      .default([])
      .describe(
        'Reasons for warnings; each holds while its value stays the same. Absent: those given before stay',
      ),
    source: z
      .enum(['form', 'paste', 'file', 'offline', 'api'])
      .default('api')
      .describe('How the figures were entered'),
    queuedAt: QueuedAt,
  })
  .refine(({ source, queuedAt }) => queuedAt === undefined || source === 'offline', { path: ['queuedAt'] })
  .meta({ id: 'SaveSubmission' });
export type SaveBody = z.infer<typeof SaveBody>;

export const SubmitBody = z
  .strictObject({
    version: z.int().min(1).describe('Version to hand over or sign'),
    queuedAt: QueuedAt,
  })
  .meta({ id: 'SubmitSubmission' });
export type SubmitBody = z.infer<typeof SubmitBody>;

export const SubmissionValue = z.object({
  dataElement: z.string().describe('Code of the data element'),
  value: EnteredValue,
  previous: z.number().nullable().describe('Counted value of the period before; null: missing or text'),
  limit: z.number().nullable().describe('Upper bound (the denominator) at the cut-off; null: none known'),
});

export const SubmissionSchema = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    period: PeriodCode,
    dataSet: z.string().describe('Code of the data set'),
    ...asOfAnswer,
    state: SubmissionState,
    version: z.int().describe('Version of the newest revision; 0: none'),
    countedVersion: z
      .int()
      .nullable()
      .describe('Version that counts in totals unless the report is excluded; null: none'),
    excluded: z.boolean().describe('true: kept out of the totals by a reviewer'),
    exclusion: z
      .object({
        by: z.string().nullable().describe('Who keeps it out; null: unknown'),
        at: Instant.describe('Since when'),
        reason: z.string().describe('Why'),
      })
      .nullable()
      .describe('Who keeps it out of the totals, and why; null: it counts once it is signed'),
    signature: z
      .object({
        by: z.string().nullable().describe('Who signed; null: a simulated officer without an account'),
        at: Instant.describe('When'),
        onBehalfOf: z.string().nullable().describe('Leader in whose place; null: in the own name'),
      })
      .nullable()
      .describe('The newest signature; null: never signed'),
    signsFor: z
      .string()
      .nullable()
      .describe(
        'Leader in whose place the user signs today by delegation; null: in the own name, or not at all',
      ),
    returnReason: z
      .string()
      .nullable()
      .describe('Why it was returned, reopened or given back and not handed in since; null: it was not'),
    comments: z
      .array(SubmissionComment)
      .describe('Comments since it was last handed in, newest first; those of a return stand at fields'),
    values: z
      .array(SubmissionValue)
      .describe('Every element of the data set in the order of the form; value null is missing'),
    window: WindowSchema,
    extension: z
      .object({
        othersDueAt: Instant.describe('Until when the others are on time'),
        othersClosesAt: Instant.describe('Until when the others can hand in'),
        reason: z.string().describe('Why this commune has more time'),
        accepted: z.boolean().describe('true: no more time, but the late report was accepted as on time'),
      })
      .nullable()
      .describe('More time than the other communes have; null: the same'),
    previousPeriod: PeriodCode.nullable().describe('Period that `previous` was taken from'),
    receipt: z.string().nullable().describe('Receipt code of the last signed report'),
    firstSubmittedAt: Instant.nullable().describe('When it was first signed and submitted'),
    updatedAt: Instant.nullable().describe('When it was last changed'),
    updatedBy: z.string().nullable().describe('Who changed it last'),
    may: z
      .object({
        save: z.boolean().describe('The user may change values now'),
        handOver: z.boolean().describe('The user may hand over for signature now'),
        sign: z.boolean().describe('The user may sign and submit now'),
        giveBack: z.boolean().describe('The user may give it back to the officer instead of signing'),
        approve: z.boolean().describe('The user may approve it now'),
        return: z.boolean().describe('The user may return it now'),
        reopen: z.boolean().describe('The user may reopen it now'),
        exclude: z.boolean().describe('The user may keep it out of the totals now'),
        include: z.boolean().describe('The user may take it into the totals again now'),
      })
      .describe('What the user may do now; nothing in a report that is looked at as of a moment'),
    quality: QualitySchema,
  })
  .meta({ id: 'Submission' });
export type SubmissionDto = z.infer<typeof SubmissionSchema>;

export const DueList = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode.describe(
            'Whose report it is: the own commune, or one that has become it since',
          ),
          orgUnitName: z.string().describe('Its name with kind'),
          dataSet: z.string().describe('Code of the data set'),
          period: PeriodCode,
          state: SubmissionState,
          version: z.int().describe('Version of the newest revision; 0: none'),
          window: WindowSchema,
          receipt: z.string().nullable().describe('Receipt code; null: not submitted'),
          progress: ProgressSchema,
        }),
      )
      .describe('Open periods, the oldest not yet submitted first, then those submitted'),
  })
  .meta({ id: 'DueList' });
export type DueListDto = z.infer<typeof DueList>;
