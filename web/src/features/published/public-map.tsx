import type { DrawnBoundariesDto } from '@contract/boundaries.js';
import type { PublicSnapshotDto } from '@contract/published.js';
import { differenceFinding } from '@domain/findings/map-finding.js';
import type { ReactNode } from 'react';
import { MapClasses } from '../../components/charts/map-classes.js';
import type { MapLink } from '../../components/charts/map-link.js';
import { MapShapes } from '../../components/charts/map-shapes.js';
import { MapTiles } from '../../components/charts/map-tiles.js';
import { toMapShapes } from '../../components/charts/to-map-shapes.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { valueOrWhy } from './figure-cell.js';
import { type PublicPlace, toPublicMap } from './to-public-rows.js';
import { usePublishedBoundaries } from './use-published.js';

interface PublicMapProps {
  readonly published: PublicSnapshotDto;
  /** Code of the commune that is shown; null: none. */
  readonly chosen: string | null;
  readonly linkTo: (code: string) => string;
  readonly onChoose: (code: string) => void;
}

/** Where: by the boundaries that are loaded, else one square a commune. Enter shows the commune. */
export function PublicMap({ published, chosen, linkTo, onChoose }: PublicMapProps): ReactNode {
  const words = useI18n();
  const { t, lang } = words;
  const { snapshot, boundaries: ahead } = published;
  const boundaries = usePublishedBoundaries(ahead?.version ?? null);
  const { places, tiles, classes, differences } = toPublicMap(snapshot);
  const [indicator] = snapshot.indicators;
  if (indicator === undefined || places.length === 0) return null;
  const say = ({ fullName: name, figure }: PublicPlace): string => {
    const value = valueOrWhy(figure, indicator, snapshot.withheldBelow, words);
    if (figure.status === 'no_data') return t('public.tileOnly', { name, value });
    return t('public.tile', { name, value, status: t(`status.${figure.status}`).toLowerCase() });
  };
  const link: MapLink = (code, props) => (
    <a
      key={code}
      href={linkTo(code)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(code);
      }}
      {...props}
    />
  );
  const look = { hint: t('public.choose'), say, link, chosen };
  const squares = ahead === null || boundaries === 'none';
  return (
    <Card title={differenceFinding(differences, lang)} subtitle={t(squares ? 'public.map' : 'public.shapes')}>
      {squares ? (
        <MapTiles cols={snapshot.map.cols} tiles={tiles} label={t('public.mapLabel')} {...look} />
      ) : boundaries === null ? (
        // Their room: what lies below must not jump.
        <div className="mb-16" style={{ aspectRatio: `${String(ahead.width)} / ${String(ahead.height)}` }} />
      ) : (
        <Shapes {...{ boundaries, places, look }} />
      )}
      <MapClasses classes={classes} title={t('public.mapNote')} />
    </Card>
  );
}

interface ShapesProps {
  readonly boundaries: DrawnBoundariesDto;
  readonly places: readonly PublicPlace[];
  readonly look: {
    readonly hint: string;
    readonly say: (place: PublicPlace) => string;
    readonly link: MapLink;
    readonly chosen: string | null;
  };
}

function Shapes({
  boundaries: { width, height, credit, shapes: drawn },
  places,
  look,
}: ShapesProps): ReactNode {
  const { t } = useI18n();
  const { shapes, without } = toMapShapes({ shapes: drawn }, places);
  return (
    <>
      <MapShapes
        {...{ width, height, shapes }}
        credit={t('public.credit', { credit })}
        label={t('public.shapesLabel')}
        {...look}
      />
      {without.length > 0 && (
        <p>
          {t('public.without')}: {without.map(look.say).join('; ')}.
        </p>
      )}
    </>
  );
}
