import type { Catalogue, DataElement, DataSet, Indicator, Legend } from './catalogue.js';
import { dataSetByCode, elementByCode, indicatorByCode } from './catalogue-lookup.js';
import { isNumberKind } from './element-kind.js';
import { elementsOf } from './indicator.js';

/** What is wrong with a definition, at which field, in both languages. */
export interface DefinitionFault {
  readonly path: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const fault = (path: string, code: string, vi: string, en: string): DefinitionFault => ({
  path,
  code,
  vi,
  en,
});

type ElementProperties = Omit<DataElement, 'id' | 'version'>;

/**
 * An element that figures were entered for keeps its meaning: another kind, accumulation or role is another element.
 */
export function elementFaults(catalogue: Catalogue, element: ElementProperties): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const known = elementByCode(catalogue, element.code);
  for (const field of ['kind', 'accumulation', 'reference'] as const)
    if (known !== undefined && known[field] !== element[field])
      faults.push(
        fault(
          field,
          'fixed',
          'Không đổi được: các số liệu đã nhập sẽ mang nghĩa khác. Hãy tạo mục mới.',
          'This cannot change: figures already entered would mean something else. Make a new element.',
        ),
      );
  if (isNumberKind(element.kind) === (element.accumulation === null))
    faults.push(
      fault(
        'accumulation',
        'accumulation',
        'Số phải là lũy kế hoặc phát sinh; văn bản, ngày và tệp thì không.',
        'A number is a stock or a flow; a text, a date and a file are neither.',
      ),
    );
  if (element.reference && element.accumulation !== 'stock')
    faults.push(
      fault(
        'accumulation',
        'reference_is_stock',
        'Số liệu nền là số lũy kế.',
        'A reference figure is a stock.',
      ),
    );
  return [
    ...faults,
    ...boundFaults(catalogue, element, 'partOf'),
    ...boundFaults(catalogue, element, 'atMost'),
  ];
}

function boundFaults(
  catalogue: Catalogue,
  element: ElementProperties,
  field: 'partOf' | 'atMost',
): DefinitionFault[] {
  const seen = new Set([element.code]);
  for (let code = element[field]; code !== null;) {
    if (seen.has(code))
      return [
        fault(field, 'circle', 'Mục này tự ràng buộc với chính nó.', 'The element is bounded by itself.'),
      ];
    seen.add(code);
    const next = elementByCode(catalogue, code);
    if (next === undefined) return [unknownElement(field, code)];
    if (!isNumberKind(next.kind))
      return [
        fault(
          field,
          'not_a_number',
          `“${next.nameVi}” không phải là số.`,
          `"${next.nameEn}" is not a number.`,
        ),
      ];
    code = next[field];
  }
  return [];
}

const unknownElement = (path: string, code: string): DefinitionFault =>
  fault(path, 'unknown_element', `Không có mục số liệu “${code}”.`, `There is no data element "${code}".`);

type IndicatorProperties = Omit<Indicator, 'id' | 'version'>;

/** A ratio has a denominator, a count has none, and every code of the formula is a number that exists. */
export function indicatorFaults(catalogue: Catalogue, indicator: IndicatorProperties): DefinitionFault[] {
  const faults = [
    ...formulaFaults(catalogue, 'numerator', indicator.numerator),
    ...(indicator.denominator === null ? [] : formulaFaults(catalogue, 'denominator', indicator.denominator)),
  ];
  if ((indicator.kind === 'count') !== (indicator.denominator === null))
    faults.push(
      fault(
        'denominator',
        'denominator',
        'Tỷ lệ cần mẫu số; số đếm thì không.',
        'A ratio needs a denominator; a count has none.',
      ),
    );
  if (indicator.kind === 'count' && indicator.factor !== 1)
    faults.push(fault('factor', 'factor', 'Số đếm có hệ số 1.', 'A count has factor 1.'));
  const known = indicatorByCode(catalogue, indicator.code);
  const aimedAt = catalogue.targets.some((target) => target.indicator === indicator.code);
  if (known !== undefined && aimedAt && known.kind !== indicator.kind)
    faults.push(
      fault(
        'kind',
        'has_targets',
        'Chỉ số đang có mục tiêu nên không đổi loại được; hãy tạo chỉ số mới.',
        'The indicator has targets, so its kind cannot change; make a new one.',
      ),
    );
  if (indicator.legend !== null && !catalogue.legends.some(({ code }) => code === indicator.legend))
    faults.push(
      fault(
        'legend',
        'unknown_legend',
        `Không có thang màu “${indicator.legend}”.`,
        `There is no legend "${indicator.legend}".`,
      ),
    );
  return faults;
}

