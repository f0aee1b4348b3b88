import type { Language } from '../format.js';

/** Words of the audit. A sentence has no subject: who did it stands beside it. */
type Words = Readonly<Record<Language, string>>;

const words = (vi: string, en: string): Words => ({ vi, en });

/** Whole acts; `{what}` is the object. */
export const ACT_SENTENCES: Readonly<Record<string, Words>> = {
  sign_in: words('Đăng nhập', 'Signed in'),
  sign_out: words('Đăng xuất', 'Signed out'),
  sign_in_refused: words('Đăng nhập không thành công: {what}', 'Sign-in refused: {what}'),
  'submission.save': words('Lưu {what}', 'Saved {what}'),
  'submission.hand_over': words('Chuyển ký {what}', 'Handed over {what} for signature'),
  'submission.give_back': words('Lãnh đạo chuyển {what} về cho cán bộ sửa', 'Gave {what} back to the editor'),
  'submission.submit': words('Ký và gửi {what}', 'Signed and submitted {what}'),
  'submission.approve': words('Duyệt {what}', 'Approved {what}'),
  'submission.return': words('Trả lại {what}', 'Returned {what}'),
  'submission.reopen': words('Mở lại {what}', 'Reopened {what}'),
  'submission.exclude': words('Loại {what} khỏi tổng hợp', 'Excluded {what} from the totals'),
  'submission.include': words('Đưa {what} trở lại tổng hợp', 'Included {what} in the totals again'),
  'extension.give': words('Gia hạn {what}', 'Gave more time: {what}'),
  'extension.take_back': words('Rút gia hạn {what}', 'Took back the extension: {what}'),
  'extension.ask': words('Xin gia hạn {what}', 'Asked for more time: {what}'),
  'extension.grant': words('Chấp thuận xin gia hạn {what}', 'Granted the request for more time: {what}'),
  'extension.decline': words(
    'Không chấp thuận xin gia hạn {what}',
    'Declined the request for more time: {what}',
  ),
  'reopening.ask': words('Xin mở lại {what}', 'Asked to reopen {what}'),
  'reopening.grant': words('Chấp thuận xin mở lại {what}', 'Granted the request to reopen {what}'),
  'reopening.decline': words('Không chấp thuận xin mở lại {what}', 'Declined the request to reopen {what}'),
  'submission.accept_on_time': words('Công nhận đúng hạn {what}', 'Accepted {what} as on time'),
  'delegation.revoke': words('Thu hồi {what}', 'Took back {what}'),
  'reference_figure.record': words('Ghi số liệu nền: {what}', 'Recorded reference figures: {what}'),
  'definition.change': words('Sửa định nghĩa {what}', 'Changed the definition of {what}'),
  'period_times.change': words('Đổi thời gian kỳ báo cáo', 'Changed the times of periods'),
  'period.decide': words('Quyết định thời gian của {what}', 'Decided the times of {what}'),
  'account.password': words('Đổi mật khẩu {what}', 'Changed the password of {what}'),
  'account.accept': words('Nhận {what} bằng đường dẫn một lần', 'Accepted {what} by the one-time link'),
  'account.import': words('Lập tài khoản từ tệp', 'Made accounts from a file'),
  'request.refuse': words('Bị từ chối: {what}', 'Refused: {what}'),
  'audit.drop': words('Không ghi hết các dòng lặp lại: {what}', 'Repeated lines left out: {what}'),
  'export.csv': words('Tải CSV: {what}', 'Downloaded CSV: {what}'),
  'export.xlsx': words('Tải XLSX: {what}', 'Downloaded XLSX: {what}'),
  'export.pdf': words('Tải PDF: {what}', 'Downloaded PDF: {what}'),
};

/** Why something was refused, by the code of the problem. */
export const REFUSALS: Readonly<Record<string, Words>> = {
  already_submitted: words('đã gửi', 'already submitted'),
  approved: words('báo cáo đã duyệt', 'the report is approved'),
  closed: words('kỳ đã đóng', 'the period is closed'),
  cross_site: words('yêu cầu từ trang khác', 'request from another site'),
  forbidden: words('không có quyền', 'not allowed'),
  invalid_values: words('số liệu chưa đúng', 'figures not valid'),
  not_found: words('không có, hoặc không thuộc đơn vị', 'not there, or not of this unit'),
  not_open: words('kỳ chưa mở', 'the period is not open yet'),
  second_person_needed: words('cần người thứ hai', 'a second person is needed'),
  stale_version: words('đã có bản mới hơn', 'there is a newer version'),
  too_many_attempts: words('thử quá nhiều lần', 'too many attempts'),
  wrong_credentials: words('sai tên hoặc mật khẩu', 'wrong name or password'),
  wrong_state: words('trạng thái không cho phép', 'not possible in this state'),
};

/** Verbs of acts that have no sentence of their own. */
export const VERBS: Readonly<Record<string, Words>> = {
  accept: words('Chấp nhận', 'Accepted'),
  add: words('Thêm', 'Added'),
  approve: words('Duyệt', 'Approved'),
  change: words('Sửa', 'Changed'),
  close: words('Đóng', 'Closed'),
  create: words('Lập', 'Created'),
  decide: words('Quyết định', 'Decided'),
  disable: words('Khóa', 'Disabled'),
  enable: words('Mở khóa', 'Enabled'),
  end: words('Kết thúc', 'Ended'),
  give: words('Giao', 'Gave'),
  hand_over: words('Bàn giao', 'Handed over'),
  import: words('Nhập từ tệp', 'Imported'),
  invite: words('Mời', 'Invited'),
  merge: words('Sáp nhập', 'Merged'),
  open: words('Mở', 'Opened'),
  record: words('Ghi', 'Recorded'),
  refuse: words('Từ chối', 'Refused'),
  remove: words('Bỏ', 'Removed'),
  rename: words('Đổi tên', 'Renamed'),
  request: words('Xin', 'Asked for'),
  set: words('Đặt', 'Set'),
  split: words('Chia tách', 'Split'),
  start: words('Bắt đầu', 'Started'),
  take_back: words('Rút lại', 'Took back'),
  undo: words('Hoàn tác', 'Undid'),
  update: words('Sửa', 'Changed'),
};

/** Nouns of objects and topics. */
export const NOUNS: Readonly<Record<string, Words>> = {
  account: words('tài khoản', 'account'),
  accounts: words('tài khoản', 'accounts'),
  campaign: words('đợt cao điểm', 'campaign'),
  data_element: words('mục số liệu', 'data element'),
  data_set: words('biểu nhập', 'data set'),
  definition: words('định nghĩa', 'definition'),
  delegation: words('ủy quyền ký', 'delegation'),
  extension: words('gia hạn', 'extension'),
  goal: words('chỉ tiêu', 'goal'),
  indicator: words('chỉ số', 'indicator'),
  legend: words('thang màu', 'legend'),
  period: words('kỳ báo cáo', 'period'),
  quality_rule: words('quy tắc kiểm tra', 'quality rule'),
  reference_figures: words('số liệu nền', 'reference figures'),
  setting: words('thiết lập', 'setting'),
  settings: words('thiết lập', 'setting'),
  target: words('mục tiêu', 'target'),
  targets: words('mục tiêu', 'targets'),
  unit: words('đơn vị', 'unit'),
  units: words('đơn vị', 'units'),
};
