import type { Catalogue, Indicator, Target } from './catalogue.js';
import { elementByCode } from './catalogue-lookup.js';
import { Big } from './decimal.js';
import { type Fault, fault } from './fault.js';
import { formatShort } from './format.js';
import { termsOf } from './indicator.js';

/** Digits that the store keeps after the mark. */
const DECIMALS = 4;

/** A percentage above this is a slip of the keyboard. */
const HIGHEST_PERCENT = 1000;

type Valued = Pick<Target, 'kind' | 'scope' | 'value' | 'baselineValue' | 'provinceTotal'>;

const KINDS = {
  ratio: ['tỷ lệ', 'a ratio'],
  count: ['số lượng', 'a count'],
  yes_no: ['có/không', 'yes or no'],
} as const;

/**
 * What is wrong with the value of a target. A percentage may exceed 100 unless a rule keeps the numerator within the
 * denominator, so that nobody could ever reach it; more than 1000 is refused always.
 */
export function valueFaults(catalogue: Catalogue, indicator: Indicator, target: Valued): Fault[] {
  const [vi, en] = KINDS[indicator.kind];
  if (target.kind !== indicator.kind)
    return [
      fault(
        'kind',
        'kind',
        `Chỉ số này là ${vi}, mục tiêu cũng phải là ${vi}.`,
        `This indicator is ${en}, so its target has to be ${en}.`,
      ),
    ];
  const faults = [
    ...decimalFaults('value', target.value),
    ...decimalFaults('baselineValue', target.baselineValue),
    ...totalFaults(target),
  ];
  const value = new Big(target.value);
  if (target.kind === 'yes_no' && !value.eq(1))
    faults.push(
      fault('value', 'yes_is_one', 'Mục tiêu có/không có giá trị 1.', 'A yes/no target has the value 1.'),
    );
  if (indicator.direction === 'up' && value.lte(0))
    faults.push(
      fault('value', 'not_positive', 'Mục tiêu phải lớn hơn 0.', 'The target has to be greater than 0.'),
    );
  if (target.kind === 'count' && indicator.decimals === 0 && !value.eq(value.round(0)))
    faults.push(
      fault('value', 'not_whole', 'Số lượng phải là số nguyên.', 'A count has to be a whole number.'),
    );
  if (target.kind === 'ratio') faults.push(...ratioFaults(catalogue, indicator, value));
  return faults;
}

function ratioFaults(catalogue: Catalogue, indicator: Indicator, value: Big): Fault[] {
  const full = new Big(indicator.factor);
  const highest = full.times(HIGHEST_PERCENT).div(100);
  if (value.gt(highest))
    return [
      fault(
        'value',
        'too_high',
        `Mục tiêu cao quá ${formatShort(highest, 4, 'vi')}; hãy kiểm tra lại số đã nhập.`,
        `The target is above ${formatShort(highest, 4, 'en')}; check what was typed.`,
      ),
    ];
  if (value.gt(full) && isBounded(catalogue, indicator))
    return [
      fault(
        'value',
        'never_reached',
        'Tử số không bao giờ lớn hơn mẫu số, nên mục tiêu trên 100% không thể đạt.',
        'The numerator never exceeds the denominator, so a target above 100% cannot be reached.',
      ),
    ];
  return [];
}

/** Whether the only element of the numerator is kept at most as large as the only one of the denominator. */
function isBounded(catalogue: Catalogue, { numerator, denominator }: Indicator): boolean {
  const [over, ...moreOver] = termsOf(numerator);
  const [under, ...moreUnder] = denominator === null ? [] : termsOf(denominator);
  if (over === undefined || under === undefined || moreOver.length > 0 || moreUnder.length > 0) return false;
  const element = elementByCode(catalogue, over.code);
  return element?.atMost === under.code || (element?.kind === 'flag' && under.code === '1');
}

function totalFaults({ scope, kind, provinceTotal }: Valued): Fault[] {
  if (provinceTotal === null) return [];
  if (scope !== 'province' || kind !== 'count')
    return [
      fault(
        'provinceTotal',
        'not_here',
        'Chỉ mục tiêu số lượng của tỉnh mới có tổng chung.',
        'Only a count target of the province has a total.',
      ),
    ];
  return new Big(provinceTotal).gt(0)
    ? decimalFaults('provinceTotal', provinceTotal)
    : [fault('provinceTotal', 'not_positive', 'Tổng phải lớn hơn 0.', 'The total has to be greater than 0.')];
}

/** More digits than the store keeps would be rounded unseen. */
export function decimalFaults(path: string, value: string): Fault[] {
  return new Big(value).round(DECIMALS, Big.roundDown).eq(value)
    ? []
    : [
        fault(
          path,
          'decimals',
          `Nhiều nhất ${String(DECIMALS)} chữ số sau dấu phẩy.`,
          `At most ${String(DECIMALS)} digits after the mark.`,
        ),
      ];
}
