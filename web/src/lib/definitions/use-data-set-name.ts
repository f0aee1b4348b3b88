import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../i18n/i18n.js';
import { dataSetsQuery } from './definition-queries.js';

/** Name of a form by its code; the code until the forms are known. */
export function useDataSetName(): (dataSet: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery(dataSetsQuery);
  return (code) => {
    const found = data?.items.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
}
