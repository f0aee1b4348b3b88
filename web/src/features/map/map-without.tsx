import type { ReactNode } from 'react';
import { ClassMark } from '../../components/charts/map-classes.js';
import { PlainLink } from '../../components/ui/plain-link.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { placeWords } from './map-place.js';
import type { MapPlace } from './to-map-rows.js';

/** Communes without a boundary, with the colour they would have. */
export function MapWithout({
  places,
  period,
}: {
  readonly places: readonly MapPlace[];
  readonly period: string;
}): ReactNode {
  const { t } = useI18n();
  if (places.length === 0) return null;
  return (
    <section aria-label={t('map.without', { n: places.length })} className="mt-3">
      <h3 className="text-sm font-semibold">{t('map.without', { n: places.length })}</h3>
      <ul className="mt-1 max-h-48 overflow-y-auto">
        {places.map((place) => (
          <li key={place.code}>
            <PlainLink
              code={place.code}
              period={period}
              className="inline-flex min-h-11 items-center gap-2 hover:underline"
            >
              <ClassMark level={place.level} />
              {placeWords(place, t)}
            </PlainLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
