/** Words of the own account: profile, password, one-time link. */
export const accountVi = {
  'account.mustChange':
    'Mật khẩu in sẵn chỉ dùng để vào lần đầu. Đặt mật khẩu của riêng mình để bắt đầu làm việc.',
  'account.username': 'Tên đăng nhập',
  'account.role': 'Vai trò',
  'account.ask': 'Họ tên, vai trò, đơn vị hay điện thoại chưa đúng: báo quản trị hệ thống.',
  'account.change': 'Đổi mật khẩu',
  'account.changeLead': 'Sau khi đổi, các máy khác đang đăng nhập tài khoản này phải đăng nhập lại.',
  'account.changed': 'Đã đổi mật khẩu. Các máy khác đã được đăng xuất.',
  'account.current': 'Mật khẩu hiện tại',
  'account.printed': 'Mật khẩu in trên phiếu',
  'account.next': 'Mật khẩu mới',
  'account.rules':
    'Ít nhất 12 ký tự, hoặc ba từ khác nhau trở lên, ví dụ một câu dễ nhớ. Không chứa tên đăng nhập.',
  'account.show': 'Hiện mật khẩu',
  'account.fault.too_short': 'Cần ít nhất 12 ký tự, hoặc ba từ khác nhau trở lên (từ 10 ký tự).',
  'account.fault.too_long': 'Nhiều nhất 256 ký tự.',
  'account.fault.has_username': 'Không chứa tên đăng nhập.',
  'account.fault.common': 'Mật khẩu này nằm trong số hay bị thử đầu tiên; hãy chọn câu khác.',
  'account.fault.repeated': 'Chỉ vài ký tự lặp đi lặp lại; hãy chọn câu khác.',
  'account.until': 'Liên kết có hiệu lực đến',
  'account.name': 'Họ tên hoặc chức danh',
  'account.nameHint': 'Hiện cạnh số liệu bạn nhập, ký hoặc duyệt.',
  'account.accept': 'Đặt mật khẩu và vào',
} as const;
