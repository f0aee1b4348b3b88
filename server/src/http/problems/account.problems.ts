import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about accounts, one-time links and passwords. */
export const accountProblems = {
  own_password_needed: entry(
    403,
    ['Cần đổi mật khẩu', 'Password to be changed'],
    [
      'Mật khẩu in sẵn chỉ dùng để vào lần đầu; hãy đặt mật khẩu của mình trước.',
      'The printed password is only for the first sign-in; set a password of your own first.',
    ],
  ),
  one_time_password_over: entry(
    401,
    ['Mật khẩu in sẵn đã hết hạn', 'The printed password has run out'],
    [
      'Mật khẩu in sẵn không được dùng trong 30 ngày nên đã hết hạn; hãy xin quản trị một liên kết mới.',
      'The printed password was not used within 30 days and has run out; ask the administrator for a new link.',
    ],
  ),
  wrong_password: entry(
    422,
    ['Mật khẩu hiện tại không đúng', 'The present password is not right'],
    [
      'Mật khẩu hiện tại không đúng; mật khẩu chưa được đổi.',
      'The present password is not right; nothing was changed.',
    ],
  ),
  weak_password: entry(
    422,
    ['Mật khẩu chưa đủ mạnh', 'The password is too weak'],
    ['Mật khẩu chưa được ghi; xem lý do bên dưới.', 'The password was not saved; see why below.'],
  ),
  link_unknown: entry(
    404,
    ['Liên kết không đúng', 'Unknown link'],
    [
      'Liên kết này không có, hoặc đã được thay bằng liên kết mới hơn. Kiểm tra lại, hoặc xin quản trị liên kết mới.',
      'There is no such link, or a newer one took its place. Check it, or ask the administrator for a new one.',
    ],
  ),
  link_used: entry(
    410,
    ['Liên kết đã dùng', 'Link already used'],
    [
      'Liên kết chỉ dùng được một lần và đã được dùng. Hãy đăng nhập; nếu không phải bạn đã dùng, báo quản trị ngay.',
      'The link works once and was used. Sign in; if it was not you who used it, tell the administrator at once.',
    ],
  ),
  link_over: entry(
    410,
    ['Liên kết đã hết hạn', 'Link has run out'],
    [
      'Liên kết chỉ có hiệu lực 7 ngày. Hãy xin quản trị một liên kết mới.',
      'A link holds for 7 days. Ask the administrator for a new one.',
    ],
  ),
  username_taken: entry(
    409,
    ['Tên đăng nhập đã có', 'User name already taken'],
    [
      'Đã có tài khoản "{username}"; chưa có gì được ghi. Hãy chọn tên khác.',
      'There is an account "{username}" already; nothing was saved. Choose another name.',
    ],
  ),
  last_administrator: entry(
    409,
    ['Quản trị cuối cùng', 'The last administrator'],
    [
      'Đây là tài khoản quản trị duy nhất đang dùng được; hãy tạo thêm một quản trị khác trước.',
      'This is the only administrator who can still sign in; add another one first.',
    ],
  ),
  account_disabled: entry(
    409,
    ['Tài khoản đang khóa', 'The account is disabled'],
    ['Tài khoản đang khóa; hãy mở lại trước.', 'The account is disabled; enable it first.'],
  ),
  account_already: entry(
    409,
    ['Tài khoản đã ở trạng thái này', 'Already so'],
    [
      'Tài khoản đã ở trạng thái này; chưa có gì thay đổi.',
      'The account is so already; nothing was changed.',
    ],
  ),
  own_account: entry(
    409,
    ['Tài khoản của chính mình', 'Your own account'],
    [
      'Không tự cấp liên kết hay bàn giao tài khoản của chính mình; đổi mật khẩu ở trang Tài khoản của tôi.',
      'You cannot reset or hand over your own account; change the password on the page My account.',
    ],
  ),
  invalid_account: entry(
    422,
    ['Tài khoản chưa đúng', 'The account is not valid'],
    [
      'Có mục chưa đúng; chưa có gì được ghi. Xem từng mục.',
      'Something is not valid; nothing was saved. See each field.',
    ],
  ),
  invalid_account_file: entry(
    422,
    ['Tệp tài khoản chưa đúng', 'The file of accounts is not valid'],
    [
      'Có dòng chưa đúng; chưa tài khoản nào được ghi. Xem từng dòng.',
      'Some rows are not valid; no account was saved. See each row.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;
