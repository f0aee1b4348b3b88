import type { QualityDto } from '@contract/quality.js';
import type { QualityRuleDto } from '@contract/quality-rules.js';

function rule(code: string, kind: QualityRuleDto['kind'], messageVi: string): QualityRuleDto {
  const bounds = kind === 'at_most' || kind === 'element_order';
  return {
    code,
    nameVi: code,
    nameEn: code,
    kind,
    elements: [],
    parameters: {},
    severity: bounds ? 'error' : 'warning',
    messageVi,
    messageEn: messageVi,
    active: true,
    source: 'spec',
    version: 1,
  };
}

/** Two rules that block and one that asks why. */
export const qualityRules: readonly QualityRuleDto[] = [
  rule('above_limit', 'at_most', '{value} lớn hơn số liệu nền {limit} ({bound}).'),
  rule('part_above_whole', 'element_order', '{value} lớn hơn tổng {limit} ({bound}).'),
  rule('stock_fell', 'not_below_previous', 'Thấp hơn {previous} của {previousPeriod}.'),
];

/** What a server finds in the saved total of adults, of which 6,912 counted in the week before: that it fell. */
export function fallenAdults(
  value: number | string | null | undefined,
  reasons: QualityDto['reasons'],
): QualityDto['findings'] {
  if (typeof value !== 'number' || value >= 6912) return [];
  const text = 'Thấp hơn 6.912 của tuần 40.';
  const reason = reasons.find((one) => one.rule === 'stock_fell')?.text ?? null;
  return [
    {
      dataElement: 'adults_reached',
      rule: 'stock_fell',
      severity: 'warning',
      surprise: null,
      textVi: text,
      textEn: text,
      reason,
    },
  ];
}
