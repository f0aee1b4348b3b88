import { z } from 'zod';
import { HistoryEntrySchema, Reason } from './administration.js';
import { Instant, LocalDate, PeriodCode, SentInstant, WindowSchema } from './shared.js';

/** When periods are cut off, due and closed: the settings all follow, and the times of one period. */

const WeekMoment = z
  .strictObject({
    weekday: z.int().min(1).max(7).describe('1 Monday … 7 Sunday'),
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'time')
      .describe('Local time HH:mm in Asia/Ho_Chi_Minh'),
  })
  .describe('Weekday and time');

const SentDate = z.iso.date().describe('Local date YYYY-MM-DD');

export const PeriodTimesBody = z
  .strictObject({
    version: z.int().min(0).describe('Version of the settings the change started from'),
    cutOff: WeekMoment.describe('Cut-off of a week, in the week itself'),
    due: WeekMoment.describe('Due time of a week, in the week itself, not before the cut-off'),
    closes: WeekMoment.describe('Closing of a week, in the week after'),
    holidays: z
      .array(SentDate)
      .max(400)
      .describe('Dates on which nothing falls due: what falls on one moves to the next working day'),
    reason: Reason,
  })
  .meta({ id: 'ChangePeriodTimes' });
export type PeriodTimesBody = z.infer<typeof PeriodTimesBody>;

export const PeriodTimesPreviewBody = PeriodTimesBody.omit({ version: true, reason: true }).meta({
  id: 'PreviewPeriodTimes',
});
export type PeriodTimesPreviewBody = z.infer<typeof PeriodTimesPreviewBody>;

const Times = z
  .object({
    opensAt: Instant.describe('From when figures can be entered'),
    cutOffAt: Instant.describe('The moment the figures describe'),
    dueAt: Instant.describe('Until when a report is on time'),
    closesAt: Instant.describe('Until when a report can be handed in'),
  })
  .meta({ id: 'PeriodWindowTimes' });

const Place = {
  dataSet: z.string().describe('Code of the data set'),
  period: PeriodCode,
};

export const PeriodTimesChanges = z
  .object({
    changes: z
      .array(z.object({ ...Place, before: Times, after: Times }))
      .describe('Periods not yet due whose times move, by opening'),
    kept: z
      .array(z.object({ ...Place, source: z.string().describe('Decision that set its times') }))
      .describe('Periods not yet due that keep times decided for them alone'),
  })
  .meta({ id: 'PeriodTimesChanges' });
export type PeriodTimesChangesDto = z.infer<typeof PeriodTimesChanges>;

export const PeriodWindowSchema = z
  .object({
    ...Place,
    version: z.int().describe('Counts up from 1 for each data set and period'),
    source: z.string().nullable().describe('Decision that set its times; null: they follow the settings'),
    window: WindowSchema,
  })
  .meta({ id: 'PeriodWindow' });
export type PeriodWindowDto = z.infer<typeof PeriodWindowSchema>;

export const PeriodTimesSchema = z
  .object({
    version: z.int().describe('Counts every change of these settings'),
    cutOff: WeekMoment.describe('Cut-off of a week'),
    due: WeekMoment.describe('Due time of a week'),
    closes: WeekMoment.describe('Closing of a week, in the week after'),
    holidays: z.array(LocalDate).describe('Dates on which nothing falls due, oldest first'),
    upcoming: z
      .array(PeriodWindowSchema)
      .describe('Periods of every data set that are not closed yet: eight weeks, three of each other kind'),
    history: z
      .array(HistoryEntrySchema)
      .describe(
        'Changes, newest first; fields cut_off, due, closes ("5 12:00": weekday and time) and holidays (dates)',
      ),
  })
  .meta({ id: 'PeriodTimes' });
export type PeriodTimesDto = z.infer<typeof PeriodTimesSchema>;

export const PeriodTimesChanged = PeriodTimesChanges.extend({ times: PeriodTimesSchema }).meta({
  id: 'PeriodTimesChanged',
});
export type PeriodTimesChangedDto = z.infer<typeof PeriodTimesChanged>;

export const PeriodWindowBody = z
  .strictObject({
    version: z.int().min(1).describe('Version of the times the change started from'),
    opensAt: SentInstant.optional().describe('From when figures can be entered; unchanged unless given'),
    cutOffAt: SentInstant.optional().describe('The moment the figures describe; unchanged unless given'),
    dueAt: SentInstant.describe('Until when a report is on time'),
    closesAt: SentInstant.describe('Until when a report can be handed in'),
    source: z.string().trim().min(3).max(300).describe('Decision: number and date of the document'),
    reason: Reason,
  })
  .meta({ id: 'DecidePeriodTimes' });
export type PeriodWindowBody = z.infer<typeof PeriodWindowBody>;
