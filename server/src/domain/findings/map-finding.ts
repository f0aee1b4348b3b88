import { formatNumber, type Language } from '../format.js';
import { communes } from './phrases.js';

/**
 * How many communes stand below their plan: the heading of the map. It names no region: nothing in the figures says one.
 * @param differences to the plan, signed; null: no data
 */
export function differenceFinding(differences: readonly (number | null)[], language: Language): string {
  const vi = language === 'vi';
  const known = differences.filter((one) => one !== null);
  const behind = known.filter((one) => one < 0).length;
  const missing = differences.length - known.length;
  if (known.length === 0) return vi ? 'Chưa có xã, phường nào có số liệu' : 'No commune has data yet';
  const without =
    missing === 0
      ? ''
      : vi
        ? `; ${formatNumber(missing, 0, 'vi')} chưa có số liệu`
        : `; ${formatNumber(missing, 0, 'en')} without data`;
  if (behind === 0)
    return vi
      ? `Không nơi nào dưới kế hoạch trong ${communes(known.length, 'vi')} có số liệu${without}`
      : `None of the ${communes(known.length, 'en')} with data is below plan${without}`;
  if (vi)
    return `${formatNumber(behind, 0, 'vi')}/${communes(known.length, 'vi')} có số liệu thấp hơn kế hoạch${without}`;
  return `${formatNumber(behind, 0, 'en')} of ${communes(known.length, 'en')} with data ${behind === 1 ? 'is' : 'are'} below plan${without}`;
}

/** How many keep to their plan: the heading of the drawing, under a page that says how many do not. Level with it counts as kept. */
export function keptFinding(differences: readonly (number | null)[], language: Language): string {
  const vi = language === 'vi';
  const known = differences.filter((one) => one !== null);
  const kept = known.filter((one) => one >= 0).length;
  if (known.length === 0) return vi ? 'Chưa có số liệu để tô màu' : 'Nothing to colour yet';
  const n = formatNumber(kept, 0, language);
  const all = communes(known.length, language);
  if (vi) return `${n}/${all} có số liệu bằng hoặc cao hơn kế hoạch`;
  return `${n} of ${all} with data ${kept === 1 ? 'is' : 'are'} at or above plan`;
}

/** A commune and how far it is from its plan, in words with sign and unit; null: no data. */
export interface Distance {
  readonly fullName: string;
  readonly difference: number | null;
  readonly differenceText: string | null;
}

/** Who is furthest below plan: the heading of the list beside the map. @param list the furthest below first, those without data last */
export function furthestFinding([first]: readonly Distance[], language: Language): string {
  const vi = language === 'vi';
  if (first?.difference == null) return vi ? 'Chưa có số liệu để xếp' : 'Nothing to put in order yet';
  if (first.difference >= 0) return vi ? 'Không nơi nào thấp hơn kế hoạch' : 'Nobody is below plan';
  const text = first.differenceText ?? '';
  return vi
    ? `Thấp hơn kế hoạch nhiều nhất: ${first.fullName}, ${text}`
    : `Furthest below plan: ${first.fullName}, ${text}`;
}
