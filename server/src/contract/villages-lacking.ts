import { z } from 'zod';
import { asOfAnswer, asOfParam, LocalDate, OrgUnitCode } from './shared.js';
import { villageCounts, villageFacts } from './villages.js';

/** Villages that are known to lack a team, broadband or a signal, over all registers. */

const LackCode = z
  .enum(['team', 'broadband', 'signal'])
  .describe('team: no digital team; broadband: no fixed broadband; signal: no signal, or 2G only');

export const VillagesLackingQuery = z.object({
  on: z.iso.date().optional().describe('Local date to describe; absent: the day of the moment asked for'),
  lack: LackCode.optional().describe('Only villages that lack this; absent: any of the three'),
  ...asOfParam,
});
export type VillagesLackingQuery = z.infer<typeof VillagesLackingQuery>;

const { households, hasTeam, hasBroadband, bestSignal } = villageFacts;
const { total, households: householdsOf, team, broadband, signalGap } = villageCounts;

export const VillagesLacking = z
  .object({
    on: LocalDate.describe('Local date that the registers describe'),
    ...asOfAnswer,
    simulated: z.boolean().describe('true: every figure of this installation is simulated'),
    communes: z.int().describe('Communes open on the date'),
    kept: z.int().describe('Communes that keep a register; only their villages are known'),
    totals: z
      .object({ total, households: householdsOf, team, broadband, signalGap })
      .describe('Sums over all registers, whatever was asked for'),
    unclear: z.int().describe('Villages of which a team, broadband or signal is unknown'),
    signalGapHouseholds: householdsOf.describe(
      'Households of the villages without a signal, or with 2G only',
    ),
    items: z
      .array(
        z.object({
          id: z.int().describe('Number of the village'),
          fullName: z.string().describe('Name with kind: Buôn Kroa A'),
          orgUnit: OrgUnitCode,
          orgUnitName: z.string().describe('Name of its commune, with kind'),
          lacks: z.array(LackCode).describe('All that it is known to lack'),
          households,
          hasTeam,
          hasBroadband,
          bestSignal,
        }),
      )
      .describe(
        'Villages that lack what was asked for: those that lack most first, then by commune and name',
      ),
  })
  .meta({ id: 'VillagesLacking' });
export type VillagesLackingDto = z.infer<typeof VillagesLacking>;
