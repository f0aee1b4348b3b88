import { periodLabel, periodName } from '@domain/period.js';
import { useI18n } from '../i18n/i18n.js';
import { useDataSetName } from './use-data-set-name.js';

/** Name of a report: the period for the weekly one, form and period for the others; the code until the forms are known. */
export function useReportTitle(): (dataSet: string, period: string) => string {
  const { lang } = useI18n();
  const nameOf = useDataSetName();
  return (code, period) => {
    if (code === 'weekly') return periodLabel(period, lang);
    return period === 'once' ? nameOf(code) : `${nameOf(code)} – ${periodName(period, lang)}`;
  };
}
