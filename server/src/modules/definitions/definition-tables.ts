export type DefinitionKind = 'data-elements' | 'indicators' | 'data-sets' | 'legends' | 'quality-rules';

/** Where a kind of definition is kept. Names are those of the schema, never of a request. */
export interface DefinitionTable {
  /** Table of identities, with `id` and `code`. */
  readonly identities: string;
  /** Table of versions. */
  readonly versions: string;
  /** Its column that names the identity. */
  readonly key: string;
  /** Property of the contract by column. */
  readonly columns: Readonly<Record<string, string>>;
}

const named = { name_vi: 'nameVi', name_en: 'nameEn' };
const defined = { definition_vi: 'definitionVi', definition_en: 'definitionEn' };
const measured = { unit_vi: 'unitVi', unit_en: 'unitEn' };

export const DEFINITION_TABLES: Readonly<Record<DefinitionKind, DefinitionTable>> = {
  'data-elements': {
    identities: 'data_elements',
    versions: 'data_element_versions',
    key: 'element_id',
    columns: {
      ...named,
      ...defined,
      ...measured,
      kind: 'kind',
      accumulation: 'accumulation',
      provider: 'provider',
      reference: 'reference',
      part_of: 'partOf',
      at_most: 'atMost',
      source: 'source',
    },
  },
  indicators: {
    identities: 'indicators',
    versions: 'indicator_versions',
    key: 'indicator_id',
    columns: {
      ...named,
      ...defined,
      kind: 'kind',
      numerator: 'numerator',
      denominator: 'denominator',
      factor: 'factor',
      decimals: 'decimals',
      ...measured,
      count_unit_vi: 'countUnitVi',
      count_unit_en: 'countUnitEn',
      direction: 'direction',
      legend: 'legend',
      source: 'source',
    },
  },
  'data-sets': {
    identities: 'data_sets',
    versions: 'data_set_versions',
    key: 'data_set_id',
    columns: { ...named, frequency: 'frequency', provider: 'provider', members: 'members', source: 'source' },
  },
  legends: {
    identities: 'legends',
    versions: 'legend_versions',
    key: 'legend_id',
    columns: { intervals: 'intervals' },
  },
  'quality-rules': {
    identities: 'quality_rules',
    versions: 'quality_rule_versions',
    key: 'rule_id',
    columns: {
      ...named,
      kind: 'kind',
      elements: 'elements',
      parameters: 'parameters',
      severity: 'severity',
      message_vi: 'messageVi',
      message_en: 'messageEn',
      active: 'active',
      source: 'source',
    },
  },
};
