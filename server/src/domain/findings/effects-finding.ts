import { Big } from '../decimal.js';
import { formatNumber, formatSigned, type Language } from '../format.js';

/** A goal before and after; values as they are shown, null: missing. */
export interface MovedGoal {
  readonly code: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether its values are percentages: only those can be told larger from smaller. */
  readonly percent: boolean;
}

/** How many goals of the province stand elsewhere than before, and which moved most: "7/11 chỉ tiêu đổi giá trị; nhiều nhất: số 3, +20,9 điểm". */
export function effectsFinding(goals: readonly MovedGoal[], language: Language): string {
  const vi = language === 'vi';
  if (goals.length === 0) return vi ? 'Đợt này chưa có chỉ tiêu' : 'This campaign has no goals yet';
  const moved = goals.filter(({ before, after }) => before !== after);
  const all = formatNumber(goals.length, 0, language);
  if (moved.length === 0)
    return vi
      ? `Không chỉ tiêu nào trong ${all} chỉ tiêu đổi giá trị`
      : goals.length === 1
        ? 'The only goal has the same value'
        : `None of ${all} goals has another value`;
  const n = formatNumber(moved.length, 0, language);
  const head = vi
    ? `${n}/${all} chỉ tiêu đổi giá trị`
    : `${n} of ${all} goals ${moved.length === 1 ? 'has' : 'have'} another value`;
  const sizes = moved
    .flatMap(({ code, before, after, percent }) =>
      before === null || after === null || !percent ? [] : [{ code, by: Big(after).minus(before) }],
    )
    .sort((a, b) => b.by.abs().cmp(a.by.abs()));
  const [most, next] = sizes;
  if (most === undefined || (next !== undefined && next.by.abs().eq(most.by.abs()))) return head;
  const by = formatSigned(most.by, 1, language);
  return vi
    ? `${head}; nhiều nhất: số ${most.code}, ${by} điểm`
    : `${head}; most: goal ${most.code}, ${by} points`;
}

/**
 * One step of a goal with its sign: "+0,4". What moved people and yet rounds away is no zero: "giảm chưa tới 0,1".
 * @param effect in the unit of the goal, as shown; null: unknown
 * @param by what moved the numerator, signed; null: nothing is known of it
 * @returns null: unknown; '': nothing moved
 */
export function effectText(
  effect: number | null,
  by: number | null,
  decimals: number,
  language: Language,
): string | null {
  if (effect === null) return null;
  if (effect !== 0) return formatSigned(effect, decimals, language);
  if (by === null || by === 0) return '';
  const step = formatNumber(10 ** -decimals, decimals, language);
  if (language === 'vi') return `${by > 0 ? 'tăng' : 'giảm'} chưa tới ${step}`;
  return `${by > 0 ? 'up' : 'down'} less than ${step}`;
}
