/** Words of installing and of a newer release. */
export const offlineVi = {
  'update.offer': 'Đã có phiên bản mới – bấm để tải lại. Số đã nhập vẫn còn.',
  'update.loading': 'Đang tải phiên bản mới…',
} as const;
