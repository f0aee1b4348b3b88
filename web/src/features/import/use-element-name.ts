import { useQuery } from '@tanstack/react-query';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Unit of a data element; '' until it is known, and of what has none. */
export function useElementUnit(): (code: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery(dataElementsQuery);
  return (code) => {
    const element = data?.items.find((one) => one.code === code);
    return (lang === 'vi' ? element?.unit : element?.unitEn) ?? '';
  };
}

/** Name of a data element; its code until the names are known. */
export function useElementName(): (code: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery(dataElementsQuery);
  return (code) => {
    const element = data?.items.find((one) => one.code === code);
    return (lang === 'vi' ? element?.nameVi : element?.nameEn) ?? code;
  };
}
