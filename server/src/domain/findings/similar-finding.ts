import { formatNumber, type Language } from '../format.js';
import { communes } from './phrases.js';

/**
 * Where a commune stands among those most like it. Equal is neither above nor below.
 * @param own its value, as precisely as it is shown; null: no data
 * @param others values of the similar ones; null: no data, not compared
 */
export function similarFinding(
  own: number | null,
  others: readonly (number | null)[],
  language: Language,
): string {
  const vi = language === 'vi';
  const known = others.filter((other) => other !== null);
  if (own === null || known.length === 0)
    return vi ? 'Chưa có số liệu để so với nơi tương đồng' : 'No data yet to compare with similar communes';
  const above = known.filter((other) => own > other).length;
  const below = known.filter((other) => own < other).length;
  const all = communes(known.length, language);
  if (above === known.length || below === known.length) {
    if (vi) return `${above > 0 ? 'Cao' : 'Thấp'} hơn cả ${all} tương đồng`;
    const which =
      known.length === 1
        ? 'the similar commune'
        : `all ${formatNumber(known.length, 0, 'en')} similar communes`;
    return `${above > 0 ? 'Above' : 'Below'} ${which}`;
  }
  const n = formatNumber(above, 0, language);
  return vi
    ? `Cao hơn ${n}/${all} tương đồng`
    : `Above ${n} of ${formatNumber(known.length, 0, 'en')} similar ${known.length === 1 ? 'commune' : 'communes'}`;
}
