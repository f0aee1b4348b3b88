import { checkQuality } from '../../../domain/quality/check-quality.js';
import type { QualityHistory } from '../../../domain/quality/quality-input.js';
import type { ShippedQuality } from '../shipped-quality.js';
import type { DemoReferenceFigure, Values } from './demo-rows.js';
import { streamOf } from './prng.js';
import { FELL_AFTER_REVIEW } from './special-communes.js';
import { FALL_NOTE } from './weekly-values.js';

/** What is said of the values of a revision; empty: nothing. */
export type Notes = Readonly<Record<string, unknown>>;

/** What an officer answers to each rule that asks. */
const ANSWERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  stock_fell: [
    'Rà soát danh sách, loại người đã chuyển đi khỏi địa bàn.',
    'Đính chính số tuần trước: cộng trùng một buổi ở nhà văn hóa.',
  ],
  unusual_growth: [
    'Tổ chức các lớp lưu động tại ba buôn trong tuần, có danh sách kèm theo.',
    'Các tổ gộp số liệu của hai tuần mưa bão, nay mới tổng hợp xong.',
    'Đoàn thanh niên ra quân hướng dẫn tại chợ và điểm trường.',
  ],
  unusual_activity: [
    'Lồng ghép hướng dẫn trong ngày hội chuyển đổi số của xã.',
    'Tuần cao điểm cấp tài khoản dịch vụ công tại trung tâm.',
  ],
  same_three_weeks: [
    'Tuần này chưa mở lớp mới do mùa thu hoạch.',
    'Cán bộ phụ trách đi tập huấn, chưa có số phát sinh.',
  ],
  jump_to_full: ['Đã kiện toàn đủ các tổ theo quyết định mới của xã.'],
  above_full: ['Khách du lịch cài ứng dụng khi đến xã; đã đối chiếu với đơn vị vận hành.'],
  attendances_without_session: ['Chưa có báo cáo số buổi của một thôn; sẽ bổ sung khi có.'],
};
const OTHERWISE = ['Đã rà soát lại với các thôn, buôn; số liệu đúng.'] as const;

/** Writes the reasons into the reports of one commune, week by week: each week is held against those before. */
export class ReasonWriter {
  private readonly references: Readonly<Record<string, number>>;
  /** Newest first. */
  private readonly counted: { readonly period: string; readonly values: Values }[] = [];

  constructor(
    private readonly quality: ShippedQuality,
    private readonly orgUnit: string,
    references: readonly DemoReferenceFigure[],
  ) {
    this.references = Object.fromEntries(references.map(({ element, value }) => [element, value]));
  }

  /** What the officer says of the values of a week; nothing where no rule asks. */
  notes(period: string, values: Values, noChange = false): Notes {
    const { rules, elements, weekly } = this.quality;
    const findings = checkQuality({
      rules,
      elements,
      dataSet: weekly,
      period,
      values,
      references: this.references,
      history: this.history(),
      noChange,
    });
    const said = noChange ? { noChange: true } : {};
    if (findings.length === 0) return said;
    const reasons: Record<string, Record<string, string>> = {};
    for (const { element, rule } of findings)
      reasons[element] = { ...reasons[element], [rule]: this.answer(period, element, rule) };
    return { reasons, ...said };
  }

  /** What counts of a week from now on. */
  remember(period: string, values: Values): void {
    this.counted.unshift({ period, values });
  }

  /** Running totals as they counted last. */
  last(): Values {
    return this.counted[0]?.values ?? {};
  }

  private answer(period: string, element: string, rule: string): string {
    if (rule === 'stock_fell' && this.orgUnit === FELL_AFTER_REVIEW) return FALL_NOTE;
    const stream = streamOf(`${this.orgUnit} ${period} ${element} ${rule}`);
    return stream.pick(ANSWERS[rule] ?? OTHERWISE);
  }

  private history(): QualityHistory {
    const known = this.counted.slice(0, 12);
    const elements = this.quality.weekly.members.map(({ element }) => element);
    return {
      periods: known.map(({ period }) => period),
      values: Object.fromEntries(
        elements.map((element) => [element, known.map(({ values }) => values[element] ?? null)]),
      ),
      noChange: [],
    };
  }
}