function formulaFaults(catalogue: Catalogue, path: string, formula: string): DefinitionFault[] {
  let codes: string[];
  try {
    codes = elementsOf({ numerator: formula, denominator: null });
  } catch {
    return [
      fault(
        path,
        'formula',
        'Công thức là tổng hoặc hiệu các mã mục số liệu: a + b - c.',
        'A formula is a sum of element codes: a + b - c.',
      ),
    ];
  }
  return codes.flatMap((code) => {
    const element = elementByCode(catalogue, code);
    if (element === undefined) return [unknownElement(path, code)];
    return !isNumberKind(element.kind)
      ? [
          fault(
            path,
            'not_a_number',
            `“${element.nameVi}” không phải là số.`,
            `"${element.nameEn}" is not a number.`,
          ),
        ]
      : [];
  });
}

type DataSetProperties = Omit<DataSet, 'id' | 'version'>;

/** An element is entered in one form only, by the one who provides it. */
export function dataSetFaults(catalogue: Catalogue, dataSet: DataSetProperties): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const known = dataSetByCode(catalogue, dataSet.code);
  if (known !== undefined && known.frequency !== dataSet.frequency)
    faults.push(
      fault(
        'frequency',
        'fixed',
        'Không đổi được kỳ của biểu đã có; hãy tạo biểu mới.',
        'The frequency of a form that exists cannot change; make a new form.',
      ),
    );
  const seen = new Set<string>();
  dataSet.members.forEach(({ element: code }, index) => {
    const path = `members.${String(index)}.element`;
    const element = elementByCode(catalogue, code);
    const elsewhere = catalogue.dataSets.find(
      (other) => other.code !== dataSet.code && other.members.some((member) => member.element === code),
    );
    if (element === undefined) faults.push(unknownElement(path, code));
    else if (seen.has(code))
      faults.push(fault(path, 'twice', 'Mục này có hai lần.', 'The element is there twice.'));
    else if (element.reference)
      faults.push(
        fault(
          path,
          'reference',
          'Số liệu nền không nhập trong biểu.',
          'A reference figure is not entered in a form.',
        ),
      );
    else if (element.provider !== dataSet.provider)
      faults.push(
        fault(path, 'provider', 'Mục này do nơi khác nhập.', 'The element is entered by somebody else.'),
      );
    else if (elsewhere !== undefined)
      faults.push(
        fault(
          path,
          'elsewhere',
          `Mục này đã có trong “${elsewhere.nameVi}”.`,
          `The element is already in "${elsewhere.nameEn}".`,
        ),
      );
    seen.add(code);
  });
  return faults;
}

/** Intervals follow each other without a hole; only the last may be open above. */
export function legendFaults({ intervals }: Pick<Legend, 'intervals'>): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const keys = new Set<string>();
  intervals.forEach((interval, index) => {
    const path = `intervals.${String(index)}`;
    const next = intervals[index + 1];
    if (keys.has(interval.key))
      faults.push(fault(`${path}.key`, 'twice', 'Mã này có hai lần.', 'The key is there twice.'));
    keys.add(interval.key);
    if (interval.to !== null && interval.to <= interval.from)
      faults.push(
        fault(
          `${path}.to`,
          'order',
          'Cận trên phải lớn hơn cận dưới.',
          'The upper end has to be above the lower one.',
        ),
      );
    if (next !== undefined && interval.to !== next.from)
      faults.push(
        fault(
          `${path}.to`,
          'hole',
          'Khoảng sau phải bắt đầu ở đúng chỗ khoảng trước kết thúc.',
          'The next interval has to begin where this one ends.',
        ),
      );
  });
  return faults;
}
