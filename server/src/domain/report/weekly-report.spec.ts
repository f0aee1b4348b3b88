import { describe, expect, it } from '@jest/globals';
import type { WeeklyReportInput } from './report-model.js';
import { goal, input } from '../../test/weekly-input.js';
import { weeklyReport } from './weekly-report.js';

const textOf = (over: Partial<WeeklyReportInput> = {}): string => {
  const report = weeklyReport(input(over));
  return [
    report.subject,
    ...report.intro,
    ...report.sections.flatMap((s) => [s.heading, ...s.paragraphs]),
  ].join('\n');
};

describe('the weekly report', () => {
  it('says which state the figures are: cut-off, day of the campaign, moment of the computation', () => {
    expect(weeklyReport(input()).basis).toBe(
      'Số liệu chốt lúc 12 giờ 00 ngày 03/10/2025, ngày thứ 81 của đợt, tổng hợp từ báo cáo đã ký của các xã, phường ghi nhận đến 14 giờ 00 ngày 08/10/2025.',
    );
  });

  it('tells a cut-off that has not come as coming', () => {
    const { basis } = weeklyReport(input({ state: 'open', computedAt: '2025-10-01T07:11:00.000Z' }));
    expect(basis).toContain(
      'Số liệu đến nay, tổng hợp từ báo cáo đã ký của các xã, phường ghi nhận đến 14 giờ 11 ngày 01/10/2025',
    );
    expect(basis).toContain('kỳ chốt số liệu lúc 12 giờ 00 ngày 03/10/2025, ngày thứ 81 của đợt.');
    expect(basis).not.toContain('Số liệu chốt lúc');
  });

  it('says that an open period can still change, and until when', () => {
    expect(textOf({ state: 'due' })).toContain(
      'chưa khóa sổ: số liệu còn có thể thay đổi đến 17 giờ 00 ngày 07/10/2025',
    );
    expect(textOf()).not.toContain('chưa khóa sổ');
  });

  it('a province that reached its target still names the shortfall of its communes', () => {
    const text = textOf();
    expect(text).toContain('đạt 58,0% (580.000/1.000.000 người)');
    expect(text).toContain(
      'Toàn tỉnh đã đạt mục tiêu. 49/102 xã, phường đạt mục tiêu; các xã, phường chưa đạt còn thiếu tổng cộng 41.234 người.',
    );
  });

  it('a target is written as it was set, a value and a plan with the digits of the indicator', () => {
    expect(textOf()).toContain(
      'đạt 58,0% (580.000/1.000.000 người) so với mục tiêu 58%, mức phải đạt theo kế hoạch tại thời điểm chốt là 45,6%',
    );
    expect(textOf({ goals: [goal({ target: 58.5, decimals: 2 })] })).toContain(
      'đạt 58,00% (580.000/1.000.000 người) so với mục tiêu 58,5%, mức phải đạt theo kế hoạch tại thời điểm chốt là 45,60%',
    );
  });

  it('a province short of its target says how many are missing', () => {
    expect(textOf({ goals: [goal({ value: 57.9, gapCount: 1_000, status: 'on_track' })] })).toContain(
      'Toàn tỉnh còn thiếu 1.000 người.',
    );
  });

  it('goals behind plan are named, the farthest first; those on plan are not', () => {
    const text = textOf();
    expect(text).toContain(
      'Chỉ tiêu chậm so với kế hoạch: Chỉ tiêu 6 (10,0%, kế hoạch 31,5%); Chỉ tiêu 5 (50,0%, kế hoạch 55,0%).',
    );
    expect(textOf({ goals: [goal()] })).toContain('Không có chỉ tiêu nào chậm so với kế hoạch.');
  });

  it('a week without goals says so, and calls nothing on plan', () => {
    const text = textOf({ campaign: null, goals: [], communes: [] });
    expect(text).toContain('Tuần báo cáo không nằm trong đợt nào, chưa có chỉ tiêu.');
    expect(text).not.toContain('Không có chỉ tiêu nào chậm');
  });

  it('outside its days a campaign says that it has not begun, or is over', () => {
    const { campaign } = input();
    const text = (state: 'not_started' | 'ended' | 'running') =>
      textOf({ campaign: { ...campaign!, state, day: state === 'running' ? 81 : null } });
    expect(text('not_started')).toContain(
      'Đợt này bắt đầu ngày 15/7/2025; đến thời điểm chốt chưa có số liệu nào thuộc đợt.',
    );
    expect(text('ended')).toContain(
      'Đợt này đã kết thúc ngày 25/10/2025; số liệu của tuần được so với mục tiêu của đợt.',
    );
    expect(text('running')).not.toContain('Đợt này');
    expect(text('ended')).not.toContain('ngày thứ');
  });

  it('a missing figure is said to be missing, never zero', () => {
    const text = textOf({
      goals: [
        goal({
          value: null,
          numerator: null,
          denominator: null,
          gapCount: null,
          shortfall: null,
          plan: null,
          status: 'no_data',
        }),
      ],
    });
    expect(text).toContain('chưa có số liệu.');
    expect(text).not.toMatch(/\b0,0%/u);
  });

  it('the communes with the largest gaps are named with their raw figures', () => {
    expect(textOf()).toContain('Xã Cuôr Đăng còn thiếu 800 người (5.000/10.000)');
  });

  it('simulated figures are marked, real ones are not', () => {
    expect(weeklyReport(input()).simulatedNote).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(weeklyReport(input({ simulated: false })).simulatedNote).toBeNull();
  });

  it('the same input gives the same report', () => {
    expect(weeklyReport(input())).toEqual(weeklyReport(input()));
  });
});
