import type { IssuedReportListDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter } from '../../lib/selection/filters.js';

/** How many reports there are, and the way to the other parts of a long list; the address keeps which part it is. */
export function ReportParts({
  list: { total, page, pages },
}: {
  readonly list: Pick<IssuedReportListDto, 'total' | 'page' | 'pages'>;
}): ReactNode {
  const { t } = useI18n();
  const filter = useFilter();
  const to = (next: number) => (): void => {
    filter({ page: next === 1 ? '' : String(next) });
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-ink-soft" role="status">
        {pages === 1 ? t('reports.total', { n: total }) : t('reports.part', { n: total, page, pages })}
      </p>
      {pages > 1 && (
        <div className="flex gap-2">
          <Button look="secondary" disabled={page === 1} onClick={to(page - 1)}>
            {t('reports.newer')}
          </Button>
          <Button look="secondary" disabled={page === pages} onClick={to(page + 1)}>
            {t('reports.older')}
          </Button>
        </div>
      )}
    </div>
  );
}
