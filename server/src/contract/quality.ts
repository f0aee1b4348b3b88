import { z } from 'zod';
import { simulated } from './goal-figures.js';
import { ReportingSchema } from './overview.js';
import { RuleCode, Severity } from './quality-rules.js';
import {
  asOfAnswer,
  asOfParam,
  Instant,
  OrgUnitCode,
  Percent,
  PeriodCode,
  SubmissionState,
  WindowSchema,
} from './shared.js';
import { StatusCell } from './submission-status.js';

/** Rules of data quality, what they found, the reasons given, and who has reported how much by when. */

const ElementCode = z.string().max(64).describe('Code of the data element');
/** A reason as it is sent with figures. */
export const GivenReasonSchema = z
  .strictObject({
    dataElement: ElementCode,
    rule: RuleCode,
    text: z
      .string()
      .max(2000)
      .describe('Why, 5 to 500 characters; kept in NFC on one line; blank takes it back'),
  })
  .meta({ id: 'GivenReason' });

export const FindingSchema = z
  .object({
    dataElement: ElementCode,
    rule: RuleCode,
    severity: Severity,
    surprise: z
      .number()
      .nullable()
      .describe("Robust z-score against the commune's own history; null: not measured by this kind of rule"),
    textVi: z.string().describe('Sentence at the field'),
    textEn: z.string().describe('The same in English'),
    reason: z.string().nullable().describe('Reason given for it; null: none (yet)'),
  })
  .meta({ id: 'Finding' });
export type FindingDto = z.infer<typeof FindingSchema>;

export const ProgressSchema = z
  .object({
    done: z.int().describe('Required data elements with a value'),
    all: z.int().describe('Required data elements; of a form without any, all its elements'),
  })
  .describe('"3/11 mục"');

/** What a browser needs to hold a report against the rules by itself, also offline; part of a report. */
export const QualitySchema = z
  .object({
    findings: z
      .array(FindingSchema)
      .describe('What the rules say of the saved values, in the order of the form'),
    reasons: z
      .array(z.object({ dataElement: ElementCode, rule: RuleCode, text: z.string().describe('Why') }))
      .describe('Reasons given, in the order of the form, each as long as its value stays the same'),
    noChange: z.boolean().describe('true: the values were taken from the period before by "Không thay đổi"'),
    history: z
      .object({
        periods: z.array(PeriodCode).describe('Periods with counted values before this one, newest first'),
        values: z
          .array(
            z.object({
              dataElement: ElementCode,
              values: z.array(z.number().nullable()).describe('One for each of `periods`; null: missing'),
            }),
          )
          .describe('Data elements with a counted value, in the order of the form'),
        noChange: z.array(PeriodCode).describe('Those of `periods` handed in as "Không thay đổi"'),
      })
      .describe('At most 12 periods'),
    references: z
      .array(
        z.object({
          dataElement: ElementCode,
          value: z.number().nullable().describe('In its unit; null: none known'),
        }),
      )
      .describe('Reference figures in force at the cut-off that the rules look at'),
    progress: ProgressSchema,
  })
  .meta({ id: 'ReportQuality' });
export type QualityDto = z.infer<typeof QualitySchema>;

export const NoChangeBody = z
  .strictObject({ version: z.int().min(0).describe('Version the user looked at; 0: nothing saved yet') })
  .meta({ id: 'NoChange' });
export type NoChangeBody = z.infer<typeof NoChangeBody>;

export const QualityQuery = z.object({
  period: PeriodCode,
  dataSet: z.string().max(64).default('weekly').describe('Code of the data set'),
  ...asOfParam,
});

