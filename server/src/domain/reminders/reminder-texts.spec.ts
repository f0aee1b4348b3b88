import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  composeReminder,
  DEFAULT_TEXTS,
  momentWords,
  type ReminderTextSet,
  sentenceOf,
  textFaults,
  titleOf,
} from './reminder-texts.js';

const report = {
  situation: 'missing',
  unit: 'Xã Cuôr Đăng',
  period: '2025-W41',
  dataSet: 'weekly',
  dataSetName: 'Báo cáo tuần',
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
  const vi = (more: object): string => sentenceOf(DEFAULT_TEXTS.vi, { ...report, ...more }, 'vi');
  const en = (more: object): string =>
    sentenceOf(DEFAULT_TEXTS.en, { ...report, dataSetName: 'Weekly report', ...more }, 'en');
  it('says of whom, which report, until when', () => {
    expect(vi({})).toBe('Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10.');
    expect(vi({ situation: 'overdue' })).toBe(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41, đã quá hạn 17:00 thứ Sáu 10/10. Còn nhận đến 17:00 thứ Ba 14/10.',
    );
    expect(vi({ situation: 'to_sign' })).toBe(
      'Xã Cuôr Đăng có báo cáo tuần 41 đang chờ ký. Hạn nộp: 17:00 thứ Sáu 10/10; còn nhận đến 17:00 thứ Ba 14/10.',
    );
    expect(vi({ situation: 'returned' })).toBe(
      'Sở đã trả lại báo cáo tuần 41 để Xã Cuôr Đăng sửa và gửi lại. Còn nhận đến 17:00 thứ Ba 14/10.',
    );
    expect(en({})).toBe(
      'Xã Cuôr Đăng has not sent the weekly report of week 41. It is due at 17:00 on Friday 10/10.',
    );
    expect(en({ situation: 'to_sign', period: '2025-10', dataSetName: 'Monthly report' })).toBe(
      'Xã Cuôr Đăng: the monthly report of October 2025 waits for a signature. It is due at 17:00 on Friday 10/10 and taken until 17:00 on Tuesday 14/10.',
    );
  });
  it('names forms of one week apart, and says the week of a report once', () => {
    const title = (dataSetName: string, period: string): string => titleOf({ dataSetName, period }, 'vi');
    expect(title('Nội dung báo cáo tuần', '2025-W41')).toBe('nội dung báo cáo tuần 41');
    expect(title('Báo cáo tháng', '2025-10')).toBe('báo cáo tháng 10/2025');
    expect(title('Khai báo một lần', 'once')).toBe('khai báo một lần');
    expect(title('Phiếu khảo sát', '2025-10')).toBe('phiếu khảo sát tháng 10/2025');
    expect(title('VNeID của xã', '2025-Q4')).toBe('VNeID của xã quý IV/2025');
    expect(titleOf({ dataSetName: 'Reported once', period: 'once' }, 'en')).toBe('form “Reported once”');
  });
  it('tells moments in local time', () => {
    expect(momentWords('2025-10-12T18:30:00.000Z', 'vi')).toBe('01:30 thứ Hai 13/10');
  });
});

describe('a message', () => {
  it('has the sentences, the note of a reviewer where there is one, and the link', () => {
    const { subject, body, short } = composeReminder(DEFAULT_TEXTS.vi, message, 'vi');
    expect(subject).toBe('Xã Cuôr Đăng: nhắc báo cáo tuần 41');
    expect(body).toBe(
      'Kính gửi Nguyễn Văn A,\n\nXã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10.\n\nMở trang để làm: https://bdhvs.example.vn/nhap\n\nTin này được gửi tự động và sẽ ngừng khi báo cáo đã nộp.',
    );
    expect(short).toBe(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10. https://bdhvs.example.vn/nhap',
    );
    const noted = composeReminder(DEFAULT_TEXTS.vi, { ...message, note: 'Cần trước giao ban.' }, 'vi');
    expect(noted.body).toContain('\n\nLời nhắn kèm theo: Cần trước giao ban.\n\nMở trang');
    const inOne = { ...DEFAULT_TEXTS.vi, body: '{reports} {note}\n{note}\n{link}' };
    expect(composeReminder(inOne, message, 'vi').body).toMatch(/^Xã Cuôr Đăng.* \nhttps/u);
  });
  it('is the same by the names of either language, however they are written', () => {
    const english = {
      ...DEFAULT_TEXTS.vi,
      body: 'Kính gửi {name},\n\n{reports}\n\nLời nhắn kèm theo: {note}\n\nMở trang để làm: {link}',
      missing: '{unit} chưa gửi {report} ({dataSet}, {period}). Hạn nộp: {due}, {closes}.',
    };
    const vietnamese = {
      ...DEFAULT_TEXTS.vi,
      body: 'Kính gửi {Người nhận},\n\n{nội  dung}\n\nLời nhắn kèm theo: {lời nhắn}\n\nMở trang để làm: {liên kết}',
      missing: '{xã} chưa gửi {báo cáo} ({biểu}, {kỳ}). Hạn nộp: {hạn}, {khóa sổ}.'.normalize('NFD'),
    };
    const nfc = (texts: ReminderTextSet): string =>
      composeReminder(texts, message, 'vi').body.normalize('NFC');
    expect(nfc(vietnamese)).toBe(nfc(english));
    expect(nfc(english)).toContain(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41 (Báo cáo tuần, tuần 41). Hạn nộp: 17:00 thứ Sáu 10/10, 17:00 thứ Ba 14/10.\n\nMở trang',
    );
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
    expect(faults({ missing: 'Chưa nộp {dataSet} {period}' })).toEqual([]);
    expect(faults({ missing: 'Chưa nộp {biểu} {kỳ}' })).toEqual([]);
    expect(faults({ missing: 'Chưa nộp {dataSet}' })).toEqual(['vi.missing placeholder_needed']);
    expect(faults({ missing: 'Chưa nộp {period} {due' })).toEqual(['vi.missing brace']);
  });
  it('are told by sentences that name what can be used, in the language of the text', () => {
    const said = (texts: object): string[] => textFaults({ ...DEFAULT_TEXTS, ...texts }).map(({ vi }) => vi);
    expect(said({ vi: { ...DEFAULT_TEXTS.vi, subject: 'Nhắc {xóm}' } })).toEqual([
      'Không dùng được {xóm} ở đây; dùng được: {các báo cáo}, {các xã}, {các kỳ}, {người nhận}.',
    ]);
    expect(said({ en: { ...DEFAULT_TEXTS.en, subject: 'For {hamlet 2}' } })).toEqual([
      'Không dùng được {hamlet 2} ở đây; dùng được: {titles}, {units}, {periods}, {name}.',
    ]);
    expect(said({ vi: { ...DEFAULT_TEXTS.vi, missing: 'Chưa nộp.' } })).toEqual(['Thiếu {báo cáo}.']);
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
