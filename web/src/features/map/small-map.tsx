import { formatWeek } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MapClasses } from './map-classes.js';
import { MapTiles } from './map-tiles.js';
import { toMapRows } from './to-map-rows.js';
import { useMap } from './use-map.js';

/** Where the headline goal is behind, at a glance; the page of the map has the weeks, the goals and the list. */
export function SmallMap({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const { indicator, overview, communes, map } = useMap(period);
  // Why there is no overview is told where the overview would be.
  if (indicator === null && !overview.isPending) return null;
  return (
    <PageState query={communes} height="var(--map)">
      {(data) => (
        <PageState query={map} height="var(--map)">
          {(drawn) => {
            const rows = toMapRows(drawn, data, data.weeks.length - 1, lang);
            const name = lang === 'vi' ? data.goal.nameVi : data.goal.nameEn;
            return (
              <Card title={rows.finding} subtitle={`${name}, ${formatWeek(data.period, lang).toLowerCase()}`}>
                <MapTiles map={drawn} tiles={rows.tiles} period={data.period} />
                <MapClasses classes={rows.classes} />
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
