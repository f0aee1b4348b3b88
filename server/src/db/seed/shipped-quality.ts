import type { DataElement, DataSet, QualityRule } from '../../domain/catalogue.js';
import { dataSetRows, elementRows, qualityRuleRows } from './reference-rows.js';

/** What the rules of data quality look at, as shipped: for what is made before there is a database. Ids are positions. */
export interface ShippedQuality {
  readonly rules: readonly QualityRule[];
  readonly elements: readonly DataElement[];
  readonly weekly: Pick<DataSet, 'members' | 'frequency'>;
}

export function shippedQuality(): ShippedQuality {
  const weekly = dataSetRows().find(({ code }) => code === 'weekly');
  if (weekly === undefined) throw new Error('The reference files hold no weekly data set.');
  return {
    rules: qualityRuleRows().map(
      ({ code, properties }, index) =>
        ({ id: index + 1, code, ...inDomain(properties), version: 1 }) as QualityRule,
    ),
    elements: elementRows().map(
      ({ code, properties }, index) =>
        ({ id: index + 1, code, ...inDomain(properties), version: 1 }) as DataElement,
    ),
    weekly: inDomain(weekly.properties) as unknown as ShippedQuality['weekly'],
  };
}

/** Columns are named as the properties of the domain, with underscores. */
function inDomain(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([column, value]) => [
      column.replace(/_(\w)/gu, (_all, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
