/** Words of the sign-in page. */
export const signInVi = {
  'signIn.lead': 'Số liệu tuần của 102 xã, phường tỉnh Đắk Lắk.',
  'signIn.username': 'Tên đăng nhập',
  'signIn.password': 'Mật khẩu',
  'signIn.submit': 'Đăng nhập',
  'signIn.submitting': 'Đang đăng nhập…',
  'signIn.missing': 'Nhập tên đăng nhập và mật khẩu.',
  'signIn.expired':
    'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; những gì đã nhập vẫn còn trên máy này.',
  'signIn.demoTitle': 'Tài khoản dùng thử',
  'signIn.demoLead': 'Mật khẩu chung: {password}. Chọn một vai để điền sẵn.',
  'signIn.demoUse': 'Điền {username}',
  'demo.editor': 'Cán bộ xã Cuôr Đăng: nhập số liệu tuần',
  'demo.leader': 'Lãnh đạo xã Cuôr Đăng: ký và nộp',
  'demo.reviewer': 'Chuyên viên Sở: theo dõi, lập báo cáo',
  'demo.director': 'Lãnh đạo Sở: xem và ký báo cáo',
  'demo.viewer': 'Lãnh đạo tỉnh: chỉ xem',
  'demo.admin': 'Quản trị hệ thống',
} as const;
