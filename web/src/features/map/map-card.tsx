import type { CommunesDto, MapDto } from '@contract/analytics.js';
import type { BoundariesDto, DrawnBoundariesDto } from '@contract/boundaries.js';
import { keptFinding } from '@domain/findings/map-finding.js';
import { memo, type ReactNode } from 'react';
import { MapClasses } from '../../components/charts/map-classes.js';
import { toMapShapes } from '../../components/charts/to-map-shapes.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { DrawingChoice } from './drawing-choice.js';
import { shapesBody, squaresBody } from './map-drawing.js';
import { WeekShapes, WeekTiles } from './map-views.js';
import { MapWithout } from './map-without.js';
import { SaveMap } from './save-map.js';
import type { MapRows } from './to-map-rows.js';
import { useWantsSquares } from './use-boundaries.js';
import { WeekSlider } from './week-slider.js';

interface MapCardProps {
  readonly map: MapDto;
  /** What the province loaded; null: nothing, the map shows squares. */
  readonly boundaries: BoundariesDto['boundaries'];
  readonly rows: MapRows;
  readonly weeks: CommunesDto['weeks'];
  /** Of the chosen week in `weeks`. */
  readonly index: number;
  /** The week that is drawn. */
  readonly period: string;
  readonly indicator: string;
  /** Measure and week. */
  readonly title: string;
}

/** The map of a week, with what its colours mean and what can be taken from it. */
export function MapCard({ boundaries, weeks, index, ...card }: MapCardProps): ReactNode {
  const { t, lang } = useI18n();
  const squares = useWantsSquares();
  const drawn = squares ? null : boundaries;
  return (
    <Card
      title={keptFinding(
        card.rows.list.map(({ difference }) => difference),
        lang,
      )}
      subtitle={`${t(drawn === null ? 'map.title' : 'map.shapesTitle')}. ${t('map.subtitle')} ${boundaries === null ? t('map.notLoaded') : ''}`}
    >
      {boundaries !== null && <DrawingChoice />}
      <WeekSlider {...{ weeks, index }} />
      {drawn === null ? <Squares {...card} /> : <Shapes {...card} boundaries={drawn} />}
    </Card>
  );
}

type PartProps = Omit<MapCardProps, 'boundaries' | 'weeks' | 'index'>;

const Squares = memo(function Squares({ map, rows, ...part }: PartProps): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <WeekTiles map={map} tiles={rows.tiles} period={part.period} />
      <MapClasses classes={rows.classes} title={t('map.classes', { unit: rows.unit })} />
      {map.unplaced.length > 0 && (
        <p className="mt-2 text-sm text-warning">
          {t('map.unplaced', { names: map.unplaced.map(({ fullName }) => fullName).join(', ') })}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <SaveMap
          rows={rows}
          title={part.title}
          credit={null}
          bodyOf={(missing, colour) => squaresBody(map, rows, missing, colour)}
        />
        <FiguresLink {...part} />
      </p>
    </>
  );
});

const Shapes = memo(function Shapes({
  rows,
  boundaries,
  ...part
}: PartProps & { readonly boundaries: DrawnBoundariesDto }): ReactNode {
  const { t } = useI18n();
  const { shapes, without } = toMapShapes(boundaries, rows.list);
  const { width, height } = boundaries;
  const credit = t('map.credit', { credit: boundaries.credit });
  return (
    <>
      <WeekShapes {...{ boundaries, shapes }} period={part.period} />
      <MapClasses classes={rows.classes} title={t('map.classes', { unit: rows.unit })} />
      <MapWithout places={without} period={part.period} />
      <p className="mt-3 flex flex-wrap gap-2">
        <SaveMap
          rows={rows}
          title={part.title}
          credit={credit}
          bodyOf={(missing, colour) => shapesBody({ width, height }, shapes, missing, colour)}
        />
        <FiguresLink {...part} />
      </p>
    </>
  );
});

function FiguresLink({ period, indicator }: Pick<PartProps, 'period' | 'indicator'>): ReactNode {
  const { t } = useI18n();
  const file = `/api/gaps.csv?${searchText({ period, indicator, ...useView() })}`;
  return (
    <a href={file} className={buttonClass('secondary')}>
      {t('gaps.csv')}
    </a>
  );
}
