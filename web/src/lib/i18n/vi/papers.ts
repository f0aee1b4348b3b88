/** Words of files that belong to a report, and of its decision and plan. */
export const papersVi = {
  'paper.choose': 'Chọn tệp hoặc chụp ảnh',
  'paper.replace': 'Thay tệp khác',
  'paper.remove': 'Gỡ tệp',
  'paper.hint': 'PDF, JPEG hoặc PNG, tối đa 5 MB',
  'paper.attached': 'Tệp đính kèm',
  'paper.lost': 'Kho lưu trữ không còn tệp này; hãy tải lên lại.',
  'paper.sending': 'Đang gửi {name}…',
  'paper.goOn':
    'Cứ nhập tiếp các mục khác. Tệp đã giữ trên máy này: mất mạng hay đóng trang thì máy gửi lại sau.',
  'paper.too_large': '“{name}” lớn hơn 5 MB; hãy quét ở độ phân giải thấp hơn hoặc chụp ảnh.',
  'paper.unknown_type': '“{name}” không phải PDF, JPEG hoặc PNG; hãy quét hoặc chụp lại.',
  'paper.damaged': '“{name}” bị hỏng hoặc thiếu phần cuối; hãy quét hoặc chụp lại.',
  'paper.noAnswer':
    'Chưa gửi được “{name}”: mất mạng hoặc máy chủ bận. Tệp chỉ còn trong trang này, chưa lên máy chủ; các mục khác vẫn lưu như thường.',
  'paper.waiting':
    '“{name}” đã giữ trên máy này, chưa lên máy chủ. Máy tự gửi khi có mạng; đóng trang cũng không mất.',
  'paper.again': 'Gửi lại tệp',
  'paper.title': 'Ban Chỉ đạo và kế hoạch',
  'paper.committee': 'Ban Chỉ đạo',
  'paper.plan': 'Kế hoạch',
  'paper.decision': 'Quyết định số {number} ngày {date}',
  'paper.planText': 'Kế hoạch số {number} ngày {date}',
  'paper.notYet': 'chưa có',
  'paper.unknown': 'chưa khai báo',
  'paper.correction.draft': 'Báo cáo đang được sửa, chưa ký lại; bản đã ký dưới đây vẫn được tính.',
  'paper.correction.awaiting': 'Bản sửa đang chờ ký; bản đã ký dưới đây vẫn được tính.',
  'paper.correction.returned': 'Sở đã trả lại để sửa; bản đã ký dưới đây vẫn được tính.',
  'paper.unsigned': 'Báo cáo chưa ký gửi.',
} as const;
