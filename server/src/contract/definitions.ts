import { z } from 'zod';
import { ActReason } from './reason.js';
import { RuleKind, Severity } from './quality-rules.js';
import { Instant } from './shared.js';

/** Administration of the catalogue: what is entered, what is computed, which forms there are, which colours. */

const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,63}$/u, 'code')
  .describe('Code: small letters, digits and _; never changes');
const name = (what: string) => z.string().trim().min(2).max(200).describe(what);
const text = (what: string) => z.string().trim().min(5).max(2000).describe(what);
const unit = (what: string) => z.string().trim().min(1).max(60).describe(what);

export const DefinitionKind = z
  .enum(['data-elements', 'indicators', 'data-sets', 'legends', 'quality-rules'])
  .describe(
    'data-elements (mục số liệu), indicators (chỉ số), data-sets (biểu nhập), legends (thang màu), quality-rules (quy tắc số liệu)',
  );
export type DefinitionKind = z.infer<typeof DefinitionKind>;

export const DefinitionCode = Code;

export const ElementDefinition = z
  .strictObject({
    nameVi: name('Vietnamese name'),
    nameEn: name('English name'),
    definitionVi: text('Definition in Vietnamese'),
    definitionEn: text('Definition in English'),
    unitVi: unit('Unit in Vietnamese'),
    unitEn: unit('Unit in English'),
    kind: z
      .enum(['flag', 'count', 'decimal', 'text', 'date', 'file'])
      .describe('Fixed once the element exists'),
    accumulation: z
      .enum(['stock', 'flow'])
      .nullable()
      .describe(
        'stock: state at the cut-off; flow: since the cut-off before; null: no number. Fixed once the element exists',
      ),
    provider: z.enum(['commune', 'department']).describe('Who enters it'),
    reference: z.boolean().describe('true: a dated denominator. Fixed once the element exists'),
    partOf: Code.nullable().describe('Element it is a part of; null: none'),
    atMost: Code.nullable().describe('Element or reference figure that bounds it; null: none'),
    source: z.string().trim().min(3).max(500).describe('Document or origin of the definition'),
  })
  .meta({ id: 'ElementDefinition' });
export type ElementDefinition = z.infer<typeof ElementDefinition>;

export const IndicatorDefinition = z
  .strictObject({
    nameVi: name('Vietnamese name'),
    nameEn: name('English name'),
    definitionVi: text('Definition in Vietnamese'),
    definitionEn: text('Definition in English'),
    kind: z
      .enum(['ratio', 'count', 'yes_no'])
      .describe('ratio, count, or yes_no: share of communes with yes'),
    numerator: z.string().trim().min(1).max(500).describe('Sum of element codes: a + b - c'),
    denominator: z.string().trim().min(1).max(500).nullable().describe('The same, or 1; null: a count'),
    factor: z.union([z.literal(1), z.literal(100)]).describe('100 for a percentage, 1 for a count'),
    decimals: z.int().min(0).max(4).describe('Digits shown after the decimal mark'),
    unitVi: unit('Unit in Vietnamese'),
    unitEn: unit('Unit in English'),
    countUnitVi: unit('Unit of numerator and gap, in Vietnamese'),
    countUnitEn: unit('Unit of numerator and gap, in English'),
    direction: z.enum(['up', 'down']).describe('up: more is better'),
    legend: Code.nullable().describe('Code of a legend; null: none'),
    source: z.string().trim().min(3).max(500).describe('Document or origin of the definition'),
  })
  .meta({ id: 'IndicatorDefinition' });
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;

export const DataSetDefinition = z
  .strictObject({
    nameVi: name('Vietnamese name'),
    nameEn: name('English name'),
    frequency: z.enum(['weekly', 'monthly', 'quarterly', 'once']).describe('Fixed once the data set exists'),
    provider: z.enum(['commune', 'department']).describe('Who enters it'),
    members: z
      .array(
        z.strictObject({
          element: Code.describe('Code of the data element'),
          section: z
            .enum([
              'organisation',
              'plan',
              'people',
              'usage',
              'activities',
              'infrastructure',
              'economy',
              'services',
              'narrative',
            ])
            .describe('Heading on the form'),
          position: z.int().min(1).max(1000).describe('Order on the form'),
          required: z.boolean().describe('Counts towards completeness'),
        }),
      )
      .min(1)
      .max(100)
      .describe('Elements of the form'),
    source: z.string().trim().min(3).max(500).nullable().describe('Document or origin; null: none'),
  })
  .meta({ id: 'DataSetDefinition' });
