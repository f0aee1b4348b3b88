import type { CommunesDto } from '@contract/analytics.js';
import { formatWeek } from '@domain/format.js';
import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter } from '../../lib/selection/filters.js';

/** Through the weeks of the campaign; the week stands in the address. */
export function WeekSlider({
  weeks,
  index,
}: {
  readonly weeks: CommunesDto['weeks'];
  readonly index: number;
}): ReactNode {
  const { t, lang } = useI18n();
  const filter = useFilter();
  const id = useId();
  const last = weeks.length - 1;
  if (last < 1) return null;
  const text = (at: number): string => {
    const week = weeks[at];
    return week === undefined ? '' : formatWeek(week.period, lang);
  };
  return (
    <div className="mb-3 flex min-w-0 flex-wrap items-center gap-x-3">
      <label htmlFor={id} className="font-semibold">
        {t('map.week')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={index}
        aria-valuetext={text(index)}
        className="h-11 min-w-0 flex-1 accent-accent"
        onChange={(event) => {
          const at = Number(event.target.value);
          filter({ tuan: at === last ? '' : (weeks[at]?.period ?? '') });
        }}
      />
      <output htmlFor={id} className="w-20 text-right font-semibold">
        {text(index)}
      </output>
    </div>
  );
}
