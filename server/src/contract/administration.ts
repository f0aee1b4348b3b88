import { z } from 'zod';
import { ActReason } from './reason.js';
import { Instant } from './shared.js';

/** What an administrator looks after: one screen each, with its state, its latest change and its history. */

/** Every change of the installation says why. */
export const Reason = ActReason.describe('Reason, or number of the deciding document (Lý do / số văn bản)');

const HistoryValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const HistoryEntrySchema = z
  .object({
    version: z.int().describe('Counts up from 1'),
    at: Instant.describe('When it became known'),
    by: z.string().nullable().describe('Who; null: shipped with the installation'),
    reason: z.string().nullable().describe('Why; null: first version'),
    changes: z
      .array(
        z.object({
          field: z.string().describe('Name of the property'),
          before: HistoryValue.describe('null: was not there'),
          after: HistoryValue.describe('null: is not there any more'),
        }),
      )
      .describe('Difference to the version before'),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntryDto = z.infer<typeof HistoryEntrySchema>;

export const AdminScreen = z
  .enum(['accounts', 'units', 'catalogue', 'campaigns', 'references', 'periods', 'settings'])
  .describe(
    'accounts (Tài khoản), units (Đơn vị), catalogue (Danh mục), campaigns (Đợt và mục tiêu), references (Số liệu nền), periods (Thời gian kỳ báo cáo), settings (Ngưỡng và cách tính)',
  );
export type AdminScreenName = z.infer<typeof AdminScreen>;

export const AdministrationSchema = z
  .object({
    screens: z
      .array(
        z.object({
          screen: AdminScreen,
          count: z
            .int()
            .describe(
              'accounts: active accounts; units: open communes; catalogue: data elements; campaigns: targets; references: communes with all their figures; periods: holidays; settings: settings',
            ),
          outOf: z.int().nullable().describe('How many there should be; null: no such number'),
          lastChange: z
            .object({
              at: Instant,
              by: z.string().nullable().describe('Who; null: shipped with the installation'),
              reason: z.string().nullable().describe('Why; null: none was given'),
            })
            .nullable()
            .describe('null: nothing recorded yet'),
        }),
      )
      .describe('The screens, in no order'),
  })
  .meta({ id: 'Administration' });
export type AdministrationDto = z.infer<typeof AdministrationSchema>;
