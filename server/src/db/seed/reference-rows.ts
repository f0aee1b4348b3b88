import type { Settings } from '../../domain/catalogue.js';
import { settingsOf } from '../../domain/settings.js';
import { readReferenceFile, required, type FileRow } from './reference-files.js';
import type { ShippedRow } from './versioned-rows.js';

/** A thing with a code of its own and the properties of its newest shipped version. */
export interface CodedRow {
  readonly code: string;
  readonly properties: ShippedRow;
}

function coded(file: string, properties: (row: FileRow) => ShippedRow): CodedRow[] {
  return readReferenceFile(file).map((row) => ({ code: required(row, 'code'), properties: properties(row) }));
}

function only(row: FileRow, columns: readonly string[]): ShippedRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

export const ELEMENT_COLUMNS = [
  'name_vi',
  'name_en',
  'definition_vi',
  'definition_en',
  'unit_vi',
  'unit_en',
  'kind',
  'accumulation',
  'provider',
  'reference',
  'part_of',
  'at_most',
  'source',
] as const;

export function elementRows(): CodedRow[] {
  return coded('data-elements', (row) => ({
    ...only(row, ELEMENT_COLUMNS),
    // A text has no unit; the columns say so with an empty text.
    unit_vi: row['unit_vi'] ?? '',
    unit_en: row['unit_en'] ?? '',
    reference: row['reference'] === 'true',
  }));
}

export const DATA_SET_COLUMNS = ['name_vi', 'name_en', 'frequency', 'provider', 'members'] as const;

export function dataSetRows(): CodedRow[] {
  const members = readReferenceFile('data-set-members');
  return coded('data-sets', (row) => ({
    ...only(row, ['name_vi', 'name_en', 'frequency', 'provider']),
    members: members
      .filter((member) => member['data_set'] === row['code'])
      .map((member) => ({
        element: required(member, 'element'),
        section: required(member, 'section'),
        position: Number(required(member, 'position')),
        required: member['required'] === 'true',
      })),
  }));
}

export const INDICATOR_COLUMNS = [
  'name_vi',
  'name_en',
  'definition_vi',
  'definition_en',
  'kind',
  'numerator',
  'denominator',
  'factor',
  'decimals',
  'unit_vi',
  'unit_en',
  'count_unit_vi',
  'count_unit_en',
  'direction',
  'legend',
  'source',
] as const;

export function indicatorRows(): CodedRow[] {
  return coded('indicators', (row) => only(row, INDICATOR_COLUMNS));
}

export const CAMPAIGN_COLUMNS = ['name_vi', 'name_en', 'start_on', 'end_on', 'source'] as const;

export function campaignRows(): CodedRow[] {
  return coded('campaigns', (row) => only(row, CAMPAIGN_COLUMNS));
}

export const GOAL_COLUMNS = ['indicator', 'name_vi', 'name_en', 'label'] as const;

export function goalRows(): (ShippedRow & { readonly campaign: string; readonly number: number })[] {
  return readReferenceFile('goals').map((row) => ({
    ...only(row, GOAL_COLUMNS),
    campaign: required(row, 'campaign'),
    number: Number(required(row, 'number')),
  }));
}

export const TARGET_COLUMNS = [
  'campaign',
  'indicator',
  'scope',
  'scope_code',
  'kind',
  'value',
  'due_on',
  'baseline_value',
  'baseline_on',
  'baseline_source',
  'plan_shape',
  'plan_points',
  'source',
  'label',
] as const;

/** `plan_points` in the file: `2025-09-01=30;2025-10-01=50`. */
export function targetRows(): ShippedRow[] {
  return readReferenceFile('targets').map((row) => ({
    ...only(row, TARGET_COLUMNS),
    plan_points: (row['plan_points'] ?? '')
      .split(';')
      .filter((point) => point !== '')
      .map((point) => ({ on: point.split('=')[0], value: point.split('=')[1] })),
  }));
}

export const QUALITY_RULE_COLUMNS = [
  'name_vi',
  'name_en',
  'kind',
  'elements',
  'parameters',
  'severity',
  'message_vi',
  'message_en',
  'active',
  'source',
] as const;

/** `elements` in the file: codes separated by `;`; `parameters` is JSON. */
export function qualityRuleRows(): CodedRow[] {
  return coded('quality-rules', (row) => ({
    ...only(row, QUALITY_RULE_COLUMNS),
    elements: (row['elements'] ?? '').split(';').filter((code) => code !== ''),
    parameters: JSON.parse(required(row, 'parameters')) as unknown,
    active: row['active'] === 'true',
  }));
}

export function legendRows(): CodedRow[] {
  const rows = readReferenceFile('legends');
  const codes = [...new Set(rows.map((row) => required(row, 'code')))];
  return codes.map((code) => ({
    code,
    properties: { intervals: rows.filter((row) => row['code'] === code).map(interval) },
  }));
}

function interval(row: FileRow): ShippedRow {
  return {
    from: Number(required(row, 'from')),
    to: row['to'] == null ? null : Number(row['to']),
    key: required(row, 'key'),
    nameVi: required(row, 'name_vi'),
    nameEn: required(row, 'name_en'),
    color: required(row, 'color'),
  };
}

/** Settings by key; holidays have a file of their own. */
export function settingRows(): { readonly key: string; readonly value: unknown }[] {
  const rows = readReferenceFile('settings').map((row) => ({
    key: required(row, 'key'),
    value: JSON.parse(required(row, 'value')) as unknown,
  }));
  return [
    ...rows,
    { key: 'holidays', value: readReferenceFile('holidays').map((row) => required(row, 'on')) },
  ];
}

export const shippedSettings = (): Settings => settingsOf(settingRows());
