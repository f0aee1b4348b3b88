import type { ReactNode } from 'react';
import { overlay } from '../app/lazy-page.js';
import { InView } from '../components/charts/in-view.js';
import { OverviewHeading, OverviewSource } from '../features/overview-heading/overview-heading.js';
import { OverviewTiles } from '../features/overview-tiles/overview-tiles.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { ReportLinks } from '../features/report-links/report-links.js';

/** Below the numbers: fetched with its words once they stand. */
const Below = overlay(() => import('../app/overview-below.js'), 'OverviewBelow', [
  'figureParts',
  'courses',
  'map',
]);

/** Are we on plan, and what must be done this week? */
export function OverviewPage(): ReactNode {
  return <PeriodGate>{(period) => <Overview period={period} />}</PeriodGate>;
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
      <InView height="96rem">
        <Below period={period} />
      </InView>
      <OverviewSource period={period} />
    </>
  );
}
