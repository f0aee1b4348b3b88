import { instantOf } from '../../../domain/local-time.js';

/** Communes of the demo with a part of their own. Codes of real units; every figure is simulated. */

/** Its two communes with accounts; both report every settled week. */
export const CUOR_DANG = '24301';
export const PHU_XUAN = '24364';

/** Never reported a week or a month; only the committee is known. */
export const NEVER_REPORTED = '24214';

/** Reported until W34, then fell silent: too long ago to be carried to W40. */
export const SILENT_SINCE_W34 = '24484';

/** Adults reached falls from W36 to W37: persons counted twice were taken out. */
export const FELL_AFTER_REVIEW = '24448';

/** More app users than smartphone users: visitors install the app at the tourist village. */
export const APP_ABOVE_ALL = '24235';

/** Leaves households visited blank every week: missing, never zero. */
export const HOUSEHOLDS_BLANK = '22225';

/** Types zero at the service centre: nobody came, and that is known. */
export const HELPED_ZERO = '24607';

/** Reports weeks 35 and 36 without the sessions: a flow with missing weeks. */
export const SESSIONS_BLANK = '24346';
export const SESSIONS_BLANK_WEEKS: readonly string[] = ['2025-W35', '2025-W36'];

/** Began in week 33. */
const LATE_STARTERS: readonly string[] = ['22096', '24445', '24604', '24478'];
/** Report every second week: the even ones, the odd ones. */
const EVEN_WEEKS: readonly string[] = ['24568', '22177'];
const ODD_WEEKS: readonly string[] = ['22075'];
/** A change of staff left weeks 34 to 36 empty. */
const MIDDLE_GAP: readonly string[] = ['24211', '22192', '24415', '24598'];
/** The last weeks are missing; their stocks are carried to W40. */
const WITHOUT_W40: readonly string[] = ['22090', '24217', '24444', '24406', '22171'];
const WITHOUT_W39_W40: readonly string[] = ['24221', '24436'];
const WITHOUT_W37_ON: readonly string[] = ['24241'];

/** Weeks that a commune leaves out by its habit; null: it has none, and misses a week only by chance. */
export function habitLeavesOut(code: string, week: string): boolean | null {
  const number = Number(week.slice(-2));
  if (code === CUOR_DANG || code === PHU_XUAN) return false;
  if (code === NEVER_REPORTED) return true;
  if (code === SILENT_SINCE_W34) return number > 34;
  if (code === FELL_AFTER_REVIEW || code === SESSIONS_BLANK) return false;
  if (LATE_STARTERS.includes(code)) return number < 33;
  if (EVEN_WEEKS.includes(code)) return number % 2 === 1;
  if (ODD_WEEKS.includes(code)) return number % 2 === 0;
  if (MIDDLE_GAP.includes(code)) return number >= 34 && number <= 36;
  if (WITHOUT_W40.includes(code)) return number === 40;
  if (WITHOUT_W39_W40.includes(code)) return number >= 39;
  if (WITHOUT_W37_ON.includes(code)) return number >= 37;
  return null;
}

/** Villages of units whose number was published; the rest follows from the population. */
export const KNOWN_VILLAGES: ReadonlyMap<string, number> = new Map([
  [PHU_XUAN, 46],
  ['24169', 25],
  ['24175', 43],
  ['24561', 24],
  [HELPED_ZERO, 8],
  [CUOR_DANG, 27],
]);

/** A report that was sent back, with what the reviewer asked. */
export interface Returned {
  readonly code: string;
  readonly week: string;
  /** Element that the reviewer marked. */
  readonly at: string;
  /** Handed in again before closing; otherwise it stays returned, and counted. */
  readonly again: boolean;
  readonly reason: string;
}

const CHECK_ADULTS =
  'Số người trưởng thành đã tiếp cận tăng quá nhanh so với tuần trước; đề nghị rà soát lại danh sách các buổi.';
const CHECK_ATTENDANCES = 'Lượt người tham gia không phù hợp với số buổi đã tổ chức; đề nghị kiểm tra.';
const CHECK_TEAMS = 'Số thành viên Tổ công nghệ số giảm mà không có giải trình; đề nghị bổ sung lý do.';
const CHECK_HOUSEHOLDS =
  'Số hộ được hướng dẫn trùng với số lượt hỗ trợ; đề nghị xác nhận hai mục là khác nhau.';

export const RETURNED: readonly Returned[] = [
  { code: '24352', week: '2025-W31', again: true, at: 'attendances', reason: CHECK_ATTENDANCES },
  { code: '24373', week: '2025-W32', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '22207', week: '2025-W33', again: true, at: 'households_visited', reason: CHECK_HOUSEHOLDS },
  { code: '24472', week: '2025-W34', again: true, at: 'team_members', reason: CHECK_TEAMS },
  { code: '22237', week: '2025-W35', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '24343', week: '2025-W36', again: false, at: 'attendances', reason: CHECK_ATTENDANCES },
  { code: '22132', week: '2025-W36', again: true, at: 'attendances', reason: CHECK_ATTENDANCES },
  { code: '24559', week: '2025-W37', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: PHU_XUAN, week: '2025-W38', again: true, at: 'attendances', reason: CHECK_ATTENDANCES },
  { code: '24580', week: '2025-W38', again: false, at: 'households_visited', reason: CHECK_HOUSEHOLDS },
  { code: '24187', week: '2025-W39', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '24529', week: '2025-W39', again: false, at: 'team_members', reason: CHECK_TEAMS },
  { code: '24505', week: '2025-W40', again: false, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '22258', week: '2025-W40', again: false, at: 'attendances', reason: CHECK_ATTENDANCES },
  { code: '24280', week: '2025-W40', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '24496', week: '2025-W40', again: true, at: 'adults_reached', reason: CHECK_ADULTS },
  { code: '24259', week: '2025-W40', again: true, at: 'households_visited', reason: CHECK_HOUSEHOLDS },
];

/** What the reviewer wrote at the marked element. */
export const RETURN_COMMENTS: Readonly<Record<string, string>> = {
  adults_reached: 'Xem lại danh sách các buổi: có người được đếm ở hai thôn không?',
  attendances: 'Đối chiếu với sổ điểm danh của từng buổi.',
  households_visited: 'Số hộ, không phải số lượt đến nhà.',
  team_members: 'Tổ nào giảm người, vì sao?',
};

/** A report that a reviewer kept out of the totals, and perhaps took in again. */
export interface KeptOut {
  readonly code: string;
  readonly week: string;
  readonly at: Date;
  readonly reason: string;
  /** null: it still is. */
  readonly included: { readonly at: Date; readonly reason: string } | null;
}

export const KEPT_OUT: readonly KeptOut[] = [
  {
    code: '22240',
    week: '2025-W35',
    at: instantOf('2025-10-06', '15:10'),
    reason: 'Rà soát lại: biểu tuần này lẫn số của hai tổ dân phố thuộc phường bên cạnh.',
    included: null,
  },
  {
    code: '24163',
    week: '2025-W38',
    at: instantOf('2025-09-25', '08:30'),
    reason: 'Số liệu giống hệt báo cáo của một phường khác; chờ đối chiếu.',
    included: {
      at: instantOf('2025-09-26', '09:00'),
      reason: 'Phường đã gửi biên bản đối chiếu: số liệu đúng, phường kia nộp nhầm tệp.',
    },
  },
];

/** The week that an officer of Cuôr Đăng signed while the leader was away. */
export const SIGNED_FOR_LEADER = { code: CUOR_DANG, week: '2025-W38' } as const;
