import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ImportForm } from './to-import.js';

/** The file to fill in, with last period's figures beside. */
export function TemplateLinks({ form }: { readonly form: ImportForm }): ReactNode {
  const { t } = useI18n();
  const hrefOf = (format: 'xlsx' | 'csv'): string =>
    `/api/imports/template?${new URLSearchParams({ dataSet: form.dataSet, period: form.period, format }).toString()}`;
  return (
    <div className="flex flex-wrap gap-3">
      <a className={buttonClass('primary')} href={hrefOf('xlsx')} download>
        {t('import.template')}
      </a>
      <a className={buttonClass('secondary')} href={hrefOf('csv')} download>
        {t('import.templateCsv')}
      </a>
    </div>
  );
}
