import type { Language } from '../format.js';
import { periodName } from '../period.js';
import type { ReportKind } from '../report/document.js';

const NAMES: Readonly<Record<ReportKind, Readonly<Record<Language, (period: string) => string>>>> = {
  province_week: { vi: (period) => `Báo cáo ${period}`, en: (period) => `Report of ${period}` },
  commune_week: {
    vi: (period) => `Báo cáo ${period} của xã, phường`,
    en: (period) => `Commune report of ${period}`,
  },
  campaign_summary: {
    vi: (period) => `Báo cáo tổng kết đợt đến ${period}`,
    en: (period) => `Campaign summary up to ${period}`,
  },
  gap_report: { vi: (period) => `Báo cáo khoảng cách ${period}`, en: (period) => `Gap report of ${period}` },
  custom_period: {
    vi: (period) => `Báo cáo nhiều kỳ đến ${period}`,
    en: (period) => `Report of several periods up to ${period}`,
  },
};

/** "Báo cáo tuần 40", "Báo cáo khoảng cách tuần 40": how a report is called in a sentence and in a list. */
export function reportName(kind: ReportKind, period: string, language: Language): string {
  const name = periodName(period, language);
  return NAMES[kind][language](`${name.slice(0, 1).toLocaleLowerCase(language)}${name.slice(1)}`);
}
