import type { DefinitionKind } from '@contract/definitions.js';
import type { Key } from '../../lib/i18n/vi/index.js';

type FieldLabel = Extract<Key, `prop.${string}`>;
type ValueLabel = Extract<Key, `value.${string}`>;

/** How one property of a definition is edited. */
export interface DefinitionField {
  readonly name: string;
  readonly label: FieldLabel;
  /** text: one line; long: several; element, legend: code of one, or none; members, intervals: a table; codes: a list; thresholds: by name. */
  readonly input:
    | 'text'
    | 'long'
    | 'choice'
    | 'flag'
    | 'number'
    | 'element'
    | 'legend'
    | 'members'
    | 'intervals'
    | 'codes'
    | 'thresholds';
  readonly choices?: readonly { readonly value: string; readonly label: ValueLabel }[];
  /** Cannot change once the thing exists. */
  readonly fixed?: boolean;
  /** A blank is null. */
  readonly optional?: boolean;
  readonly hint?: Extract<Key, `prop.${string}Hint`>;
}

const named: readonly DefinitionField[] = [
  { name: 'nameVi', label: 'prop.nameVi', input: 'text' },
  { name: 'nameEn', label: 'prop.nameEn', input: 'text' },
];
const defined: readonly DefinitionField[] = [
  { name: 'definitionVi', label: 'prop.definitionVi', input: 'long' },
  { name: 'definitionEn', label: 'prop.definitionEn', input: 'long' },
];
const measured: readonly DefinitionField[] = [
  { name: 'unitVi', label: 'prop.unitVi', input: 'text' },
  { name: 'unitEn', label: 'prop.unitEn', input: 'text' },
];
const provider: DefinitionField = {
  name: 'provider',
  label: 'prop.provider',
  input: 'choice',
  choices: [
    { value: 'commune', label: 'value.commune' },
    { value: 'department', label: 'value.department' },
  ],
};
const source: DefinitionField = { name: 'source', label: 'prop.source', input: 'text' };

export const DEFINITION_FIELDS: Readonly<Record<DefinitionKind, readonly DefinitionField[]>> = {
  'data-elements': [
    ...named,
    ...defined,
    ...measured,
    {
      name: 'kind',
      label: 'prop.kind',
      input: 'choice',
      fixed: true,
      choices: [
        { value: 'count', label: 'value.count' },
        { value: 'decimal', label: 'value.decimal' },
        { value: 'flag', label: 'value.flag' },
        { value: 'text', label: 'value.text' },
        { value: 'date', label: 'value.date' },
        { value: 'file', label: 'value.file' },
      ],
    },
    {
      name: 'accumulation',
      label: 'prop.accumulation',
      input: 'choice',
      fixed: true,
      optional: true,
      choices: [
        { value: 'stock', label: 'value.stock' },
        { value: 'flow', label: 'value.flow' },
      ],
    },
    provider,
    { name: 'reference', label: 'prop.reference', input: 'flag', fixed: true },
    { name: 'partOf', label: 'prop.partOf', input: 'element', optional: true },
    { name: 'atMost', label: 'prop.atMost', input: 'element', optional: true },
    source,
  ],
  indicators: [
    ...named,
    ...defined,
    {
      name: 'kind',
      label: 'prop.kind',
      input: 'choice',
      choices: [
        { value: 'ratio', label: 'value.ratio' },
        { value: 'count', label: 'value.countIndicator' },
        { value: 'yes_no', label: 'value.yes_no' },
      ],
    },
    { name: 'numerator', label: 'prop.numerator', input: 'text', hint: 'prop.formulaHint' },
    {
      name: 'denominator',
      label: 'prop.denominator',
      input: 'text',
      optional: true,
      hint: 'prop.denominatorHint',
    },
    { name: 'factor', label: 'prop.factor', input: 'number' },
    { name: 'decimals', label: 'prop.decimals', input: 'number' },
    ...measured,
    { name: 'countUnitVi', label: 'prop.countUnitVi', input: 'text' },
    { name: 'countUnitEn', label: 'prop.countUnitEn', input: 'text' },
    {
      name: 'direction',
      label: 'prop.direction',
      input: 'choice',
      choices: [
        { value: 'up', label: 'value.up' },
        { value: 'down', label: 'value.down' },
      ],
    },
    { name: 'legend', label: 'prop.legend', input: 'legend', optional: true },
    source,
  ],
  'data-sets': [
    ...named,
    {
      name: 'frequency',
      label: 'prop.frequency',
      input: 'choice',
      fixed: true,
      choices: [
        { value: 'weekly', label: 'value.weekly' },
        { value: 'monthly', label: 'value.monthly' },
        { value: 'quarterly', label: 'value.quarterly' },
        { value: 'once', label: 'value.once' },
      ],
    },
    provider,
    { name: 'members', label: 'prop.members', input: 'members' },
    { ...source, optional: true },
  ],
  legends: [{ name: 'intervals', label: 'prop.intervals', input: 'intervals' }],
  'quality-rules': [
    ...named,
    {
      name: 'kind',
      label: 'prop.kind',
      input: 'choice',
      fixed: true,
      choices: [
        { value: 'element_order', label: 'value.element_order' },
        { value: 'required_with', label: 'value.required_with' },
        { value: 'at_most', label: 'value.at_most' },
        { value: 'not_below_previous', label: 'value.not_below_previous' },
        { value: 'outlier', label: 'value.outlier' },
        { value: 'unchanged', label: 'value.unchanged' },
        { value: 'jump_to_full', label: 'value.jump_to_full' },
        { value: 'above_full', label: 'value.above_full' },
      ],
    },
    {
      name: 'severity',
      label: 'prop.severity',
      input: 'choice',
      choices: [
        { value: 'warning', label: 'value.warning' },
        { value: 'error', label: 'value.error' },
      ],
    },
    { name: 'messageVi', label: 'prop.messageVi', input: 'long' },
    { name: 'messageEn', label: 'prop.messageEn', input: 'long' },
    { name: 'elements', label: 'prop.elements', input: 'codes' },
    { name: 'parameters', label: 'prop.parameters', input: 'thresholds' },
    { name: 'active', label: 'prop.active', input: 'flag' },
    source,
  ],
};

/** What a new one starts from. */
export function blankDefinition(kind: DefinitionKind): Readonly<Record<string, unknown>> {
  const factors = { factor: 100, decimals: 1 };
  return Object.fromEntries(
    DEFINITION_FIELDS[kind].map(({ name, input, choices, optional }) => [
      name,
      name in factors
        ? factors[name as keyof typeof factors]
        : input === 'flag'
          ? false
          : input === 'members' || input === 'intervals' || input === 'codes'
            ? []
            : input === 'thresholds'
              ? {}
              : choices !== undefined
                ? (choices[0]?.value ?? '')
                : optional === true
                  ? null
                  : '',
    ]),
  );
}
