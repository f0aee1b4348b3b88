import type { CommunesDto, MapDto } from '@contract/analytics.js';
import type { BoundariesDto } from '@contract/boundaries.js';
import { formatWeek } from '@domain/format.js';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { Empty, PageState, Placeholder } from '../../components/ui/page-state.js';
import { GoalChoice } from '../../components/ui/goal-choice.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilters } from '../../lib/selection/filters.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { MapCard } from './map-card.js';
import { MapList } from './map-list.js';
import { toMapRows } from './to-map-rows.js';
import { useBoundaries, useWantsSquares } from './use-boundaries.js';
import { useMap } from './use-map.js';

interface ProvinceMapProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
}

/** Where? */
export function ProvinceMap({ period, choice, note }: ProvinceMapProps): ReactNode {
  const { t } = useI18n();
  const { indicator, overview, communes, map } = useMap(period);
  const boundaries = useBoundaries();
  const controls = <GoalChoice goals={overview.data?.goals ?? []} indicator={indicator} week={choice} />;
  if (indicator === null)
    return (
      <>
        <h1 className="text-2xl font-bold">{t('nav.map')}</h1>
        {controls}
        <PageState query={overview} height="40rem">
          {() => <Empty>{t('goals.none')}</Empty>}
        </PageState>
      </>
    );
  return (
    <PageState query={communes} height="60rem">
      {(data) => (
        <PageState query={map} height="60rem">
          {(drawn) =>
            data.period === drawn.period && !boundaries.isPending ? (
              <Drawn
                {...{ communes: data, map: drawn, controls, note }}
                // Without them the map still has its squares.
                boundaries={boundaries.data?.boundaries ?? null}
              />
            ) : (
              <Placeholder height="60rem" />
            )
          }
        </PageState>
      )}
    </PageState>
  );
}

/** Place of the chosen week among those of the answer; the newest where none is chosen. */
function useWeekIndex({ weeks }: CommunesDto): number {
  const { tuan } = useFilters();
  const found = weeks.findIndex(({ period }) => period === tuan);
  return found < 0 ? weeks.length - 1 : found;
}

interface DrawnProps {
  readonly communes: CommunesDto;
  readonly map: MapDto;
  readonly boundaries: BoundariesDto['boundaries'];
  readonly controls: ReactNode;
  readonly note: ReactNode;
}

function Drawn({ communes, map, boundaries, controls, note }: DrawnProps): ReactNode {
  const { t, lang } = useI18n();
  const now = useServerNow();
  const squares = useWantsSquares();
  const index = useWeekIndex(communes);
  // The slider answers at once; heading, map and list follow it, and give way to its next step.
  const shown = useDeferredValue(index);
  const week = communes.weeks[shown] ?? { period: communes.period, cutOffAt: communes.cutOffAt };
  const rows = useMemo(() => toMapRows(map, communes, shown, lang), [map, communes, shown, lang]);
  const { goal } = communes;
  const name = lang === 'vi' ? goal.nameVi : goal.nameEn;
  const weekText = formatWeek(week.period, lang);
  return (
    <>
      <header>
        <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{rows.finding}</h1>
        <p className="mt-1 text-ink-soft">
          {name}, {weekText.toLowerCase()}. {cutOffText(week.cutOffAt, now, t)}
        </p>
      </header>
      {controls}
      {note}
      <AfterWords height="60rem">
        <div className="grid min-w-0 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <MapCard
            {...{ map, boundaries, rows, index, weeks: communes.weeks }}
            period={week.period}
            indicator={goal.indicator}
            title={[`${name}, ${weekText}.`, ...(communes.simulated ? [t('source.simulated')] : [])].join(
              ' ',
            )}
          />
          <MapList list={rows.list} period={week.period} indicator={goal.indicator} />
        </div>
      </AfterWords>
      <p className="text-sm text-ink-soft">
        {communes.simulated && <strong>{t('source.simulated')} </strong>}
        {t(boundaries === null || squares ? 'map.source' : 'map.shapesSource')}
      </p>
    </>
  );
}
