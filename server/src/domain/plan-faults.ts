import type { Indicator, Target } from './catalogue.js';
import { Big } from './decimal.js';
import { type Fault, fault } from './fault.js';
import { formatDate } from './format.js';
import { decimalFaults } from './target-value-faults.js';

type Planned = Pick<
  Target,
  'kind' | 'value' | 'dueOn' | 'baselineValue' | 'baselineOn' | 'planShape' | 'planPoints'
>;

/**
 * What is wrong with a plan: a yes/no target is one step at its due date, a linear plan has no points of its own, and
 * points lie between baseline and due date, by date, never turning back on the way from the baseline to the target.
 */
export function planFaults(target: Planned, direction: Indicator['direction']): Fault[] {
  const { kind, planShape, planPoints } = target;
  if (kind === 'yes_no' && (planShape !== 'stepped' || planPoints.length > 0))
    return [
      fault(
        'planShape',
        'yes_no_steps',
        'Mục tiêu có/không là một bậc vào ngày đến hạn, không có mốc riêng.',
        'A yes/no target is one step at its due date, without points of its own.',
      ),
    ];
  const way = wayFaults(target, direction);
  if (way.length > 0) return way;
  if (planShape === 'linear' && planPoints.length > 0)
    return [
      fault(
        'planPoints',
        'linear_has_none',
        'Kế hoạch đều không có mốc riêng.',
        'A linear plan has no points of its own.',
      ),
    ];
  if (planShape !== 'linear' && kind !== 'yes_no' && planPoints.length === 0)
    return [
      fault(
        'planPoints',
        'needed',
        'Kế hoạch theo bậc hoặc theo mốc cần ít nhất một mốc giữa ngày gốc và hạn.',
        'A plan by steps or points needs at least one point between baseline and due date.',
      ),
    ];
  return planPoints.flatMap((_, index) => pointFaults(target, direction, index));
}

/** The target lies on the good side of the baseline; equal is to keep what there is. */
function wayFaults({ kind, value, baselineValue }: Planned, direction: Indicator['direction']): Fault[] {
  if (kind === 'yes_no')
    return new Big(baselineValue).eq(0)
      ? []
      : [
          fault(
            'baselineValue',
            'yes_no_from_none',
            'Mục tiêu có/không bắt đầu từ 0.',
            'A yes/no target starts from 0.',
          ),
        ];
  const better = new Big(value).cmp(baselineValue);
  if (direction === 'up' ? better >= 0 : better <= 0) return [];
  return [
    direction === 'up'
      ? fault(
          'value',
          'below_baseline',
          'Mục tiêu thấp hơn giá trị gốc, trong khi chỉ số này càng cao càng tốt.',
          'The target is below the baseline, while more is better for this indicator.',
        )
      : fault(
          'value',
          'above_baseline',
          'Mục tiêu cao hơn giá trị gốc, trong khi chỉ số này càng thấp càng tốt.',
          'The target is above the baseline, while less is better for this indicator.',
        ),
  ];
}

function pointFaults(target: Planned, direction: Indicator['direction'], index: number): Fault[] {
  const point = target.planPoints[index];
  if (point === undefined) return [];
  const path = `planPoints.${String(index)}`;
  const before = target.planPoints[index - 1];
  if (point.on < target.baselineOn || point.on >= target.dueOn)
    return [
      fault(
        `${path}.on`,
        'outside_plan',
        `Mốc phải từ ngày ${formatDate(target.baselineOn)} và trước hạn ${formatDate(target.dueOn)}.`,
        `A point lies from ${formatDate(target.baselineOn)} on and before the due date ${formatDate(target.dueOn)}.`,
      ),
    ];
  if (before !== undefined && point.on <= before.on)
    return [
      fault(
        `${path}.on`,
        'order',
        'Các mốc phải theo thứ tự ngày, mỗi ngày một mốc.',
        'Points have to be in order of their dates, one a day.',
      ),
    ];
  const turns =
    direction === 'up'
      ? new Big(point.value).lt(before?.value ?? target.baselineValue)
      : new Big(point.value).gt(before?.value ?? target.baselineValue);
  if (turns)
    return [
      fault(
        `${path}.value`,
        'turns_back',
        'Kế hoạch không được lùi: giá trị này kém hơn giá trị trước đó.',
        'The plan must not turn back: this value is worse than the one before it.',
      ),
    ];
  const beyond =
    direction === 'up' ? new Big(point.value).gt(target.value) : new Big(point.value).lt(target.value);
  if (beyond)
    return [
      fault(
        `${path}.value`,
        'beyond_target',
        'Giá trị của mốc vượt quá mục tiêu.',
        'The value of the point goes beyond the target.',
      ),
    ];
  return decimalFaults(`${path}.value`, point.value);
}
