import { z } from 'zod';
import { asOfAnswer } from './shared.js';

/** Rules of data quality, as data. */

export const RuleCode = z.string().max(64).describe('Code of the rule');
export const Severity = z
  .enum(['error', 'warning'])
  .describe('error: blocks; warning: asks a reason that stays with the figure');

export const RuleKind = z
  .enum([
    'at_most',
    'not_below_previous',
    'outlier',
    'unchanged',
    'jump_to_full',
    'above_full',
    'element_order',
    'required_with',
  ])
  .describe('What it compares');

export const QualityRuleSchema = z
  .object({
    code: RuleCode,
    nameVi: z.string().describe('Name, Vietnamese'),
    nameEn: z.string().describe('Name, English'),
    kind: RuleKind,
    elements: z
      .array(z.string())
      .describe(
        'Data elements; of a pair the first is held against the second; empty: all that the kind fits',
      ),
    parameters: z.record(z.string(), z.unknown()).describe('Thresholds of the kind, decimals as text'),
    severity: Severity,
    messageVi: z.string().describe('Sentence at the field with places such as {value}'),
    messageEn: z.string().describe('The same in English'),
    active: z.boolean().describe('false: kept, and not applied'),
    source: z.string().describe('Why there is such a rule, and whose it is'),
    version: z.int().describe('Version of the rule, 1 is the first'),
  })
  .meta({ id: 'QualityRule' });
export type QualityRuleDto = z.infer<typeof QualityRuleSchema>;
export const QualityRuleList = z
  .object({
    ...asOfAnswer,
    items: z.array(QualityRuleSchema).describe('In the order they are told at a field'),
  })
  .meta({ id: 'QualityRuleList' });
