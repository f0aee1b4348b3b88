import { describe, expect, it } from '@jest/globals';
import { auditSentence } from './audit-sentence.js';
import { ACT_SENTENCES } from './audit-words.js';

const act = (action: string, object: string, detail: Record<string, unknown> = {}) => ({
  action,
  object,
  orgUnitName: 'Xã Cuôr Đăng',
  detail,
});

describe('a line of the audit in words', () => {
  it.each([
    [
      act('submission.submit', 'submission:24301/2025-W41/weekly', { version: 3 }),
      'Ký và gửi báo cáo tuần 41 của Xã Cuôr Đăng',
      'Signed and submitted the report of Xã Cuôr Đăng, week 41',
    ],
    [
      act('submission.return', 'submission:24301/2025-10/monthly', { reason: 'Thiếu số hộ' }),
      'Trả lại báo cáo tháng 10/2025 (monthly) của Xã Cuôr Đăng: “Thiếu số hộ”',
      'Returned the report of Xã Cuôr Đăng, October 2025 (monthly): “Thiếu số hộ”',
    ],
    [
      act('sign_in_refused', 'account:editor', { code: 'wrong_credentials', address: '10.0.0.1' }),
      'Đăng nhập không thành công: tài khoản editor (sai tên hoặc mật khẩu)',
      'Sign-in refused: account editor (wrong name or password)',
    ],
    [
      act('request.refuse', 'request:PUT /api/submissions/24364/2025-W41', { code: 'not_found' }),
      'Bị từ chối: PUT /api/submissions/24364/2025-W41 (không có, hoặc không thuộc đơn vị)',
      'Refused: PUT /api/submissions/24364/2025-W41 (not there, or not of this unit)',
    ],
    [
      act('request.refuse', 'request:POST /api/x', { code: 'new_code' }),
      'Bị từ chối: POST /api/x (new_code)',
      'Refused: POST /api/x (new_code)',
    ],
    [
      act('audit.drop', 'address:10.0.0.1', { kind: 'refusals', count: 45 }),
      'Không ghi hết các dòng lặp lại: 10.0.0.1, 45 lần',
      'Repeated lines left out: 10.0.0.1, 45 times',
    ],
  ])('%j', (line, vietnamese, english) => {
    expect(auditSentence(line, 'vi')).toBe(vietnamese);
    expect(auditSentence(line, 'en')).toBe(english);
  });

  it.each([
    ['unit.merge', 'unit:24301', 'Sáp nhập đơn vị 24301'],
    ['target.set', 'goal:7', 'Đặt mục tiêu: chỉ tiêu 7'],
    ['account.disable', 'account:editor', 'Khóa tài khoản editor'],
  ])('an act without a sentence of its own is told by its verb: %s', (action, object, told) => {
    expect(auditSentence(act(action, object), 'vi')).toBe(told);
  });

  it.each(['strange.thing', 'strange', ''])(
    'one of which nothing is known is told as it was written: %j',
    (action) => {
      expect(auditSentence(act(action, 'x:y'), 'vi')).toBe(`${action}: x:y`);
    },
  );

  it('is never broken by what the object says', () => {
    for (const action of Object.keys(ACT_SENTENCES))
      for (const object of ['', ':', 'submission:', 'submission:a', 'window:2025-W41/weekly', 'x:$&'])
        for (const language of ['vi', 'en'] as const)
          expect(auditSentence(act(action, object), language)).not.toMatch(/undefined|\{/u);
  });
});
