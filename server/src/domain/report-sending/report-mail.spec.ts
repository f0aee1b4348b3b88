import { describe, expect, it } from '@jest/globals';
import { composeReportMail, oneLine } from './report-mail.js';

const document = {
  language: 'vi' as const,
  documentTitle: 'Báo cáo tuần 40',
  numberLine: 'Số: 57/BC-SKHCN',
  placeDate: 'Đắk Lắk, ngày 08 tháng 10 năm 2025',
  letterhead: {
    agencyAbove: '',
    agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    agencyInText: 'Sở Khoa học và Công nghệ',
    symbol: 'BC-SKHCN',
    place: 'Đắk Lắk',
    addressees: [],
    recipients: ['Lưu: VT'],
    signer: { authority: 'GIÁM ĐỐC', post: '', name: '' },
  },
  simulatedNote: null,
};

describe('the mail of a report', () => {
  it('says what it brings, in the language of the report', () => {
    const mail = composeReportMail(document, ['a.pdf', 'a.docx']);
    expect(mail.subject).toBe('Báo cáo tuần 40 – Số: 57/BC-SKHCN');
    expect(mail.body).toContain('Sở Khoa học và Công nghệ gửi Báo cáo tuần 40 (Số: 57/BC-SKHCN; ');
    expect(mail.body).toContain('Tệp kèm theo: a.pdf, a.docx.');
    expect(composeReportMail({ ...document, language: 'en' }, []).body).toContain('sends you');
  });

  it('lets nothing that was typed begin another line of its head', () => {
    const agencyInText = 'Sở\r\nBcc: x@example.vn';
    const letterhead = { ...document.letterhead, agencyInText };
    const mail = composeReportMail(
      { ...document, letterhead, documentTitle: 'Tuần\r\nBcc: x@example.vn\u2028\u0000y' },
      [],
    );
    expect(mail.subject).toBe('Tuần Bcc: x@example.vn y – Số: 57/BC-SKHCN');
    expect(mail.body.split('\n').some((line) => line.startsWith('Bcc'))).toBe(false);
    expect(oneLine('a\u202eb')).toBe('a b');
  });

  it('says of simulated figures that they are', () => {
    expect(composeReportMail({ ...document, simulatedNote: 'SỐ LIỆU MÔ PHỎNG' }, []).body).toMatch(
      /SỐ LIỆU MÔ PHỎNG$/u,
    );
  });
});
