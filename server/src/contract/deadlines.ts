import { z } from 'zod';
import { ActReason } from './reason.js';
import {
  DataSetCode,
  Instant,
  LocalDate,
  OrgUnitCode,
  PeriodCode,
  SentInstant,
  WindowSchema,
} from './shared.js';

/** When figures are due: extensions, queue times accepted as on time, and who signs instead of a leader. */

const Reason = ActReason.describe('Why, 5 to 1000 characters');

export const ExtensionBody = z
  .strictObject({
    orgUnit: OrgUnitCode,
    period: PeriodCode,
    dataSet: DataSetCode.default('weekly'),
    closesAt: SentInstant.describe(
      'Until when the period stays open for this commune; the closing time of everybody takes an extension back',
    ),
    dueAt: SentInstant.optional().describe('Until when the report is on time; unchanged unless given'),
    reason: Reason,
  })
  .meta({ id: 'ExtendPeriod' });
export type ExtensionBody = z.infer<typeof ExtensionBody>;

export const ExtensionSchema = z
  .object({
    orgUnit: OrgUnitCode,
    period: PeriodCode,
    dataSet: DataSetCode,
    window: WindowSchema,
    reason: z.string().describe('Why it was given'),
    acceptedQueuedAt: Instant.nullable().describe(
      'Queue time by which a late report was accepted as on time: due is when it was signed; null: more time was given',
    ),
    by: z.string().nullable().describe('Who gave it; null: unknown'),
    at: Instant.describe('When it was given'),
  })
  .meta({ id: 'Extension' });
export type ExtensionDto = z.infer<typeof ExtensionSchema>;
export const ExtensionQuery = z.object({
  period: PeriodCode,
  dataSet: DataSetCode.default('weekly'),
});
export const ExtensionList = z
  .object({
    items: z.array(ExtensionSchema).describe('Communes with more time than the others, newest first'),
  })
  .meta({ id: 'ExtensionList' });
export type ExtensionListDto = z.infer<typeof ExtensionList>;

export const OnTimeBody = z
  .strictObject({
    version: z.int().min(1).describe('Version whose queue time is accepted'),
    reason: Reason,
  })
  .meta({ id: 'AcceptAsOnTime' });
export type OnTimeBody = z.infer<typeof OnTimeBody>;

export const DelegationId = z.coerce.number().int().min(1).describe('Number of the delegation');

export const DelegationBody = z
  .strictObject({
    username: z.string().max(64).describe('Account of the own commune that signs instead'),
    startsOn: LocalDate.describe('First local date YYYY-MM-DD, today or later'),
    endsOn: LocalDate.describe('Last local date YYYY-MM-DD, inclusive; at most 60 days'),
    reason: Reason,
  })
  .meta({ id: 'Delegate' });
export type DelegationBody = z.infer<typeof DelegationBody>;

export const DelegationSchema = z
  .object({
    id: z.int().describe('Number of the delegation'),
    from: z.string().describe('Who delegates'),
    to: z.string().describe('Who signs instead'),
    startsOn: LocalDate.describe('First day'),
    endsOn: LocalDate.describe('Last day, inclusive'),
    reason: z.string().describe('Why'),
    active: z.boolean().describe('Holds today'),
    revokedAt: Instant.nullable().describe('When it was taken back; null: it was not'),
    revokedBy: z.string().nullable().describe('Who took it back; null: nobody, or unknown'),
  })
  .meta({ id: 'Delegation' });
export type DelegationDto = z.infer<typeof DelegationSchema>;
export const DelegationList = z
  .object({
    items: z.array(DelegationSchema).describe('The last to end first'),
    candidates: z
      .array(
        z.object({
          username: z.string().describe('Name to sign in with'),
          displayName: z.string().describe('Name as shown'),
        }),
      )
      .describe('Active accounts of the own commune to delegate to'),
  })
  .meta({ id: 'DelegationList' });
export type DelegationListDto = z.infer<typeof DelegationList>;
