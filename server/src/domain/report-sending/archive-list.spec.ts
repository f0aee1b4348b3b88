import { describe, expect, it } from '@jest/globals';
import { archiveList, archiveName } from './archive-list.js';

describe('the list in an archive of reports', () => {
  it('names every commune, with its file or that it has no report', () => {
    const reports = [
      { orgUnit: '24301', fullName: 'Xã Cuôr Đăng', submitted: true },
      { orgUnit: '24364', fullName: '=Xã', submitted: false },
    ];
    const list = archiveList(reports, ({ orgUnit }) => `${orgUnit}.pdf`, 'vi');
    expect(list).toEqual({
      name: 'danh-sach.csv',
      text: "\uFEFFMã,Đơn vị,Báo cáo,Tệp\r\n24301,Xã Cuôr Đăng,có,24301.pdf\r\n24364,'=Xã,chưa có báo cáo,\r\n",
    });
    expect(archiveName('2025-W40', 'vi', true)).toBe('bao-cao-cac-xa-2025-W40-so-lieu-mo-phong.zip');
  });
});
