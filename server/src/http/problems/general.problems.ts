import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals that any route may give. */
export const generalProblems = {
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
  campaign_unknown: entry(
    404,
    ['Không có đợt này', 'No such campaign'],
    [
      'Không có đợt nào mang mã này, hoặc vào thời điểm đang xem đợt chưa được ghi nhận. Hãy chọn đợt khác hoặc bỏ lựa chọn đợt.',
      'There is no campaign with this code, or it had not been recorded at the moment looked at. Choose another one, or none.',
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
  too_many_screens: entry(
    429,
    ['Mở quá nhiều trang', 'Too many open pages'],
    [
      'Đang mở quá nhiều trang tự cập nhật; đóng bớt trang, hoặc tải lại trang để xem số liệu mới.',
      'Too many pages that update themselves are open; close some, or reload a page to see new figures.',
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
