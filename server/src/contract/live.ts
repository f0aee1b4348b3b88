import { z } from 'zod';
import { OrgUnitCode, PeriodCode } from './shared.js';

/**
 * What `GET /api/live` sends, as server-sent events: `hello` once, `change` after each commit the reader may know of, and
 * `again` after an interruption. They say where something changed, never what: it is read as everything else is.
 */

export const LiveHello = z
  .object({
    quietMs: z
      .number()
      .nullable()
      .describe('For how long nothing has changed for this reader, milliseconds; null: not known'),
  })
  .meta({ id: 'LiveHello' });
export type LiveHello = z.infer<typeof LiveHello>;

export const LiveChange = z
  .object({
    periods: z.array(PeriodCode).describe('Periods in which something changed'),
    orgUnits: z.array(OrgUnitCode).describe('Units whose reports changed'),
    counted: z
      .boolean()
      .describe('true: something that counts changed; false: only drafts and states of reports'),
    reports: z
      .array(z.int())
      .describe('Reports that are drafted, signed or issued on which something was done'),
    definitions: z.boolean().describe('true: a definition, unit, target, time or reference figure changed'),
  })
  .meta({ id: 'LiveChange' });
export type LiveChange = z.infer<typeof LiveChange>;
