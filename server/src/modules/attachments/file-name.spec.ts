import { describe, expect, it } from '@jest/globals';
import { dispositionOf, fileNameOf } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Quyết định 15.pdf', 'application/pdf', 'Quyết định 15.pdf'],
    ['anh.JPEG', 'image/jpeg', 'anh.JPEG'],
    ['cai-dat.exe', 'application/pdf', 'cai-dat.exe.pdf'],
    ['', 'image/png', 'ban-chup.png'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
    ['../../etc/passwd', 'image/png', '-..-etc-passwd.png'],
  ] as const)('%j of %s is %j', (sent, type, name) => {
    expect(fileNameOf(sent, type)).toBe(name);
  });
  it('is given in plain letters and whole', () => {
    expect(dispositionOf('Quyết định (số 15).pdf')).toBe(
      `attachment; filename="Quyet-dinh-so-15-.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%28s%E1%BB%91%2015%29.pdf`,
    );
  });
});
