import type { ImportDoneDto } from '@contract/imports.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** What was recorded, and where it goes on: the commune looks it over and hands over, the Department has signed. */
export function ImportDone({ done }: { readonly done: ImportDoneDto }): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const { dataSet, period, values, communes, signed } = done;
  const report = titleOf(dataSet, period);
  return (
    <div role="status" className="space-y-3 rounded-lg bg-success-tint p-4 text-success">
      <p className="text-lg font-semibold">
        {t(signed ? 'import.doneSigned' : 'import.done', { n: values, communes, report })}
      </p>
      {signed ? (
        <Link to="/so-lieu-so" search={{ period, dataSet }} className={buttonClass('secondary')}>
          {t('import.toSheet')}
        </Link>
      ) : (
        <Link to="/nhap/$period" params={{ period }} search={{ dataSet }} className={buttonClass('primary')}>
          {t('import.toForm')}
        </Link>
      )}
    </div>
  );
}
