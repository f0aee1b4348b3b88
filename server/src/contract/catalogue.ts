import { z } from 'zod';
import { asOfAnswer, asOfParam, Instant, LocalDate, PeriodCode, WindowState } from './shared.js';

const frequency = z.enum(['weekly', 'monthly', 'quarterly', 'once']).describe('How often it is reported');

export const IndicatorSchema = z
  .object({
    code: z.string().describe('Code of the indicator'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    definitionVi: z.string().describe('Definition in Vietnamese'),
    definitionEn: z.string().describe('Definition in English'),
    kind: z
      .enum(['ratio', 'count', 'yes_no'])
      .describe(
        'ratio: numerator ÷ denominator × factor; count: the numerator; yes_no: share of communes with yes',
      ),
    numerator: z.string().describe('Sum of data element codes: "a" or "a + b"'),
    denominator: z
      .string()
      .nullable()
      .describe('Sum of data element or reference figure codes; "1": one for each commune; null: a count'),
    factor: z.number().describe('100 for a percentage, 1 for a count'),
    decimals: z.int().describe('Digits shown after the decimal mark'),
    unit: z.string().describe('Unit of the value, in Vietnamese'),
    unitEn: z.string().describe('Unit of the value, in English'),
    countUnit: z.string().describe('Unit of numerator and gap, in Vietnamese'),
    countUnitEn: z.string().describe('Unit of numerator and gap, in English'),
    direction: z.enum(['up', 'down']).describe('up: more is better'),
    source: z.string().describe('Where the definition comes from'),
    version: z.int().describe('Version of the definition'),
  })
  .meta({ id: 'Indicator' });
export type IndicatorDto = z.infer<typeof IndicatorSchema>;
export const IndicatorList = z
  .object({ ...asOfAnswer, items: z.array(IndicatorSchema).describe('All indicators') })
  .meta({ id: 'IndicatorList' });

export const DataElementSchema = z
  .object({
    code: z.string().describe('Code of the data element'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    definitionVi: z.string().describe('Definition in Vietnamese'),
    definitionEn: z.string().describe('Definition in English'),
    unit: z.string().describe('Unit in Vietnamese'),
    unitEn: z.string().describe('Unit in English'),
    kind: z
      .enum(['flag', 'count', 'decimal', 'text', 'date', 'file'])
      .describe(
        'flag: 0 or 1; count: whole number; decimal; text; date: yyyy-mm-dd; file: SHA-256 of an attachment',
      ),
    accumulation: z
      .enum(['stock', 'flow'])
      .nullable()
      .describe('stock: state at the cut-off; flow: since the previous cut-off; null: no number'),
    provider: z.enum(['commune', 'department']).describe('Who enters it'),
    frequency: frequency.nullable().describe('How often it is reported; null: a reference figure'),
    reference: z.boolean().describe('true: a dated denominator'),
    partOf: z.string().nullable().describe('Element it is a part of'),
    atMost: z.string().nullable().describe('Element or reference figure that bounds it'),
    source: z.string().describe('Where the definition comes from'),
    version: z.int().describe('Version of the definition'),
  })
  .meta({ id: 'DataElement' });
export type DataElementDto = z.infer<typeof DataElementSchema>;
export const DataElementList = z
  .object({
    ...asOfAnswer,
    items: z.array(DataElementSchema).describe('All data elements and reference figures'),
  })
  .meta({ id: 'DataElementList' });

export const DataSetSchema = z
  .object({
    code: z.string().describe('Code of the data set'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    frequency,
    provider: z.enum(['commune', 'department']).describe('Who enters it'),
    members: z
      .array(
        z.object({
          dataElement: z.string().describe('Code of the data element'),
          section: z.string().describe('Heading on the form'),
          position: z.int().describe('Order on the form'),
          required: z.boolean().describe('Counts towards completeness'),
        }),
      )
      .describe('Elements in the order of the form'),
  })
  .meta({ id: 'DataSet' });
export const DataSetList = z
  .object({ ...asOfAnswer, items: z.array(DataSetSchema).describe('All data sets') })
  .meta({ id: 'DataSetList' });

export const PeriodSchema = z
  .object({
    code: PeriodCode,
    startsOn: LocalDate.nullable().describe('First day; null for once'),
    endsOn: LocalDate.nullable().describe('Last day; null for once'),
    opensAt: Instant.describe('From when figures can be entered'),
    cutOffAt: Instant.describe('The moment the figures describe'),
    dueAt: Instant.describe('Until when a report is on time'),
    closesAt: Instant.describe('Until when a report can be handed in'),
    state: WindowState,
    campaignDay: z
      .int()
      .nullable()
      .describe('Day of the campaign at the cut-off, 1 is the first; null: outside a campaign'),
    headline: z
      .string()
      .nullable()
      .describe(
        'Indicator of goal 0 of the campaign that the period belongs to, which pages show unless another is chosen; null: none',
      ),
  })
  .meta({ id: 'Period' });
export type PeriodDto = z.infer<typeof PeriodSchema>;
export const PeriodQuery = z.object({
  dataSet: z.string().max(64).default('weekly').describe('Code of the data set'),
  ...asOfParam,
});
export const PeriodList = z
  .object({
    ...asOfAnswer,
    items: z.array(PeriodSchema).describe('Periods that have opened, newest first'),
    current: PeriodCode.nullable().describe('The period that is open now; null: none'),
    latestDue: PeriodCode.nullable().describe(
      'The latest period whose due time has passed: where the overview lands',
    ),
  })
  .meta({ id: 'PeriodList' });
export type PeriodListDto = z.infer<typeof PeriodList>;

export const CampaignSchema = z
  .object({
    code: z.string().describe('Code of the campaign'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    startOn: LocalDate.describe('First day, day 1'),
    endOn: LocalDate.describe('Last day, inclusive'),
    days: z.int().describe('Number of days, both ends counted'),
    source: z.string().describe('Where the dates come from'),
    goals: z
      .array(
        z.object({
          code: z.string().describe('Number of the goal; 0 is the headline'),
          indicator: z.string().describe('Code of the indicator'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          label: z.string().describe('Standing of the goal: default, or the document that set it'),
          target: z
            .number()
            .nullable()
            .describe(
              'Value wanted of the province, or of each commune for a count, in the unit of the indicator',
            ),
          targetKind: z.enum(['ratio', 'count', 'yes_no']).nullable().describe('Kind of target'),
          dueOn: LocalDate.nullable().describe('Date of the target'),
          source: z.string().nullable().describe('Basis of the target value'),
        }),
      )
      .describe('Goals in order'),
  })
  .meta({ id: 'Campaign' });
export const CampaignList = z
  .object({ ...asOfAnswer, items: z.array(CampaignSchema).describe('All campaigns') })
  .meta({ id: 'CampaignList' });
export type CampaignListDto = z.infer<typeof CampaignList>;
