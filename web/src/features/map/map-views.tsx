import type { MapDto } from '@contract/analytics.js';
import type { DrawnBoundariesDto } from '@contract/boundaries.js';
import type { ReactNode } from 'react';
import { MapShapes } from '../../components/charts/map-shapes.js';
import { MapTiles } from '../../components/charts/map-tiles.js';
import type { MapShape } from '../../components/charts/to-map-shapes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { linkInWeek, placeWords } from './map-place.js';
import type { MapPlace, MapTile } from './to-map-rows.js';

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
      cols={map.cols}
      tiles={tiles}
      label={t('map.label')}
      hint={t('map.hint')}
      say={(tile) => placeWords(tile, t)}
      link={linkInWeek(period)}
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
      {...{ width, height, shapes }}
      credit={t('map.credit', { credit })}
      label={t('map.shapesLabel')}
      hint={t('map.shapesHint')}
      say={(shape) => placeWords(shape, t)}
      link={linkInWeek(period)}
    />
  );
}
