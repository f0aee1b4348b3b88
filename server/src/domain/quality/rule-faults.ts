import type { Catalogue, QualityRule, QualityRuleKind } from '../catalogue.js';
import { elementByCode } from '../catalogue-lookup.js';
import { decimalOf } from './decimal-of.js';
import { PLACES } from './finding-text.js';

/** What is wrong with a rule, at which field, in both languages. */
export interface RuleFault {
  readonly path: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

type RuleProperties = Omit<QualityRule, 'id' | 'version'>;
type Parameter = 'decimal' | 'count' | 'codes' | 'frequencies' | 'denominators' | 'accumulation';

const SPREAD = {
  minObservations: 'count',
  relativeFloor: 'decimal',
  levelFloor: 'decimal',
  absoluteFloor: 'decimal',
} as const;
const ANY = { except: 'codes', frequencies: 'frequencies' } as const;

/** Parameters that each kind knows; all may be left out, then the default holds. */
const PARAMETERS: Readonly<Record<QualityRuleKind, Readonly<Record<string, Parameter>>>> = {
  at_most: ANY,
  element_order: ANY,
  required_with: ANY,
  not_below_previous: { ...ANY, ...SPREAD },
  outlier: { ...ANY, ...SPREAD, threshold: 'decimal', accumulation: 'accumulation' },
  unchanged: { ...ANY, periods: 'count', denominators: 'denominators' },
  jump_to_full: { ...ANY, ...SPREAD, below: 'decimal', denominators: 'denominators' },
  above_full: { ...ANY, denominators: 'denominators' },
};

/** Kinds that look at the report alone: what they refuse can be put right at once, so they may block. */
const MAY_BLOCK: readonly QualityRuleKind[] = ['at_most', 'element_order', 'required_with'];
const FREQUENCIES = ['weekly', 'monthly', 'quarterly', 'once'];

/** A rule names only what exists, with thresholds its kind knows, and says it in places that are filled. */
export function qualityRuleFaults(catalogue: Catalogue, rule: RuleProperties): RuleFault[] {
  const known = catalogue.qualityRules.find(({ code }) => code === rule.code);
  const faults: RuleFault[] = [];
  if (known !== undefined && known.kind !== rule.kind)
    faults.push(
      fault(
        'kind',
        'fixed',
        'Không đổi được: lý do đã nêu sẽ mang nghĩa khác. Hãy tạo quy tắc mới.',
        'This cannot change: reasons already given would mean something else. Make a new rule.',
      ),
    );
  if (rule.severity === 'error' && !MAY_BLOCK.includes(rule.kind))
    faults.push(
      fault(
        'severity',
        'warning_only',
        'So với lịch sử hoặc với 100% chỉ cảnh báo được: số liệu có thể vẫn đúng.',
        'What is held against history or 100% can only warn: the figure may be right.',
      ),
    );
  return [
    ...faults,
    ...elementFaults(catalogue, rule),
    ...parameterFaults(catalogue, rule),
    ...messageFaults(rule, 'messageVi'),
    ...messageFaults(rule, 'messageEn'),
  ];
}

function elementFaults(catalogue: Catalogue, { kind, elements }: RuleProperties): RuleFault[] {
  const faults = elements
    .filter((code) => elementByCode(catalogue, code) === undefined)
    .map((code) => unknownElement('elements', code));
  const pair = kind === 'required_with' || (kind === 'element_order' && elements.length > 0);
  if (pair && elements.length !== 2)
    faults.push(
      fault(
        'elements',
        'pair',
        'Loại quy tắc này cần đúng hai mục.',
        'This kind of rule takes two elements.',
      ),
    );
  return faults;
}

function parameterFaults(catalogue: Catalogue, { kind, parameters }: RuleProperties): RuleFault[] {
  const known = PARAMETERS[kind];
  return Object.entries(parameters).flatMap(([name, value]): RuleFault[] => {
    const type = Object.getOwnPropertyDescriptor(known, name)?.value as Parameter | undefined;
    if (type === undefined)
      return [
        fault(
          'parameters',
          'unknown_parameter',
          `Loại quy tắc này không có tham số “${name}”.`,
          `This kind of rule has no parameter "${name}".`,
        ),
      ];
    const codes = codesIn(type, value);
    if (codes === null)
      return [
        fault(
          'parameters',
          'parameter_value',
          `Tham số “${name}” chưa đúng.`,
          `The parameter "${name}" is not valid.`,
        ),
      ];
    return codes
      .filter((code) => elementByCode(catalogue, code) === undefined)
      .map((code) => unknownElement('parameters', code));
  });
}

/** Codes of elements that a parameter names; null: it is not of its type. */
function codesIn(type: Parameter, value: unknown): string[] | null {
  const strings = (list: readonly unknown[]): string[] | null =>
    list.every((one): one is string => typeof one === 'string') ? [...list] : null;
  switch (type) {
    case 'decimal':
      return typeof value === 'string' && decimalOf(value)?.gte(0) === true ? [] : null;
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= 52 ? [] : null;
    case 'accumulation':
      return value === 'stock' || value === 'flow' ? [] : null;
    case 'frequencies':
      return Array.isArray(value) && value.every((one) => FREQUENCIES.includes(String(one))) ? [] : null;
    case 'codes':
      return Array.isArray(value) ? strings(value) : null;
    case 'denominators':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? strings(Object.entries(value).flat())
        : null;
  }
}

function messageFaults(rule: RuleProperties, path: 'messageVi' | 'messageEn'): RuleFault[] {
  const places = [...rule[path].matchAll(/\{(\w*)\}/gu)].map(([, name]) => name ?? '');
  return places
    .filter((name) => !(PLACES as readonly string[]).includes(name))
    .map((name) =>
      fault(
        path,
        'unknown_place',
        `Không có chỗ điền “{${name}}”; dùng ${PLACES.map((one) => `{${one}}`).join(', ')}.`,
        `There is no place "{${name}}"; use ${PLACES.map((one) => `{${one}}`).join(', ')}.`,
      ),
    );
}

const unknownElement = (path: string, code: string): RuleFault =>
  fault(path, 'unknown_element', `Không có mục số liệu “${code}”.`, `There is no data element "${code}".`);

function fault(path: string, code: string, vi: string, en: string): RuleFault {
  return { path, code, vi, en };
}
