import { type ComponentType, lazy, type ReactNode } from 'react';
import { InView } from '../components/charts/in-view.js';
import { OverviewHeading, OverviewSource } from '../features/overview-heading/overview-heading.js';
import { OverviewTiles } from '../features/overview-tiles/overview-tiles.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { ReportLinks } from '../features/report-links/report-links.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

/** Below the numbers: fetched with its words when the reader comes near it. */
function below<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part, words] = await Promise.all([load(), import('../lib/i18n/vi/figure-parts.js')]);
    addTexts(words.figurePartsVi);
    return { default: part };
  });
}
const BurnUp = below(async () => (await import('../features/burn-up/burn-up.js')).BurnUp);
const GoalBullets = below(async () => (await import('../features/goal-bullets/goal-bullets.js')).GoalBullets);
const WorkList = below(async () => (await import('../features/work-list/work-list.js')).WorkList);
const GapList = below(async () => (await import('../features/gap-list/gap-list.js')).GapList);
const SubmissionHeatmap = below(
  async () => (await import('../features/submission-heatmap/submission-heatmap.js')).SubmissionHeatmap,
);

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
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <InView height="31rem">
            <BurnUp period={period} commune={null} />
          </InView>
          <InView height="16rem">
            <WorkList period={period} />
          </InView>
          <InView height="40rem">
            <GoalBullets period={period} />
          </InView>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <InView height="36rem">
            <GapList period={period} />
          </InView>
          <InView height="36rem">
            <SubmissionHeatmap period={period} />
          </InView>
        </div>
      </div>
      <OverviewSource period={period} />
    </>
  );
}