export type DataSetDefinition = z.infer<typeof DataSetDefinition>;

export const LegendDefinition = z
  .strictObject({
    intervals: z
      .array(
        z.strictObject({
          from: z.number().describe('Inclusive'),
          to: z
            .number()
            .nullable()
            .describe('Exclusive, but the last interval includes it; null: open above'),
          key: Code.describe('Code of the interval'),
          nameVi: z.string().trim().min(1).max(100).describe('Vietnamese name'),
          nameEn: z.string().trim().min(1).max(100).describe('English name'),
          color: z
            .string()
            .regex(/^#[0-9a-f]{6}$/u, 'color')
            .describe('#rrggbb'),
        }),
      )
      .min(1)
      .max(12)
      .describe('Intervals, lowest first'),
  })
  .meta({ id: 'LegendDefinition' });
export type LegendDefinition = z.infer<typeof LegendDefinition>;

export const QualityRuleDefinition = z
  .strictObject({
    nameVi: name('Vietnamese name'),
    nameEn: name('English name'),
    kind: RuleKind.describe(
      'What it compares. Fixed once the rule exists: its reasons would mean something else',
    ),
    elements: z
      .array(Code)
      .max(100)
      .describe(
        'Data elements; of a pair the first is held against the second; empty: all that the kind fits',
      ),
    parameters: z
      .record(z.string().max(40), z.unknown())
      .describe('Thresholds of the kind, decimals as text'),
    severity: Severity,
    messageVi: text('Sentence at the field in Vietnamese, with places such as {value}'),
    messageEn: text('The same in English'),
    active: z.boolean().describe('false: kept, and not applied'),
    source: z.string().trim().min(3).max(500).describe('Why there is such a rule, and whose it is'),
  })
  .meta({ id: 'QualityRuleDefinition' });
export type QualityRuleDefinition = z.infer<typeof QualityRuleDefinition>;

export type AnyDefinition =
  ElementDefinition | IndicatorDefinition | DataSetDefinition | LegendDefinition | QualityRuleDefinition;

const saving = <T extends z.ZodType>(definition: T) =>
  z.strictObject({
    version: z.int().min(0).describe('Version the editor started from; 0: a new one'),
    reason: ActReason.describe('Why, with the number of the document where there is one'),
    definition: definition.describe('The whole of it, as it shall be'),
  });

export const SaveElement = saving(ElementDefinition).meta({ id: 'SaveElement' });
export const SaveIndicator = saving(IndicatorDefinition).meta({ id: 'SaveIndicator' });
export const SaveDataSet = saving(DataSetDefinition).meta({ id: 'SaveDataSet' });
export const SaveLegend = saving(LegendDefinition).meta({ id: 'SaveLegend' });
export const SaveQualityRule = saving(QualityRuleDefinition).meta({ id: 'SaveQualityRule' });
export type SaveElement = z.infer<typeof SaveElement>;
export type SaveIndicator = z.infer<typeof SaveIndicator>;
export type SaveDataSet = z.infer<typeof SaveDataSet>;
export type SaveLegend = z.infer<typeof SaveLegend>;
export type SaveQualityRule = z.infer<typeof SaveQualityRule>;

export const DefinitionVersion = z
  .object({
    code: z.string().describe('Code of the definition'),
    version: z.int().describe('Counts up from 1'),
    definition: z
      .record(z.string(), z.unknown())
      .describe('Properties as in the body that saves them: ElementDefinition, IndicatorDefinition, …'),
    recordedAt: Instant.describe('From when it is known'),
    by: z.string().nullable().describe('Who; null: came with the product'),
    reason: z.string().nullable().describe('Why; null: the first version of the product'),
  })
  .meta({ id: 'DefinitionVersion' });
export type DefinitionVersionDto = z.infer<typeof DefinitionVersion>;
export const DefinitionVersionList = z
  .object({ items: z.array(DefinitionVersion).describe('Versions') })
  .meta({ id: 'DefinitionVersionList' });
