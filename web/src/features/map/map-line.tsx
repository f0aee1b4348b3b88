import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { MapPlace } from './to-map-rows.js';

/** What is looked at, in words. */
export function MapLine({
  chosen,
  hint,
}: {
  readonly chosen: MapPlace | null;
  /** How to look at one. */
  readonly hint: string;
}): ReactNode {
  const { t } = useI18n();
  return (
    <p aria-live="polite" className="mt-2 min-h-12">
      {chosen === null ? (
        <span className="text-ink-soft">{hint}</span>
      ) : (
        <strong>{placeWords(chosen, t)}</strong>
      )}
    </p>
  );
}

/** "Xã Cuôr Đăng: 53,0%, +7,4 điểm so với kế hoạch, Đúng tiến độ". */
export function placeWords(place: MapPlace, t: Translate): string {
  const status = t(`status.${place.status}`);
  if (place.differenceText === null) return `${place.fullName}: ${t('state.missing')}`;
  return t('map.tile', {
    name: place.fullName,
    value: place.valueText ?? '',
    difference: place.differenceText,
    status,
  });
}
