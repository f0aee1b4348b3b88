/** Words of the sign-in page. */
export const signInVi = {
  'signIn.lead': 'Số liệu tuần của 102 xã, phường tỉnh Đắk Lắk.',
  'signIn.public': 'Xem số liệu công khai, không cần đăng nhập',
  'signIn.username': 'Tên đăng nhập',
  'signIn.password': 'Mật khẩu',
  'signIn.submit': 'Đăng nhập',
  'signIn.submitting': 'Đang đăng nhập…',
  'signIn.missing': 'Nhập tên đăng nhập và mật khẩu.',
  'signIn.expired':
    'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; những gì đã nhập vẫn còn trên máy này.',
  'signOut.title': 'Đăng xuất khi không có mạng?',
  'signOut.lead':
    'Máy này quên ngay người đang dùng và những gì đã đọc. Phiên trên máy chủ được kết thúc khi có mạng trở lại. Đăng xuất rồi thì phải có mạng mới đăng nhập lại được.',
  'signOut.waiting':
    '{n} mục chưa gửi của {person} vẫn nằm trên máy này: chỉ người đó thấy, và được gửi khi người đó đăng nhập lại.',
  'signOut.nothing': 'Trên máy này không còn mục nào chưa gửi của {person}.',
  'signOut.pending':
    'Đã đăng xuất trên máy này. Khi có mạng, phiên cũ trên máy chủ được kết thúc trước mọi việc khác.',
  'signOut.stay': 'Ở lại',
  'signOut.leave': 'Đăng xuất trên máy này',
  'signIn.demoTitle': 'Tài khoản dùng thử',
  'signIn.demoLead': 'Mật khẩu chung: {password}. Chọn một vai để điền sẵn.',
  'demo.editor': 'Cán bộ xã Cuôr Đăng: nhập số liệu tuần',
  'demo.leader': 'Lãnh đạo xã Cuôr Đăng: ký và nộp',
  'demo.reviewer': 'Chuyên viên Sở: theo dõi, lập báo cáo',
  'demo.director': 'Lãnh đạo Sở: xem và ký báo cáo',
  'demo.viewer': 'Lãnh đạo tỉnh: chỉ xem',
  'demo.admin': 'Quản trị hệ thống',
} as const;
