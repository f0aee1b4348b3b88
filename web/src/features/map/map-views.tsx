import type { MapDto } from '@contract/analytics.js';
import type { DrawnBoundariesDto } from '@contract/boundaries.js';
import { type ReactNode, useCallback, useMemo } from 'react';
import { MapShapes } from '../../components/charts/map-shapes.js';
import { MapTiles } from '../../components/charts/map-tiles.js';
import type { MapLink } from '../../components/charts/map-link.js';
import type { MapShape } from '../../components/charts/to-map-shapes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { linkInWeek, placeWords } from './map-place.js';
import type { MapPlace, MapTile } from './to-map-rows.js';

/** What a commune is called and where it leads: the same ones, so that no commune is drawn anew for them. */
function useLook(period: string): { readonly say: (place: MapPlace) => string; readonly link: MapLink } {
  const { t } = useI18n();
  const say = useCallback((place: MapPlace) => placeWords(place, t), [t]);
  const link = useMemo(() => linkInWeek(period), [period]);
  return { say, link };
}

/** The communes of a week as squares; each leads to its profile in that week. */
export function WeekTiles({
  map,
  tiles,
  period,
}: {
  readonly map: MapDto;
  readonly tiles: readonly MapTile[];
  readonly period: string;
}): ReactNode {
  const { t } = useI18n();
  return (
    <MapTiles
      {...useLook(period)}
      cols={map.cols}
      tiles={tiles}
      label={t('map.label')}
      hint={t('map.hint')}
    />
  );
}

/** The same by the boundaries that are loaded. */
export function WeekShapes({
  boundaries,
  shapes,
  period,
}: {
  readonly boundaries: DrawnBoundariesDto;
  readonly shapes: readonly (MapPlace & MapShape)[];
  readonly period: string;
}): ReactNode {
  const { t } = useI18n();
  const { width, height, credit } = boundaries;
  return (
    <MapShapes
      {...useLook(period)}
      {...{ width, height, shapes }}
      credit={t('map.credit', { credit })}
      label={t('map.shapesLabel')}
      hint={t('map.shapesHint')}
    />
  );
}
