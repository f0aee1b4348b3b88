import { z } from 'zod';
import { Reason } from './administration.js';
import { Instant, LocalDate, PeriodCode } from './shared.js';

/** What a new installation still needs before the first week can be entered. */

export const SetupStep = z
  .enum(['own_password', 'period_times', 'campaigns', 'references', 'accounts', 'first_week'])
  .describe(
    'own_password (mật khẩu của quản trị), period_times (thời gian kỳ báo cáo), campaigns (đợt, chỉ tiêu, mục tiêu), references (số liệu nền), accounts (tài khoản xã, phường), first_week (tuần đầu nhập được)',
  );
export type SetupStepName = z.infer<typeof SetupStep>;

export const ConfirmableStep = z
  .enum(['period_times', 'campaigns', 'references', 'accounts'])
  .describe(
    'period_times and campaigns: what is shipped was looked at and holds; references and accounts: the work begins although some are missing',
  );

export const SetupConfirmBody = z
  .strictObject({ step: ConfirmableStep, reason: Reason })
  .meta({ id: 'ConfirmSetupStep' });
export type SetupConfirmBody = z.infer<typeof SetupConfirmBody>;

export const SetupSchema = z
  .object({
    finished: z
      .boolean()
      .describe(
        'true: every step is done or accepted, a commune has begun to report, or the installation is a trial',
      ),
    steps: z
      .array(
        z.object({
          step: SetupStep,
          state: z
            .enum(['done', 'accepted', 'open'])
            .describe('accepted: an administrator decided to begin without it being complete'),
          count: z.int().nullable().describe('How many are there, communes; null: nothing to count'),
          outOf: z.int().nullable().describe('How many there should be, communes; null: nothing to count'),
          confirmed: z
            .object({
              at: Instant.describe('When'),
              by: z.string().nullable().describe('Who; null: unknown'),
              reason: z.string().nullable().describe('Why; null: none was given'),
            })
            .nullable()
            .describe('Latest confirmation or decision of an administrator; null: none'),
        }),
      )
      .describe('In the order in which they are best done'),
    reminders: z
      .object({
        mode: z.enum(['off', 'log', 'send']).describe('log: only written down'),
        mail: z.boolean().describe('true: a mail server is configured'),
      })
      .describe('Not needed for the first week, and set by the operator: how far reminders are'),
    references: z
      .array(
        z.object({
          element: z.string().describe('Code of the reference figure'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          known: z.int().describe('Communes that have it, in force on `referencesOn`'),
          outOf: z.int().describe('Communes open today'),
        }),
      )
      .describe('Reference figures that communes need'),
    referencesOn: LocalDate.describe(
      'Date on which the reference figures have to be in force: the cut-off of the first week, today at the latest',
    ),
    firstWeek: z
      .object({
        period: PeriodCode,
        opensAt: Instant.describe('From when figures can be entered'),
        dueAt: Instant.describe('Until when a report is on time'),
        closesAt: Instant.describe('Until when a report can be handed in'),
      })
      .nullable()
      .describe('Newest week that can be entered now; null: none is open'),
  })
  .meta({ id: 'Setup' });
export type SetupDto = z.infer<typeof SetupSchema>;
