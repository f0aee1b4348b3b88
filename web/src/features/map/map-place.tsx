import type { MapLink } from '../../components/charts/map-link.js';
import { PlainLink } from '../../components/ui/plain-link.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { MapPlace } from './to-map-rows.js';

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

/** From the map to a commune in that week. */
export const linkInWeek = (period: string): MapLink =>
  function LinkInWeek(code, props) {
    return <PlainLink code={code} period={period} {...props} />;
  };
