import { z } from 'zod';
import { BoundariesAhead } from './boundaries.js';
import { CampaignOfWeek } from './campaign-of-week.js';
import { indicatorWords, simulated } from './goal-figures.js';
import { ActReason } from './reason.js';
import {
  DataStatusSchema,
  Instant,
  LocalDate,
  OrgUnitCode,
  Percent,
  PeriodCode,
  PlanStatusSchema,
  SentInstant,
  WindowState,
} from './shared.js';

/** What is published: frozen figures of a week. `format` 1 keeps its fields; a later one may add some. */

const PublishedDataStatus = z
  .enum([...DataStatusSchema.options, 'withheld'])
  .describe(
    'ok; no_data; zero_denominator; stale (carried from an earlier period); partial (a flow with missing periods); withheld (not published: the group has fewer persons than withheldBelow, or the total would tell of one that has)',
  );

const figure = {
  value: z
    .number()
    .nullable()
    .describe('Value in the unit of the indicator, rounded by its decimals; null: missing, never zero'),
  numerator: z.number().nullable().describe('Numerator, in the count unit; null: missing'),
  denominator: z.number().nullable().describe('Denominator; null: missing, or a plain count'),
  target: z
    .number()
    .nullable()
    .describe('Value wanted by the due date, in the unit of the indicator; null: none'),
  plan: z
    .number()
    .nullable()
    .describe('Planned value at the cut-off of the figure; null: missing or no target'),
  planDifference: z
    .number()
    .nullable()
    .describe('value − plan, signed (percentage points for a ratio); null: missing'),
  status: PlanStatusSchema,
  dataStatus: PublishedDataStatus,
};

const PublishedFigure = z.object(figure).meta({ id: 'PublishedFigure' });
export type PublishedFigureDto = z.infer<typeof PublishedFigure>;

export const PublishedIndicator = z
  .object({
    goal: z.string().describe('Number of the goal in the campaign; 0 is the headline'),
    ...indicatorWords,
    definitionVi: z.string().describe('What is counted, in Vietnamese'),
    definitionEn: z.string().describe('The same in English'),
    source: z.string().describe('Where the definition comes from'),
    targetKind: z
      .enum(['ratio', 'count', 'yes_no'])
      .describe(
        'Kind of target; for count the value of the province is the share of communes that reached it',
      ),
    ...figure,
    dataStatus: DataStatusSchema,
    gapCount: z
      .number()
      .nullable()
      .describe('What is missing to the target, in the count unit; null: missing'),
    shortfall: z
      .number()
      .nullable()
      .describe('Sum of what the communes are missing, in the count unit; null: missing'),
    coverage: Percent.nullable().describe(
      'Share of the dossier population in communes with a figure, percent',
    ),
    communesWithFigure: z.int().describe('Communes with a figure'),
    communesExpected: z.int().describe('Communes that should have one'),
    communesCarried: z.int().describe('Communes whose figure is carried from an earlier period'),
    communesReached: z.int().describe('Communes that reached their target'),
    communesOnTrack: z.int().describe('Communes at or above plan, not yet at the target'),
    communesBehind: z.int().describe('Communes behind plan'),
    communesFarBehind: z.int().describe('Communes far behind plan'),
    communesNoData: z.int().describe('Communes without a figure'),
  })
  .meta({ id: 'PublishedIndicator' });
export type PublishedIndicatorDto = z.infer<typeof PublishedIndicator>;

export const PublishedCommune = z
  .object({
    code: OrgUnitCode,
    name: z.string().describe('Name without kind'),
    fullName: z.string().describe('Name with kind'),
    kind: z.string().describe('xã, phường or đặc khu'),
    col: z.int().nullable().describe('Column on the tile map from the west, from 0; null: place unknown'),
    row: z.int().nullable().describe('Row on the tile map from the north, from 0; null: place unknown'),
    figures: z.array(PublishedFigure).describe('One for each indicator, in the order of `indicators`'),
  })
  .meta({ id: 'PublishedCommune' });
export type PublishedCommuneDto = z.infer<typeof PublishedCommune>;

export const PublishedSnapshot = z
  .object({
    format: z.literal(1).describe('Version of this form'),
    period: PeriodCode,
    startsOn: LocalDate.describe('First day of the week'),
    endsOn: LocalDate.describe('Last day of the week'),
    cutOffAt: Instant.describe('The moment the figures describe'),
    state: WindowState,
    asOf: Instant.describe('Moment whose knowledge the figures are'),
    simulated,
    withheldBelow: z.int().describe('Shares of fewer persons than this are withheld'),
    province: z
      .object({ code: OrgUnitCode, name: z.string().describe('Name with kind') })
      .describe('The province'),
    campaign: CampaignOfWeek.nullable().describe('Campaign the goals belong to; null: none'),
    reporting: z
      .object({
        submitted: z.int().describe('Communes whose report was signed and submitted'),
        expected: z.int().describe('Communes that owe a report'),
      })
      .describe('How many communes reported; which, is not published'),
    indicators: z
      .array(PublishedIndicator)
      .describe('Goals in order of their number, with the figure of the province'),
    map: z
      .object({ cols: z.int().describe('Columns'), rows: z.int().describe('Rows') })
      .describe('Size of the tile map'),
    communes: z
      .array(PublishedCommune)
      .describe('Every commune of the week, in Vietnamese alphabetical order'),
  })
  .meta({ id: 'PublishedSnapshot' });
