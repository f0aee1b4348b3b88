import { periodLabel, periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../i18n/i18n.js';
import { dataSetsQuery } from './definition-queries.js';

/** Name of a report: the period for the weekly one, form and period for the others; the code until the forms are known. */
export function useReportTitle(): (dataSet: string, period: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery(dataSetsQuery);
  return (code, period) => {
    if (code === 'weekly') return periodLabel(period, lang);
    const found = data?.items.find((one) => one.code === code);
    const name = found === undefined ? code : lang === 'vi' ? found.nameVi : found.nameEn;
    return period === 'once' ? name : `${name} – ${periodName(period, lang)}`;
  };
}
