import type { QualityRule } from '../catalogue.js';
import { Big } from '../decimal.js';
import { decimalOf } from './decimal-of.js';

/** A threshold, given as text or number; the default where the rule has none that can be read. */
export function decimalParameter(rule: QualityRule, name: string, otherwise: string): Big {
  const given = rule.parameters[name];
  return (typeof given === 'string' || typeof given === 'number' ? decimalOf(given) : null) ?? Big(otherwise);
}

export function wholeParameter(rule: QualityRule, name: string, otherwise: number): number {
  return Number(decimalParameter(rule, name, String(otherwise)).round(0).toFixed());
}

/** A list of codes; empty where the rule has none. */
export function codesParameter(rule: QualityRule, name: string): readonly string[] {
  const given = rule.parameters[name];
  return Array.isArray(given) ? given.filter((code): code is string => typeof code === 'string') : [];
}

/** A code by code, such as the denominator of an element; null: none. */
export function codeParameter(rule: QualityRule, name: string, code: string): string | null {
  const given = rule.parameters[name];
  if (typeof given !== 'object' || given === null) return null;
  const found: unknown = Object.getOwnPropertyDescriptor(given, code)?.value;
  return typeof found === 'string' ? found : null;
}
