import type { CompletenessDto } from '@contract/quality.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Elements listed. */
const MOST = 8;

/** Which elements the communes leave blank most. */
export function MissingElements({ completeness }: { readonly completeness: CompletenessDto }): ReactNode {
  const { t, lang } = useI18n();
  const names = useQuery(dataElementsQuery).data?.items ?? [];
  const blank = completeness.elements.filter(({ missing, required }) => required && missing > 0);
  const nameOf = (code: string): string => {
    const found = names.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
  const rows = blank
    .slice(0, MOST)
    .map(({ dataElement, missing }) => ({ dataElement, missing, name: nameOf(dataElement) }));
  const [most] = rows;
  if (most === undefined) return <Card title={t('week.missingElementsNone')}>{null}</Card>;
  return (
    <Card title={t('week.missingElements', { name: most.name, n: most.missing })}>
      {rows.length > 1 && (
        <ul className="divide-y divide-line xl:grid xl:grid-cols-2 xl:gap-x-8 xl:divide-y-0 xl:[&>li]:border-b xl:[&>li]:border-line">
          {rows.map(({ dataElement, missing, name }) => (
            <li key={dataElement} className="flex flex-wrap justify-between gap-x-3 py-2">
              <span className="min-w-0">{name}</span>
              <span className="text-ink-soft">{t('week.missingIn', { n: missing })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
