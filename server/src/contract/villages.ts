import { z } from 'zod';
import { FigureReason } from './reason.js';
import { asOfAnswer, asOfParam, Instant, LocalDate, OrgUnitCode } from './shared.js';

/** The register of villages of a commune. null in a fact is unknown: never no, never 0. */

const Kind = z.enum(['thôn', 'buôn', 'tổ dân phố', 'khu phố']).describe('What the village is called');
const Signal = z
  .enum(['none', '2G', '3G', '4G', '5G'])
  .nullable()
  .describe('Best mobile signal that reaches its settlements; none: no signal; null: unknown');
const Households = z.int().nullable().describe('Households; null: unknown');
const HasTeam = z.boolean().nullable().describe('Whether it has a community digital team; null: unknown');
const Members = z.int().nullable().describe('Members of the team, persons; null: no team, or unknown');
const Broadband = z.boolean().nullable().describe('Whether it has fixed broadband; null: unknown');
const EffectiveOn = LocalDate.nullable().describe(
  'First local date on which this holds; null: a correction, it holds as long as what it corrects',
);
const OpenedOn = LocalDate.nullable().describe(
  'First local date on which it exists; null: unknown, long ago',
);
const PredecessorNote = z
  .string()
  .nullable()
  .describe('What it was merged or split from, in words; null: nothing');

/** Fields of a village, to be spread into an answer. */
export const villageFacts = {
  name: z.string().describe('Name without its kind'),
  kind: Kind,
  households: Households,
  hasTeam: HasTeam,
  teamFoundedOn: LocalDate.nullable().describe('Date of founding of the team; null: no team, or unknown'),
  teamMembers: Members,
  hasBroadband: Broadband,
  bestSignal: Signal,
  notes: z.string().nullable().describe('Notes without anything of citizens; null: none'),
};

const recorded = {
  version: z.int().describe('Counts up from 1 for each village; sent back with a change'),
  fullName: z.string().describe('Name with kind: Buôn Kroa A'),
  openedOn: OpenedOn,
  closedOn: LocalDate.nullable().describe('First local date on which it no longer exists; null: open'),
  predecessorNote: PredecessorNote,
  effectiveOn: EffectiveOn,
  recordedAt: Instant.describe('When this version became known'),
  by: z.string().nullable().describe('Who recorded it; null: came with the product'),
  reason: z.string().nullable().describe('Why; null: none was given'),
};

export const VillageSchema = z
  .object({
    id: z.int().describe('Number of the village; stays when it is renamed'),
    ...villageFacts,
    ...recorded,
    open: z.boolean().describe('Exists on the date of the list'),
    sharesName: z
      .boolean()
      .describe('Another open village has the same name, brought along by a merger of communes'),
  })
  .meta({ id: 'Village' });
export type VillageDto = z.infer<typeof VillageSchema>;

const Answers = z
  .object({
    yes: z.int().describe('Villages with it'),
    no: z.int().describe('Villages without it'),
    unknown: z.int().describe('Villages of which it is unknown'),
  })
  .meta({ id: 'VillageAnswers' });
const Sum = z
  .object({
    sum: z.int().describe('Sum of what is known'),
    unknown: z.int().describe('How many are not in the sum because they are unknown'),
  })
  .meta({ id: 'VillageSum' });

/** Counts of a register, to be spread into an answer. */
export const villageCounts = {
  total: z.int().describe('Villages that exist on the date'),
  households: Sum.describe('Households'),
  team: Answers.describe('Community digital team'),
  members: Sum.describe('Members of the teams, persons'),
  broadband: Answers.describe('Fixed broadband'),
  signalGap: Answers.describe('yes: no signal, or 2G only'),
};

export const VillageRegister = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    on: LocalDate.describe('Local date that the list describes'),
    ...asOfAnswer,
    simulated: z.boolean().describe('true: every figure of this installation is simulated'),
    revision: z.int().describe('Grows with every change of the register; sent back with a pasted block'),
    mayKeep: z.boolean().describe('Whether this account keeps the register'),
    items: z.array(VillageSchema).describe('Open villages by name, then those that are not open on the date'),
    counts: z.object(villageCounts).describe('Of the villages that exist on the date'),
    reference: z
      .object({
        villages: z.number().nullable().describe('Villages by the reference figure in force; null: none'),
        households: z.number().nullable().describe('Households by the reference figure in force; null: none'),
      })
      .describe('What the register is held against'),
  })
  .meta({ id: 'VillageRegister' });
export type VillageRegisterDto = z.infer<typeof VillageRegister>;

export const VillageRegisterQuery = z.object({
  orgUnit: OrgUnitCode,
  on: z.iso.date().optional().describe('Local date to describe; absent: the day of the moment asked for'),
  ...asOfParam,
});
export type VillageRegisterQuery = z.infer<typeof VillageRegisterQuery>;

export const VillageId = z.coerce.number().int().min(1).max(2_147_483_647).describe('Number of the village');

export const VillageHistory = z
  .object({
    id: z.int().describe('Number of the village'),
    items: z.array(z.object({ ...villageFacts, ...recorded })).describe('Newest first'),
  })
  .meta({ id: 'VillageHistory' });
export type VillageHistoryDto = z.infer<typeof VillageHistory>;

export const VillageReason = z.string().trim().max(500).nullable().describe('Why; null: none is given');
const NeededReason = FigureReason.describe('Why');
export const VillageDate = z.iso.date().nullable().describe('Local date YYYY-MM-DD; null: unknown');
const Version = z.int().min(1).describe('Version that was seen');

const sentFacts = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe('Name; its kind at the beginning is understood and left out'),
  kind: Kind,
  households: Households,
  hasTeam: HasTeam,
  teamFoundedOn: VillageDate.describe('Date of founding of the team; null: no team, or unknown'),
  teamMembers: Members,
  hasBroadband: Broadband,
  bestSignal: Signal,
  notes: z.string().trim().max(500).nullable().describe('Notes without anything of citizens; null: none'),
  openedOn: VillageDate.describe('First local date on which it exists; null: unknown, long ago'),
  predecessorNote: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .describe('What it was merged or split from, in words; null: nothing'),
};

export const AddVillage = z.strictObject({ ...sentFacts, reason: VillageReason }).meta({ id: 'AddVillage' });
export type AddVillage = z.infer<typeof AddVillage>;

export const ChangeVillage = z
  .strictObject({
    ...sentFacts,
    version: Version,
    effectiveOn: VillageDate.describe('From this local date, today at the latest; null: a correction'),
    reason: VillageReason,
  })
  .meta({ id: 'ChangeVillage' });
export type ChangeVillage = z.infer<typeof ChangeVillage>;

export const CloseVillage = z
  .strictObject({
    version: Version,
    closedOn: VillageDate.describe('First local date on which it no longer exists; null: it is open again'),
    reason: NeededReason,
  })
  .meta({ id: 'CloseVillage' });
export type CloseVillage = z.infer<typeof CloseVillage>;
