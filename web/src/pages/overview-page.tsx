import type { ReactNode } from 'react';
import { Empty, PageState } from '../components/ui/page-state.js';
import { BurnUp } from '../features/burn-up/burn-up.js';
import { GapList } from '../features/gap-list/gap-list.js';
import { GoalBullets } from '../features/goal-bullets/goal-bullets.js';
import { OverviewHeading, OverviewSource } from '../features/overview-heading/overview-heading.js';
import { OverviewTiles } from '../features/overview-tiles/overview-tiles.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { useSelectedPeriod } from '../features/period-select/use-selected-period.js';
import { ReportLinks } from '../features/report-links/report-links.js';
import { SubmissionHeatmap } from '../features/submission-heatmap/submission-heatmap.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Are we on plan, and what must be done this week? */
export function OverviewPage(): ReactNode {
  const { t } = useI18n();
  const { period, periods } = useSelectedPeriod();
  return (
    <div className="mx-auto flex max-w-[90rem] flex-col gap-4 px-4 py-5 sm:px-6">
      {period === null ? (
        <PageState query={periods} height="40rem" isEmpty={(list) => list.items.length === 0} empty={<Empty>{t('period.none')}</Empty>}>
          {() => null}
        </PageState>
      ) : (
        <Overview period={period} />
      )}
    </div>
  );
}

function Overview({ period }: { readonly period: string }): ReactNode {
  return (
    <>
      <OverviewHeading
        period={period}
        actions={
          <>
            <ReportLinks period={period} />
            <PeriodSelect period={period} />
          </>
        }
      />
      <PeriodState period={period} />
      <OverviewTiles period={period} />
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <BurnUp period={period} commune={null} />
        <GoalBullets period={period} />
        <GapList period={period} />
        <SubmissionHeatmap period={period} />
      </div>
      <OverviewSource period={period} />
    </>
  );
}
