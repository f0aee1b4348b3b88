import type { PeriodListDto } from '@contract/catalogue.js';
import { formatDayMonth, formatWeek } from '@domain/format.js';
import { periodLabel } from '@domain/period.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface PeriodOptions {
  /** Newest first. The chosen period is always among them. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** The weeks one can choose, and the neighbours of the chosen one; undefined: the list is not there yet. */
export function toPeriodOptions(
  list: PeriodListDto | undefined,
  selected: string,
  lang: Lang,
): PeriodOptions {
  const items = list?.items ?? [];
  const at = items.findIndex((item) => item.code === selected);
  const codes = items.map((item) => item.code);
  const oneYear = new Set([selected, ...codes].map((code) => code.slice(0, 4))).size === 1;
  const labelOf = (code: string): string => {
    const item = items.find((each) => each.code === code);
    // The year is said only where it is not clear: a phone has no room for it.
    if (!oneYear || item?.startsOn == null || item.endsOn === null) return periodLabel(code, lang);
    return `${formatWeek(code, lang)} (${formatDayMonth(item.startsOn)}–${formatDayMonth(item.endsOn)})`;
  };
  return {
    options: (at < 0 ? [selected, ...codes] : codes).map((code) => ({ code, label: labelOf(code) })),
    previous: at < 0 ? null : (codes[at + 1] ?? null),
    next: at <= 0 ? null : (codes[at - 1] ?? null),
  };
}