export type PublishedSnapshotDto = z.infer<typeof PublishedSnapshot>;

const published = {
  period: PeriodCode,
  version: z
    .int()
    .describe('Counts up from 1 for each period; a later snapshot takes the place of an earlier'),
  publishedAt: Instant.describe('When it was published'),
  sha256: z.string().describe('SHA-256 of the bytes of the snapshot, hexadecimal'),
  licence: z
    .string()
    .describe('Under which condition the figures may be used, in the words of the Department'),
};

export const PublicQuery = z.object({
  period: PeriodCode.optional().describe('Week; absent: the newest that is published'),
});
export type PublicQuery = z.infer<typeof PublicQuery>;
export const PublicFileQuery = PublicQuery.extend({
  lang: z.enum(['vi', 'en']).optional().describe('Language of heads and words; absent: Vietnamese'),
});

export const PublicCardOf = z
  .string()
  .regex(/^(?:tinh|\d{5})$/u)
  .describe('tinh: the province; or the code of a commune');
export const CardQuery = z.object({
  lang: z.enum(['vi', 'en']).optional().describe('Language; absent: Vietnamese'),
});

export const PublicWeeks = z
  .object({
    items: z
      .array(z.object({ ...published, asOf: Instant.describe('Moment whose knowledge the figures are') }))
      .describe('Published weeks, newest first; empty: nothing is published'),
  })
  .meta({ id: 'PublicWeeks' });
export type PublicWeeksDto = z.infer<typeof PublicWeeks>;

export const PublicSnapshot = z
  .object({
    ...published,
    weeks: z.array(PeriodCode).describe('All published weeks, newest first'),
    boundaries: BoundariesAhead,
    snapshot: PublishedSnapshot,
  })
  .meta({ id: 'PublicSnapshot' });
export type PublicSnapshotDto = z.infer<typeof PublicSnapshot>;

export const PublicDictionary = z
  .object({
    fields: z
      .array(
        z.object({
          field: z.string().describe('Name of the column or field'),
          columnVi: z.string().nullable().describe('Its head in the Vietnamese CSV; null: in the JSON only'),
          meaningVi: z.string().describe('What it says, in Vietnamese'),
          meaningEn: z.string().describe('The same in English'),
          unitVi: z.string().describe('Unit, in Vietnamese; empty: none'),
          unitEn: z.string().describe('The same in English'),
          nullVi: z.string().describe('What an empty cell or null means, in Vietnamese; empty: never empty'),
          nullEn: z.string().describe('The same in English'),
          sourceVi: z.string().describe('Where it comes from, in Vietnamese'),
          sourceEn: z.string().describe('The same in English'),
        }),
      )
      .describe('Fields, in the order of the columns'),
  })
  .meta({ id: 'PublicDictionary' });
export type PublicDictionaryDto = z.infer<typeof PublicDictionary>;

export const PreviewQuery = z.object({ period: PeriodCode });
export const PublicationPreview = z
  .object({
    baseVersion: z.int().describe('Version of the newest snapshot of the period; 0: none yet'),
    shown: z.boolean().describe('Whether that snapshot is shown to the public now'),
    same: z.boolean().describe('Whether its figures are the same as those of this preview'),
    licence: z.string().describe('Proposed condition of use: that of the last publication, or the usual one'),
    snapshot: PublishedSnapshot,
  })
  .meta({ id: 'PublicationPreview' });
export type PublicationPreviewDto = z.infer<typeof PublicationPreview>;

export const PublishBody = z
  .strictObject({
    period: PeriodCode,
    baseVersion: z
      .int()
      .min(0)
      .describe('Version of the newest snapshot of the period as it was seen; 0: none'),
    asOf: SentInstant.describe('Moment of the preview: what it showed is what is published'),
    licence: z.string().trim().min(1).max(200).describe('Under which condition the figures may be used'),
  })
  .meta({ id: 'Publish' });
export type PublishBody = z.infer<typeof PublishBody>;

export const PublicationId = z.coerce
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .describe('Number of the snapshot');
export const WithdrawBody = z
  .strictObject({ reason: ActReason.describe('Why the snapshot is withdrawn') })
  .meta({ id: 'WithdrawPublication' });
export type WithdrawBody = z.infer<typeof WithdrawBody>;

export const PublicationSchema = z
  .object({
    id: z.int().describe('Number of the snapshot'),
    ...published,
    asOf: Instant.describe('Moment whose knowledge the figures are'),
    publishedBy: z.string().nullable().describe('Who published it; null: shipped with the demo'),
    state: z
      .enum(['shown', 'replaced', 'withdrawn'])
      .describe('shown to the public; replaced by a later snapshot; withdrawn'),
    withdrawal: z
      .object({
        at: Instant.describe('When it was withdrawn'),
        by: z.string().nullable().describe('Who withdrew it; null: not known any more'),
        reason: z.string().describe('Why'),
      })
      .nullable()
      .describe('null: it was not withdrawn'),
  })
  .meta({ id: 'Publication' });
export type PublicationDto = z.infer<typeof PublicationSchema>;
export const PublicationList = z
  .object({ items: z.array(PublicationSchema).describe('Snapshots, newest first') })
  .meta({ id: 'PublicationList' });
export type PublicationListDto = z.infer<typeof PublicationList>;