const QueueItem = z.object({
  orgUnit: OrgUnitCode,
  orgUnitName: z.string().describe('Name with kind'),
  state: SubmissionState,
  version: z.int().describe('Version of the newest revision'),
  countedVersion: z.int().describe('Signed version these values are from'),
  excluded: z.boolean().describe('true: kept out of the totals by a reviewer'),
  signedAt: Instant.nullable().describe('When that version was signed'),
  signedBy: z.string().nullable().describe('Who signed it; null: unknown'),
  late: z.boolean().describe('First submitted after the due time of this commune'),
  noChange: z.boolean().describe('Filled by "Không thay đổi"'),
  score: z
    .number()
    .describe(
      'Surprise: min(z, 20) + min(10, effect.share ÷ 2) + 4 × errors + 2 × warnings without a reason + 1 × warnings with one + carried ÷ 2; one digit',
    ),
  z: z
    .number()
    .nullable()
    .describe(
      "Highest robust z-score of its figures against the commune's own history; null: history too short",
    ),
  warnings: z.int().describe('Warnings of the rules'),
  unexplained: z.int().describe('Warnings without a reason'),
  errors: z
    .int()
    .describe('Figures that a rule would refuse today, e.g. after a reference figure was lowered'),
  missing: z.array(z.string()).describe('Required data elements without a value'),
  carried: z.int().describe('Of those, stocks whose earlier value is carried in totals'),
  findings: z.array(FindingSchema).describe('What the rules say of it, with the reasons given'),
  changes: z
    .array(
      z.object({
        dataElement: ElementCode,
        value: z.number().nullable().describe('Counted value; null: missing'),
        previous: z.number().nullable().describe('Value counted last before; null: none'),
        previousPeriod: PeriodCode.nullable().describe('Period of `previous`'),
        change: z.number().nullable().describe('value − previous; null where one is missing'),
        z: z.number().nullable().describe('Robust z-score; null: history too short'),
      }),
    )
    .describe('Numbers of the form in its order'),
  effect: z
    .object({
      people: z
        .number()
        .nullable()
        .describe(
          "Change of the province's headline numerator by this report, in its unit (persons): value − what was carried for the commune; null: no value",
        ),
      share: Percent.nullable().describe(
        "|people| as a share of the sum of all communes' |people| of this period; null: none",
      ),
    })
    .describe('Effect on the headline of the province'),
});

export const ReviewQueueSchema = z
  .object({
    simulated,
    ...asOfAnswer,
    period: PeriodCode,
    dataSet: z.string().describe('Code of the data set'),
    window: WindowSchema,
    headline: z
      .string()
      .nullable()
      .describe('Data element the effect is in, the numerator of goal 0; null: not on this form'),
    items: z.array(QueueItem).describe('Signed reports of the period, the most surprising first'),
    total: z
      .object({
        reports: z.int().describe('Signed reports'),
        withWarnings: z.int().describe('Reports with at least one warning'),
        unexplained: z.int().describe('Warnings without a reason'),
      })
      .describe('Sums over all items'),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueueDto = z.infer<typeof ReviewQueueSchema>;

export const CompletenessSchema = z
  .object({
    simulated,
    ...asOfAnswer,
    period: PeriodCode,
    dataSet: z.string().describe('Code of the data set'),
    window: WindowSchema,
    reporting: ReportingSchema,
    complete: z.int().describe('Communes whose counted report has every required data element'),
    blank: z.int().describe('Communes whose report was handed in without one required value: never complete'),
    completeShare: Percent.nullable().describe('complete ÷ expected, percent'),
    required: z.int().describe('Required data elements of the form'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          orgUnitName: z.string().describe('Name with kind'),
          state: SubmissionState,
          cell: StatusCell,
          firstSubmittedAt: Instant.nullable().describe('When it was first signed; null: not yet'),
          dueAt: Instant.describe('Due time of this commune, an extension included'),
          done: z
            .int()
            .describe(
              'Required data elements with a counted value; before the first signature, of the draft',
            ),
          complete: z.boolean().describe('Submitted with every required data element'),
          missing: z.array(z.string()).describe('Required data elements without a value, in form order'),
          noChange: z.boolean().describe('Filled by "Không thay đổi"'),
        }),
      )
      .describe('Every commune expected, in Vietnamese order'),
    elements: z
      .array(
        z.object({
          dataElement: ElementCode,
          required: z.boolean().describe('Counts towards completeness'),
          missing: z.int().describe('Communes that submitted without it'),
          present: z.int().describe('Communes that submitted it'),
          share: Percent.nullable().describe('present ÷ expected, percent'),
        }),
      )
      .describe('Data elements of the form, the most often missing first'),
  })
  .meta({ id: 'Completeness' });
export type CompletenessDto = z.infer<typeof CompletenessSchema>;
