import type { DataStatus, PlanStatus } from '../figure.js';
import type { Language } from '../format.js';
import type { StatusCell } from '../reporting.js';
import type { SubmissionState } from '../submission-state.js';
import type { WindowState } from '../window.js';

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

const PLAN_STATUS: Words<PlanStatus> = {
  reached: { vi: 'Đạt', en: 'Reached' },
  on_track: { vi: 'Đúng tiến độ', en: 'On track' },
  behind: { vi: 'Chậm', en: 'Behind' },
  far_behind: { vi: 'Rất chậm', en: 'Far behind' },
  no_data: { vi: 'Chưa có số liệu', en: 'No data' },
};

const DATA_STATUS: Words<DataStatus> = {
  ok: { vi: 'Số liệu của kỳ này', en: 'This period’s figure' },
  no_data: { vi: 'Chưa có số liệu', en: 'No data' },
  zero_denominator: { vi: 'Mẫu số bằng 0', en: 'Denominator is 0' },
  stale: { vi: 'Số liệu kỳ trước', en: 'Carried from an earlier period' },
  partial: { vi: 'Thiếu kỳ', en: 'Some periods missing' },
};

const WINDOW_STATE: Words<WindowState> = {
  not_open: { vi: 'Chưa mở', en: 'Not open yet' },
  open: { vi: 'Đang nhận báo cáo', en: 'Open' },
  due: { vi: 'Quá hạn, chưa khóa sổ', en: 'Overdue, not closed yet' },
  closed: { vi: 'Đã khóa sổ', en: 'Closed' },
};

const SUBMISSION_STATE: Words<SubmissionState> = {
  not_started: { vi: 'Chưa nhập', en: 'Not started' },
  draft: { vi: 'Bản nháp', en: 'Draft' },
  awaiting_signature: { vi: 'Chờ ký', en: 'Awaiting signature' },
  submitted: { vi: 'Đã nộp', en: 'Submitted' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại', en: 'Returned' },
};

const STATUS_CELL: Words<StatusCell> = {
  on_time: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Nộp muộn', en: 'Late' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  excluded: { vi: 'Không tính', en: 'Not counted' },
  awaiting: { vi: 'Đang chờ', en: 'Awaited' },
  missing: { vi: 'Chưa nộp', en: 'Missing' },
  not_due: { vi: 'Chưa đến kỳ', en: 'Not due yet' },
};

/** "Đạt", "Đúng tiến độ", "Chậm", "Rất chậm", "Chưa có số liệu". */
export function planStatusWord(status: PlanStatus, language: Language): string {
  return PLAN_STATUS[status][language];
}

export function dataStatusWord(status: DataStatus, language: Language): string {
  return DATA_STATUS[status][language];
}

export function windowStateWord(state: WindowState, language: Language): string {
  return WINDOW_STATE[state][language];
}

export function submissionStateWord(state: SubmissionState, language: Language): string {
  return SUBMISSION_STATE[state][language];
}

export function statusCellWord(cell: StatusCell, language: Language): string {
  return STATUS_CELL[cell][language];
}

/** What stands where a number would: missing is never zero. */
export function noDataWord(language: Language): string {
  return language === 'vi' ? 'chưa có số liệu' : 'no data';
}

/** "thiếu 2 tuần": of a flow's total; empty when nothing is missing. */
export function missingWeeksWord(missingPeriods: number, language: Language): string {
  if (missingPeriods <= 0) return '';
  if (language === 'vi') return `thiếu ${missingPeriods} tuần`;
  return missingPeriods === 1 ? '1 week missing' : `${missingPeriods} weeks missing`;
}
