import type { Catalogue, Target } from './catalogue.js';
import { indicatorByCode } from './catalogue-lookup.js';
import { communesAt } from './communes-at.js';
import { type Fault, fault } from './fault.js';
import { formatDate } from './format.js';
import { planFaults } from './plan-faults.js';
import { valueFaults } from './target-value-faults.js';

/** A target as somebody wants it to be. */
export type WantedTarget = Omit<Target, 'id' | 'version'>;

/**
 * What is wrong with a target: its place, value, dates, plan and document.
 * @param today local date; a document of tomorrow decides nothing yet
 * @param id number of the target that is changed; null: a new one
 */
export function targetFaults(
  catalogue: Catalogue,
  target: WantedTarget,
  today: string,
  id: number | null,
): Fault[] {
  const indicator = indicatorByCode(catalogue, target.indicator);
  if (indicator === undefined)
    return [
      fault(
        'indicator',
        'unknown_indicator',
        `Không có chỉ số “${target.indicator}”.`,
        `There is no indicator "${target.indicator}".`,
      ),
    ];
  return [
    ...placeFaults(catalogue, target, today, id),
    ...valueFaults(catalogue, indicator, target),
    ...dateFaults(catalogue, target),
    ...planFaults(target, indicator.direction),
    ...decisionFaults(target, today),
  ];
}

function placeFaults(catalogue: Catalogue, target: WantedTarget, today: string, id: number | null): Fault[] {
  const goal = catalogue.goals.some(
    (one) => one.campaign === target.campaign && one.indicator === target.indicator,
  );
  const faults = goal
    ? []
    : [
        fault(
          'indicator',
          'not_a_goal',
          'Chỉ số này chưa có trong danh sách chỉ tiêu của đợt; hãy thêm chỉ tiêu trước.',
          'This indicator is no goal of the campaign yet; add the goal first.',
        ),
      ];
  if (id === null) faults.push(...scopeFaults(catalogue, target, today));
  const twin = catalogue.targets.some(
    (other) =>
      other.id !== id &&
      other.campaign === target.campaign &&
      other.indicator === target.indicator &&
      sameScope(other, target) &&
      other.dueOn === target.dueOn,
  );
  if (twin)
    faults.push(
      fault(
        'dueOn',
        'twice',
        `Đã có mục tiêu của nơi này với hạn ${formatDate(target.dueOn)}; hãy sửa mục tiêu đó.`,
        `There is a target for this place due on ${formatDate(target.dueOn)} already; change that one.`,
      ),
    );
  return faults;
}

/** By the unit, so that whoever takes over a code does not take over its targets. */
function sameScope(one: WantedTarget, other: WantedTarget): boolean {
  if (one.scope !== other.scope) return false;
  return one.orgUnitId === null || other.orgUnitId === null
    ? one.scopeCode === other.scopeCode
    : one.orgUnitId === other.orgUnitId;
}

function scopeFaults(catalogue: Catalogue, { scope, scopeCode }: WantedTarget, today: string): Fault[] {
  if (scope === 'province' && scopeCode !== catalogue.province.code)
    return [
      fault(
        'scopeCode',
        'unknown_province',
        `Mã của tỉnh là ${catalogue.province.code}.`,
        `The code of the province is ${catalogue.province.code}.`,
      ),
    ];
  if (scope === 'group' && !catalogue.groups.some(({ code }) => code === scopeCode))
    return [
      fault(
        'scopeCode',
        'unknown_group',
        `Không có nhóm xã, phường “${scopeCode}”.`,
        `There is no group of communes "${scopeCode}".`,
      ),
    ];
  if (scope === 'commune' && !communesAt(catalogue, today).some(({ code }) => code === scopeCode))
    return [
      fault(
        'scopeCode',
        'unit_not_open',
        `Mã ${scopeCode} không phải một xã, phường đang hoạt động.`,
        `The code ${scopeCode} is not a commune that is open.`,
      ),
    ];
  return [];
}

function dateFaults(catalogue: Catalogue, target: WantedTarget): Fault[] {
  const campaign = catalogue.campaigns.find(({ code }) => code === target.campaign);
  if (campaign !== undefined && (target.dueOn < campaign.startOn || target.dueOn > campaign.endOn))
    return [
      fault(
        'dueOn',
        'outside_campaign',
        `Hạn phải nằm trong đợt, từ ${formatDate(campaign.startOn)} đến ${formatDate(campaign.endOn)}.`,
        `The due date has to lie within the campaign, ${formatDate(campaign.startOn)} to ${formatDate(campaign.endOn)}.`,
      ),
    ];
  return target.dueOn <= target.baselineOn
    ? [
        fault(
          'dueOn',
          'before_baseline',
          `Hạn phải sau ngày gốc ${formatDate(target.baselineOn)}.`,
          `The due date has to be after the baseline of ${formatDate(target.baselineOn)}.`,
        ),
      ]
    : [];
}

/** A document has a number and a date, and its date is not in the future. */
export function decisionFaults(
  { decision, decidedOn }: Pick<Target, 'decision' | 'decidedOn'>,
  today: string,
): Fault[] {
  if (decision !== null && decidedOn === null)
    return [fault('decidedOn', 'needed', 'Hãy ghi ngày của văn bản.', 'Give the date of the document.')];
  if (decision === null && decidedOn !== null)
    return [fault('decision', 'needed', 'Hãy ghi số của văn bản.', 'Give the number of the document.')];
  return decidedOn !== null && decidedOn > today
    ? [
        fault(
          'decidedOn',
          'in_future',
          'Ngày của văn bản không thể sau hôm nay.',
          'The date of the document cannot be after today.',
        ),
      ]
    : [];
}
