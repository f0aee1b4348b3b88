import type { MapDto } from '@contract/analytics.js';
import type { BoundariesDto } from '@contract/boundaries.js';
import { formatWeek } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MapClasses } from '../../components/charts/map-classes.js';
import { toMapShapes } from '../../components/charts/to-map-shapes.js';
import { Card } from '../../components/ui/card.js';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { WeekShapes, WeekTiles } from './map-views.js';
import { MapWithout } from './map-without.js';
import { type MapRows, toMapRows } from './to-map-rows.js';
import { useBoundaries } from './use-boundaries.js';
import { useMap } from './use-map.js';

/** Where the headline goal is behind, at a glance; the page of the map has the weeks, the goals and the list. */
export function SmallMap({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const { indicator, overview, communes, map } = useMap(period);
  const boundaries = useBoundaries();
  // Why there is no overview is told where the overview would be.
  if (indicator === null && !overview.isPending) return null;
  return (
    <PageState query={communes} height="var(--map)">
      {(data) => (
        <PageState query={map} height="var(--map)">
          {(drawn) => {
            // Without them it still has its squares.
            if (boundaries.isPending) return <Placeholder height="var(--map)" />;
            const rows = toMapRows(drawn, data, data.weeks.length - 1, lang);
            const name = lang === 'vi' ? data.goal.nameVi : data.goal.nameEn;
            return (
              <Card title={rows.finding} subtitle={`${name}, ${formatWeek(data.period, lang).toLowerCase()}`}>
                <Drawing
                  {...{ map: drawn, rows, period: data.period }}
                  boundaries={boundaries.data?.boundaries ?? null}
                />
                <p className="mt-2">
                  <Link
                    to="/ban-do"
                    search={{ period, indicator: data.goal.indicator }}
                    className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline"
                  >
                    {t('map.open')}
                  </Link>
                </p>
              </Card>
            );
          }}
        </PageState>
      )}
    </PageState>
  );
}

interface DrawingProps {
  readonly map: MapDto;
  readonly boundaries: BoundariesDto['boundaries'];
  readonly rows: MapRows;
  readonly period: string;
}

function Drawing({ map, boundaries, rows, period }: DrawingProps): ReactNode {
  const { t } = useI18n();
  const classes = <MapClasses classes={rows.classes} title={t('map.classes', { unit: rows.unit })} />;
  if (boundaries === null)
    return (
      <>
        <WeekTiles map={map} tiles={rows.tiles} period={period} />
        {classes}
      </>
    );
  const { shapes, without } = toMapShapes(boundaries, rows.list);
  return (
    <>
      <WeekShapes {...{ boundaries, shapes, period }} />
      {classes}
      <MapWithout places={without} period={period} />
    </>
  );
}
