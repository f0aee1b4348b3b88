import { describe, expect, it } from '@jest/globals';
import { sampleCatalogue } from '../../test/catalogue-builders.js';
import { SHIPPED_ELEMENTS, SHIPPED_RULES } from '../../test/quality-builders.js';
import type { QualityRule } from '../catalogue.js';
import { qualityRuleFaults } from './rule-faults.js';

const catalogue = sampleCatalogue({ elements: SHIPPED_ELEMENTS, qualityRules: SHIPPED_RULES });
const shipped = (code: string): QualityRule => {
  const rule = SHIPPED_RULES.find((one) => one.code === code);
  if (rule === undefined) throw new Error(code);
  return rule;
};
const faults = (code: string, change: Partial<QualityRule>): string[][] =>
  qualityRuleFaults(catalogue, { ...shipped(code), ...change }).map((one) => [one.path, one.code]);

describe('a rule of data quality', () => {
  it('as shipped has no fault', () => {
    expect(SHIPPED_RULES.flatMap((rule) => qualityRuleFaults(catalogue, rule))).toEqual([]);
  });
  it.each([
    ['stock_fell', { kind: 'unchanged' }, 'kind', 'fixed'],
    ['stock_fell', { severity: 'error' }, 'severity', 'warning_only'],
    ['stock_fell', { elements: ['nothing'] }, 'elements', 'unknown_element'],
    ['sessions_above_attendances', { elements: ['sessions_held'] }, 'elements', 'pair'],
    ['attendances_without_session', { elements: [] }, 'elements', 'pair'],
    ['unusual_growth', { parameters: { threshhold: '3' } }, 'parameters', 'unknown_parameter'],
    ['unusual_growth', { parameters: { constructor: '3' } }, 'parameters', 'unknown_parameter'],
    ['unusual_growth', { parameters: { threshold: 'high' } }, 'parameters', 'parameter_value'],
    ['unusual_growth', { parameters: { threshold: '-1' } }, 'parameters', 'parameter_value'],
    ['unusual_growth', { parameters: { minObservations: 1 } }, 'parameters', 'parameter_value'],
    ['unusual_growth', { parameters: { accumulation: 'both' } }, 'parameters', 'parameter_value'],
    ['same_three_weeks', { parameters: { frequencies: ['daily'] } }, 'parameters', 'parameter_value'],
    ['same_three_weeks', { parameters: { except: ['nothing'] } }, 'parameters', 'unknown_element'],
    ['above_full', { parameters: { denominators: { app_users: 'x' } } }, 'parameters', 'unknown_element'],
    ['above_full', { messageVi: 'Bằng {percent} của {bound}.' }, 'messageVi', 'unknown_place'],
  ] as [string, Partial<QualityRule>, string, string][])(
    '%s with %j: %s is %s',
    (code, change, path, name) => {
      expect(faults(code, change)).toEqual([[path, name]]);
    },
  );
  it('may block where it looks at the report alone, and be switched off', () => {
    expect(faults('sessions_above_attendances', { severity: 'error' })).toEqual([]);
    expect(faults('unusual_growth', { active: false, parameters: { threshold: '4' } })).toEqual([]);
  });
});
