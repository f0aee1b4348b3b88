import { z } from 'zod';
import { Instant, LocalDate, PeriodCode, SubmissionState } from './shared.js';

/** What is behind a figure on record: versions, revisions, and the people who made them. */

/** One recorded version of a definition, a target or a reference figure. */
export const recorded = {
  version: z.int().describe('Counts up from 1'),
  at: Instant.describe('When it was recorded'),
  by: z.string().nullable().describe('Who recorded it; null: came with the installation'),
  reason: z.string().nullable().describe('Why; null: came with the installation'),
};

export const DefinitionSchema = z
  .object({
    definitionVi: z.string().describe('What is counted, in Vietnamese'),
    definitionEn: z.string().describe('What is counted, in English'),
    source: z.string().describe('Where the definition comes from'),
    version: z.int().describe('Version in force'),
    versions: z.array(z.object(recorded)).describe('All versions recorded so far, newest first'),
  })
  .meta({ id: 'ExplainDefinition' });

export const TargetInForce = z
  .object({
    scope: z.enum(['province', 'group', 'commune']).describe('Commune beats group beats province'),
    scopeName: z.string().describe('Name of the province, group or commune it was set for'),
    kind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target'),
    value: z.number().describe('Value wanted by the due date, as it was set'),
    dueOn: LocalDate.describe('Date of the target'),
    baselineValue: z.number().describe('Value the plan starts from'),
    baselineOn: LocalDate.describe('First day of the plan'),
    baselineSource: z.string().describe('Where the baseline comes from'),
    planShape: z.enum(['linear', 'stepped', 'points']).describe('How the plan runs from baseline to target'),
    source: z.string().describe('Document or basis of the target'),
    label: z.string().describe('Standing of the target: default, or the document that set it'),
    ...recorded,
  })
  .meta({ id: 'ExplainTarget' });

export const EnteredValue = z.union([z.number(), z.string(), z.null()]).describe('null: missing');

const ValueAct = z
  .object({
    version: z.int().describe('Version of the report'),
    act: z
      .string()
      .describe('save, hand_over, give_back, submit, approve, return, reopen, exclude or include'),
    state: SubmissionState,
    at: Instant.describe('When it was recorded'),
    by: z
      .string()
      .nullable()
      .describe('Who; null: not to be seen, or a simulated officer without an account'),
    source: z
      .string()
      .nullable()
      .describe('form, paste, file, offline (queue), api or simulated; null: not to be seen'),
    queuedAt: Instant.nullable().describe('When it was queued on the device; null: sent at once'),
    onBehalfOf: z
      .string()
      .nullable()
      .describe(
        'Leader in whose place it was signed; null: in the own name, no signature, or not to be seen',
      ),
    reason: z.string().nullable().describe('Reason of the act, or given for this value; null: none'),
    before: EnteredValue.describe('Value before the act; null: missing'),
    after: EnteredValue.describe('Value after the act; null: missing'),
    changed: z.boolean().describe('true: the act changed this value'),
    counts: z.boolean().describe('true: the value that counts was signed or approved here'),
  })
  .meta({ id: 'ExplainAct' });

export const ReportSchema = z
  .object({
    dataSet: z.string().describe('Code of the data set'),
    dataSetNameVi: z.string().describe('Name of the form in Vietnamese'),
    dataSetNameEn: z.string().describe('Name of the form in English'),
    period: PeriodCode.describe('Period of the report'),
    state: SubmissionState,
    excluded: z.boolean().describe('true: kept out of totals'),
    receipt: z.string().nullable().describe('Receipt code of the last signed report; null: not to be seen'),
    firstSubmittedAt: Instant.nullable().describe('When it was first signed'),
    countedVersion: z.int().nullable().describe('Version that counts for this figure; null: none'),
    seen: z
      .enum(['all', 'counted'])
      .describe(
        'all: every revision with its people; counted: only what ever counted, with its time – drafts and names of another commune are not shown',
      ),
    value: EnteredValue.describe('Value that counts; null: missing'),
    beside: z
      .array(
        z.object({
          dataElement: z.string().describe('Code of the element'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          kind: z.enum(['text', 'date']).describe('date: a local date in ISO 8601'),
          value: z.string().describe('As it stands in the version that counts'),
        }),
      )
      .describe(
        'What the form takes with the value, such as number and date of the decision; empty: nothing',
      ),
    entered: ValueAct.nullable().describe('The revision in which the counted value was entered'),
    signed: ValueAct.nullable().describe('The signature that made it count'),
    approved: ValueAct.nullable().describe('The approval after that signature; null: not approved'),
    replaced: ValueAct.nullable().describe(
      'The signature of the value that counted before; null: it is the first',
    ),
    acts: z.array(ValueAct).describe('History of this value over the revisions of the report, newest first'),
  })
  .meta({ id: 'ExplainReport' });

export const ReferenceSchema = z
  .object({
    effectiveOn: LocalDate.nullable().describe('From when the figure in force holds; null: none in force'),
    source: z.string().nullable().describe('Source of the figure in force'),
    versions: z
      .array(
        z.object({
          effectiveOn: LocalDate.describe('From when it holds'),
          value: z.number().describe('Value in the unit of the element'),
          source: z.string().describe('Where it comes from'),
          inForce: z.boolean().describe('true: the one used here'),
          ...recorded,
        }),
      )
      .describe('Every version recorded, newest date first'),
  })
  .meta({ id: 'ExplainReference' });

export type ExplainReportDto = z.infer<typeof ReportSchema>;
export type ExplainActDto = z.infer<typeof ValueAct>;
export type ExplainReferenceDto = z.infer<typeof ReferenceSchema>;
export type ExplainDefinitionDto = z.infer<typeof DefinitionSchema>;
export type ExplainTargetDto = z.infer<typeof TargetInForce>;
