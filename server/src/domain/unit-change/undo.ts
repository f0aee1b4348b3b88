import type { Catalogue } from '../catalogue.js';
import { cutOffDateOf } from '../local-time.js';
import type { UnitChange } from './unit-change.js';

const WEEKLY = 'weekly';

/**
 * Until when a change can be undone: until the first week that is cut off under the new units has closed. An instant;
 * null: a rename, which is renamed back, or a week that the calendar does not hold yet.
 */
export function undoUntil(
  catalogue: Pick<Catalogue, 'windows'>,
  kind: UnitChange['kind'] | 'undo',
  effectiveOn: string,
): string | null {
  if (kind === 'rename' || kind === 'undo') return null;
  const first = catalogue.windows
    .filter((window) => window.dataSet === WEEKLY && cutOffDateOf(window.cutOffAt) >= effectiveOn)
    .sort((a, b) => Date.parse(a.cutOffAt) - Date.parse(b.cutOffAt))[0];
  return first?.closesAt ?? null;
}
