/** The catalogue of problems: every refusal the API gives, with its status and its sentences. */

/** One sentence or name in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}
interface ProblemEntry {
  readonly status: number;
  readonly title: Words;
  readonly detail: Words;
}

const entry = (
  status: number,
  title: readonly [string, string],
  detail: readonly [string, string],
): ProblemEntry => ({
  status,
  title: { vi: title[0], en: title[1] },
  detail: { vi: detail[0], en: detail[1] },
});

export const PROBLEMS = {
  malformed: entry(
    400,
    ['Yêu cầu không đọc được', 'The request cannot be read'],
    ['Nội dung gửi lên không phải JSON hợp lệ.', 'The body is not valid JSON.'],
  ),
  malformed_head: entry(
    400,
    ['Yêu cầu không đọc được', 'The request cannot be read'],
    [
      'Địa chỉ hoặc phần đầu của yêu cầu không đúng chuẩn HTTP.',
      'The address or the head of the request is not valid HTTP.',
    ],
  ),
  invalid_request: entry(
    400,
    ['Yêu cầu chưa đúng', 'The request is not valid'],
    ['Một số trường chưa đúng; xem từng trường.', 'Some fields are not valid; see each field.'],
  ),
  idempotency_key_required: entry(
    400,
    ['Thiếu mã yêu cầu', 'Idempotency key missing'],
    [
      'Cần tiêu đề Idempotency-Key (1–200 ký tự ASCII in được) để gửi lại không bị ghi hai lần.',
      'The header Idempotency-Key (1–200 printable ASCII characters) is needed, so that a repeated request is not recorded twice.',
    ],
  ),
  unauthenticated: entry(
    401,
    ['Chưa đăng nhập', 'Not signed in'],
    [
      'Phiên đăng nhập không còn hiệu lực. Hãy đăng nhập lại; số liệu chưa gửi vẫn còn trên máy.',
      'The session is not valid any more. Sign in again; figures not yet sent are still on this device.',
    ],
  ),
  wrong_credentials: entry(
    401,
    ['Không đăng nhập được', 'Sign-in refused'],
    ['Tên đăng nhập hoặc mật khẩu không đúng.', 'User name or password is not right.'],
  ),
  forbidden: entry(
    403,
    ['Không có quyền', 'Not allowed'],
    ['Vai trò của tài khoản này không được làm việc này.', 'The role of this account may not do this.'],
  ),
  cross_site: entry(
    403,
    ['Yêu cầu từ trang khác', 'Request from another site'],
    [
      'Yêu cầu ghi số liệu phải đến từ chính trang này.',
      'A request that writes must come from this site itself.',
    ],
  ),
  not_found: entry(
    404,
    ['Không tìm thấy', 'Not found'],
    [
      'Địa chỉ này không có, hoặc không thuộc đơn vị của bạn.',
      'There is nothing at this address, or it does not belong to your unit.',
    ],
  ),
  request_timeout: entry(
    408,
    ['Yêu cầu đến quá chậm', 'The request came too slowly'],
    [
      'Yêu cầu không đến trọn vẹn trong thời gian cho phép; hãy gửi lại.',
      'The request did not arrive whole in time; send it again.',
    ],
  ),
  stale_version: entry(
    409,
    ['Đã có bản mới hơn', 'There is a newer version'],
    [
      'Báo cáo đã được sửa (bản {current}, bạn đang sửa từ bản {yours}). Số liệu của bạn chưa được ghi; xem cả hai bản rồi chọn.',
      'The report has changed (version {current}, you started from {yours}). Your figures were not saved; compare both and choose.',
    ],
  ),
  not_open: entry(
    409,
    ['Kỳ báo cáo chưa mở', 'The period is not open yet'],
    ['{period} nhận số liệu từ {opensAt}.', '{period} takes figures from {opensAt}.'],
  ),
  closed: entry(
    409,
    ['Kỳ báo cáo đã đóng', 'The period is closed'],
    [
      '{period} đã đóng lúc {closesAt}. Số liệu chưa được ghi.',
      '{period} closed at {closesAt}. The figures were not saved.',
    ],
  ),
  approved: entry(
    409,
    ['Báo cáo đã được duyệt', 'The report is approved'],
    [
      'Báo cáo đã duyệt không sửa được; hãy xin mở lại.',
      'An approved report cannot be changed; ask for it to be reopened.',
    ],
  ),
  not_started: entry(
    409,
    ['Chưa có báo cáo', 'Nothing saved yet'],
    ['Chưa có số liệu nào được lưu cho kỳ này.', 'Nothing has been saved for this period yet.'],
  ),
  already_handed_over: entry(
    409,
    ['Đã chuyển ký', 'Already handed over'],
    ['Báo cáo đã chuyển ký và đang chờ lãnh đạo.', 'The report was handed over and waits for the signature.'],
  ),
  already_submitted: entry(
    409,
    ['Đã gửi', 'Already submitted'],
    ['Báo cáo đã được ký và gửi.', 'The report was signed and submitted already.'],
  ),
  wrong_state: entry(
    409,
    ['Không làm được lúc này', 'Not possible in this state'],
    ['Báo cáo đang ở trạng thái không cho phép việc này.', 'The state of the report does not allow this.'],
  ),
  second_person_needed: entry(
    409,
    ['Cần người thứ hai', 'A second person is needed'],
    [
      'Lãnh đạo không ký số liệu do chính mình nhập khi xã có cán bộ nhập số liệu; cán bộ cần xem và chuyển ký.',
      'A leader does not sign what they alone entered while the commune has an editor; the editor has to check it and hand it over.',
    ],
  ),
  conflict: entry(409, ['Bị trùng', 'Already there'], ['Dữ liệu này đã có.', 'This is already recorded.']),
  concurrent_change: entry(
    409,
    ['Có người vừa sửa cùng lúc', 'Changed at the same time'],
    ['Có thay đổi cùng lúc; hãy thử lại.', 'Something changed at the same time; try again.'],
  ),
  payload_too_large: entry(
    413,
    ['Nội dung quá lớn', 'Too large'],
    ['Nội dung gửi lên vượt quá 256 KB.', 'The body is larger than 256 KB.'],
  ),
  unsupported_media_type: entry(
    415,
    ['Sai kiểu nội dung', 'Wrong kind of content'],
    ['Chỉ nhận application/json.', 'Only application/json is accepted.'],
  ),
  invalid_values: entry(
    422,
    ['Số liệu chưa đúng', 'Figures are not valid'],
    [
      'Có mục chưa đúng; chưa mục nào được ghi. Xem từng mục.',
      'Some figures are not valid; nothing was saved. See each one.',
    ],
  ),
  empty_report: entry(
    422,
    ['Báo cáo trống', 'Empty report'],
    [
      'Báo cáo chưa có số liệu nào nên không gửi được.',
      'The report has no figure yet, so it cannot be handed in.',
    ],
  ),
  idempotency_key_reused: entry(
    422,
    ['Mã yêu cầu đã dùng', 'Idempotency key already used'],
    [
      'Mã Idempotency-Key này đã dùng cho một nội dung khác.',
      'This Idempotency-Key was used with another body.',
    ],
  ),
  refused_by_database: entry(
    422,
    ['Dữ liệu không hợp lệ', 'Invalid data'],
    ['Dữ liệu vi phạm một ràng buộc nên không được ghi.', 'The data breaks a constraint and was not saved.'],
  ),
  too_many_attempts: entry(
    429,
    ['Thử quá nhiều lần', 'Too many attempts'],
    [
      'Đăng nhập sai quá nhiều lần; hãy thử lại sau 15 phút.',
      'Too many failed sign-ins; try again in 15 minutes.',
    ],
  ),
  head_too_large: entry(
    431,
    ['Phần đầu yêu cầu quá lớn', 'Head of the request too large'],
    [
      'Địa chỉ, cookie hoặc tiêu đề của yêu cầu quá dài.',
      'The address, cookies or headers of the request are too long.',
    ],
  ),
  internal: entry(
    500,
    ['Lỗi hệ thống', 'Internal error'],
    [
      'Có lỗi ở máy chủ. Số liệu đã gửi trước đó vẫn còn; hãy thử lại.',
      'Something failed on the server. What was sent before is kept; try again.',
    ],
  ),
  busy: entry(
    503,
    ['Hệ thống đang bận', 'Busy'],
    [
      'Hệ thống đang bận; số liệu chưa được ghi, hãy thử lại sau vài giây.',
      'The system is busy; nothing was saved, try again in a few seconds.',
    ],
  ),
  not_ready: entry(
    503,
    ['Chưa sẵn sàng', 'Not ready'],
    ['Cơ sở dữ liệu chưa sẵn sàng.', 'The database is not ready.'],
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code);
}
