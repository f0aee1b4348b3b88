import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeReminder, DEFAULT_TEXTS, momentWords, sentenceOf, textFaults } from './reminder-texts.js';

const report = {
  situation: 'missing',
  unit: 'Xã Cuôr Đăng',
  period: '2025-W41',
  dataSet: 'Báo cáo tuần',
  dueAt: '2025-10-10T10:00:00.000Z',
  closesAt: '2025-10-14T10:00:00.000Z',
} as const;
const message = {
  name: 'Nguyễn Văn A',
  reports: [report],
  note: null,
  link: 'https://bdhvs.example.vn/nhap',
};

describe('the sentence of a report', () => {
  it('says which report, of whom, until when', () => {
    expect(sentenceOf(DEFAULT_TEXTS.vi, report, 'vi')).toBe(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp 17:00 thứ Sáu 10/10.',
    );
    expect(sentenceOf(DEFAULT_TEXTS.vi, { ...report, situation: 'overdue' }, 'vi')).toBe(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41, đã quá hạn 17:00 thứ Sáu 10/10. Còn nhận đến 17:00 thứ Ba 14/10.',
    );
    expect(sentenceOf(DEFAULT_TEXTS.en, { ...report, situation: 'to_sign', period: '2025-10' }, 'en')).toBe(
      'The report of October 2025 of Xã Cuôr Đăng waits for a signature. Due 17:00 Friday 10/10.',
    );
  });
  it('tells moments in local time', () => {
    expect(momentWords('2025-10-12T18:30:00.000Z', 'vi')).toBe('01:30 thứ Hai 13/10');
  });
});

describe('a message', () => {
  it('has the sentences, the note of a reviewer where there is one, and the link', () => {
    const { subject, body, short } = composeReminder(DEFAULT_TEXTS.vi, message, 'vi');
    expect(subject).toBe('Nhắc báo cáo tuần 41');
    expect(body).toBe(
      'Kính gửi Nguyễn Văn A,\n\nXã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp 17:00 thứ Sáu 10/10.\n\nMở biểu nhập: https://bdhvs.example.vn/nhap\n\nTin này gửi tự động và ngừng khi báo cáo đã nộp.',
    );
    expect(short).toBe(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp 17:00 thứ Sáu 10/10. https://bdhvs.example.vn/nhap',
    );
    const noted = composeReminder(DEFAULT_TEXTS.vi, { ...message, note: 'Cần trước giao ban.' }, 'vi');
    expect(noted.body).toContain('\n\nCần trước giao ban.\n\nMở biểu nhập');
  });
  it('never begins a second header line, and never fills in what was filled in', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { subject, body } = composeReminder(
          { ...DEFAULT_TEXTS.vi, subject: '{name}' },
          { ...message, name },
          'vi',
        );
        expect(subject).not.toMatch(/[\r\n]/u);
        expect(body.includes('Xã Cuôr Đăng chưa gửi')).toBe(true);
      }),
    );
    expect(composeReminder(DEFAULT_TEXTS.vi, { ...message, name: '{link}' }, 'vi').body).toContain(
      'Kính gửi {link},',
    );
  });
});

describe('texts of an administrator', () => {
  const faults = (more: object): string[] =>
    textFaults({ ...DEFAULT_TEXTS, vi: { ...DEFAULT_TEXTS.vi, ...more } }).map(
      ({ path, code }) => `${path} ${code}`,
    );
  it('as shipped are in order', () => {
    expect(textFaults(DEFAULT_TEXTS)).toEqual([]);
  });
  it('may use the placeholders of their place and no other', () => {
    expect(faults({ subject: 'Nhắc {unit}' })).toEqual(['vi.subject unknown_placeholder']);
    expect(faults({ missing: 'Chưa nộp {period} {due' })).toEqual(['vi.missing brace']);
  });
  it('need what a message cannot do without', () => {
    expect(faults({ body: 'Xin nộp báo cáo.' })).toEqual([
      'vi.body placeholder_needed',
      'vi.body placeholder_needed',
    ]);
    expect(faults({ returned: ' ' })).toEqual(['vi.returned empty']);
    expect(faults({ subject: 'x'.repeat(121) })).toEqual(['vi.subject too_long']);
  });
});
