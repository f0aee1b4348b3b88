import type { Campaign, Catalogue, Goal } from './catalogue.js';
import { indicatorByCode } from './catalogue-lookup.js';
import { communesAt } from './communes-at.js';
import { type Fault, fault } from './fault.js';
import { formatDate } from './format.js';
import { daysBetween } from './local-time.js';

/** A longer span is a slip of the keyboard in a year. */
const LONGEST_DAYS = 3660;

/** What is wrong with the dates of a campaign: its targets fall due within it. */
export function campaignFaults(
  catalogue: Pick<Catalogue, 'targets'>,
  { code, startOn, endOn }: Pick<Campaign, 'code' | 'startOn' | 'endOn'>,
): Fault[] {
  if (endOn < startOn)
    return [
      fault(
        'endOn',
        'order',
        'Ngày cuối phải từ ngày đầu trở đi.',
        'The last day cannot be before the first one.',
      ),
    ];
  if (daysBetween(startOn, endOn) > LONGEST_DAYS)
    return [
      fault(
        'endOn',
        'too_long',
        'Đợt dài quá 10 năm; hãy kiểm tra lại năm.',
        'The campaign is longer than 10 years; check the year.',
      ),
    ];
  const dates = catalogue.targets.filter(({ campaign }) => campaign === code).map(({ dueOn }) => dueOn);
  return [
    ...leftOut(
      'startOn',
      dates.filter((date) => date < startOn),
    ),
    ...leftOut(
      'endOn',
      dates.filter((date) => date > endOn),
    ),
  ];
}

function leftOut(path: 'startOn' | 'endOn', dates: readonly string[]): Fault[] {
  const [first] = [...dates].sort();
  if (first === undefined) return [];
  const [count, on] = [String(dates.length), formatDate(first)];
  return [
    fault(
      path,
      'targets_outside',
      `${count} mục tiêu có hạn nằm ngoài đợt (sớm nhất ${on}); hãy đổi hạn các mục tiêu đó trước.`,
      `${count} ${dates.length === 1 ? 'target falls' : 'targets fall'} due outside the campaign (the earliest on ${on}); move them first.`,
    ),
  ];
}

/** What is wrong with the list of goals: no number and no indicator twice, and every indicator exists. */
export function goalFaults(
  catalogue: Catalogue,
  goals: readonly Pick<Goal, 'number' | 'indicator'>[],
): Fault[] {
  const numbers = new Set<number>();
  const indicators = new Set<string>();
  return goals.flatMap(({ number, indicator }, index) => {
    const path = `goals.${String(index)}`;
    const faults: Fault[] = [];
    if (numbers.has(number))
      faults.push(
        fault(
          `${path}.number`,
          'twice',
          `Số ${String(number)} có hai lần.`,
          `Number ${String(number)} is there twice.`,
        ),
      );
    if (indicators.has(indicator))
      faults.push(
        fault(
          `${path}.indicator`,
          'twice',
          'Chỉ số này đã có ở một chỉ tiêu khác.',
          'Another goal is measured by this indicator already.',
        ),
      );
    if (indicatorByCode(catalogue, indicator) === undefined)
      faults.push(
        fault(
          `${path}.indicator`,
          'unknown_indicator',
          `Không có chỉ số “${indicator}”.`,
          `There is no indicator "${indicator}".`,
        ),
      );
    numbers.add(number);
    indicators.add(indicator);
    return faults;
  });
}

/** What is wrong with the members of a group: communes open on the date, each once. */
export function groupFaults(
  catalogue: Pick<Catalogue, 'allCommunes'>,
  members: readonly string[],
  onDate: string,
): Fault[] {
  const open = new Set(communesAt(catalogue, onDate).map(({ code }) => code));
  const seen = new Set<string>();
  return members.flatMap((code, index) => {
    const path = `members.${String(index)}`;
    const twice = seen.has(code);
    seen.add(code);
    if (twice) return [fault(path, 'twice', `Mã ${code} có hai lần.`, `The code ${code} is there twice.`)];
    return open.has(code)
      ? []
      : [
          fault(
            path,
            'unit_not_open',
            `Mã ${code} không phải một xã, phường hoạt động vào ngày ${formatDate(onDate)}.`,
            `The code ${code} is not a commune that is open on ${formatDate(onDate)}.`,
          ),
        ];
  });
}
