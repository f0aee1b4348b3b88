import type { ReactNode } from 'react';
import { Empty, PageState } from '../components/ui/page-state.js';
import { BurnUp } from '../features/burn-up/burn-up.js';
import { CommuneProfile } from '../features/commune-profile/commune-profile.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { useSelectedPeriod } from '../features/period-select/use-selected-period.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { useCommuneCode } from '../lib/selection/selection.js';

/** How is this one doing, and why? */
export function CommunePage(): ReactNode {
  const { t } = useI18n();
  const code = useCommuneCode();
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
        <CommuneProfile
          key={code}
          code={code}
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
          trend={(commune) => <BurnUp period={period} commune={commune} />}
        />
      )}
    </div>
  );
}
