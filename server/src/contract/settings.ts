import { z } from 'zod';
import { HistoryEntrySchema, Reason } from './administration.js';
import { asOfAnswer, AsOfQuery } from './shared.js';

/** Thresholds and rules of computing that hold for every figure. Times of periods: `period-times.ts`. */

const Periods = z.int().min(0).max(52);

const Rules = {
  behindFromPercent: z
    .number()
    .min(1)
    .max(100)
    .multipleOf(0.1)
    .describe(
      'Percent of the plan below which a figure is far behind (Rất chậm); from it up to the plan: behind (Chậm)',
    ),
  carry: z
    .strictObject({
      weekly: Periods.describe('Weeks a weekly stock is carried'),
      monthly: Periods.describe('Months a monthly stock is carried'),
      quarterly: Periods.describe('Quarters a quarterly stock is carried'),
    })
    .describe('For how many periods the last figure of a stock is used where none came'),
  counts: z
    .enum(['submitted', 'approved_only'])
    .describe(
      'submitted: a signed report counts at once; approved_only: only when the reviewer has approved it',
    ),
};

export const SettingsQuery = AsOfQuery;
export const SettingsSchema = z
  .object({
    ...asOfAnswer,
    version: z.int().describe('Counts every change of these settings; given back with a change'),
    ...Rules,
  })
  .meta({ id: 'Settings' });
export type SettingsDto = z.infer<typeof SettingsSchema>;

export const SettingsBody = z
  .strictObject({
    version: z.int().min(0).describe('Version of the settings the change started from'),
    ...Rules,
    reason: Reason,
  })
  .meta({ id: 'ChangeSettings' });
export type SettingsBody = z.infer<typeof SettingsBody>;

export const SettingsHistory = z
  .object({
    items: z
      .array(HistoryEntrySchema)
      .describe(
        'Changes, newest first; fields behindFromPercent, carryWeekly, carryMonthly, carryQuarterly, counts',
      ),
  })
  .meta({ id: 'SettingsHistory' });
export type SettingsHistoryDto = z.infer<typeof SettingsHistory>;
