import type { ReactNode } from 'react';
import { Empty, PageState } from '../components/ui/page-state.js';
import { GapReport } from '../features/gap-report/gap-report.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { useSelectedPeriod } from '../features/period-select/use-selected-period.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** What closes the gap fastest? */
export function GapsPage(): ReactNode {
  const { t } = useI18n();
  const { period, periods } = useSelectedPeriod();
  return (
    <div className="mx-auto flex max-w-[90rem] flex-col gap-4 px-4 py-5 sm:px-6">
      {period === null ? (
        <PageState
          query={periods}
          height="40rem"
          isEmpty={(list) => list.items.length === 0}
          empty={<Empty>{t('period.none')}</Empty>}
        >
          {() => null}
        </PageState>
      ) : (
        <GapReport
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
        />
      )}
    </div>
  );
}
