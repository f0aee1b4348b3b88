import type { Language } from '@domain/format.js';
import { periodLabel, periodName } from '@domain/period.js';
import type { Translate } from '../i18n/translate.js';

interface Named {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "Báo cáo tuần 41 (06/10–12/10/2025)" for the weekly form; "Tên biểu – Tháng 10/2025" for the others. */
export function reportName(
  dataSet: Named | undefined,
  period: string,
  lang: Language,
  t: Translate,
  short = false,
): string {
  const label = short ? periodName(period, lang) : periodLabel(period, lang);
  if (dataSet === undefined || dataSet.code === 'weekly')
    return t('report.weekly', { period: lowerFirst(label) });
  const name = lang === 'vi' ? dataSet.nameVi : dataSet.nameEn;
  return period === 'once' ? name : `${name} – ${label}`;
}
