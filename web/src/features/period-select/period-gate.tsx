import { periodLabel } from '@domain/period.js';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../components/ui/button.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSelect } from '../../lib/selection/selection.js';
import { useSelectedPeriod } from './use-selected-period.js';

/** The frame of a page about one week: waits until a week is known, and says so where a week has nothing to show. */
export function PeriodGate({ children }: { readonly children: (period: string) => ReactNode }): ReactNode {
  const { t } = useI18n();
  const { period, landing, absent, periods } = useSelectedPeriod();
  // The same as long as the week is: what else changes in the address concerns those who read it.
  const shown = useMemo(() => period !== null && children(period), [children, period]);
  return (
    <div className="mx-auto flex max-w-[90rem] flex-col gap-4 px-4 py-5 sm:px-6">
      {period === null ? (
        <PageState
          query={periods}
          height="max(40rem, 100vh)"
          isEmpty={(list) => list.items.length === 0}
          empty={<Empty>{t('period.none')}</Empty>}
        >
          {() => null}
        </PageState>
      ) : landing !== null && absent ? (
        <Absent period={period} landing={landing} />
      ) : (
        shown
      )}
    </div>
  );
}

/** Not open yet, or before the first: figures of other weeks must not be taken for its own. */
function Absent({ period, landing }: { readonly period: string; readonly landing: string }): ReactNode {
  const { t, lang } = useI18n();
  const select = useSelect();
  return (
    <>
      <h1 className="text-2xl leading-tight font-bold">
        {t('period.absent', { period: periodLabel(period, lang) })}
      </h1>
      <Empty
        action={
          <Button
            onClick={() => {
              select({ period: landing });
            }}
          >
            {t('period.toLatest', { period: periodLabel(landing, lang) })}
          </Button>
        }
      >
        {t('period.absentMore')}
      </Empty>
    </>
  );
}
