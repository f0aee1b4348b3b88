import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { Button } from './button.js';
import { TextField } from './text-field.js';

export interface AsOf {
  /** Local date whose end is looked at; null: now. */
  readonly day: string | null;
  /** ISO instant for the server; null: now. */
  readonly moment: string | null;
}

/** The day of the past that the URL asks for (`on`). Today and later mean now. */
export function useAsOfDay(): AsOf {
  const { on } = useFilters();
  const today = localDateOf(useServerNow());
  if (on === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(on) || on >= today) return { day: null, moment: null };
  return { day: on, moment: `${on}T23:59:59.999+07:00` };
}

/** Chooses a day of the past; what was known at its end is then shown, to be read only. */
export function AsOfDayField(): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  const filter = useFilter();
  const today = localDateOf(useServerNow());
  return (
    <TextField
      label={t('admin.asOf')}
      type="date"
      max={today}
      value={day ?? ''}
      onValue={(on) => {
        filter({ on });
      }}
    />
  );
}

/** Stands above what is not of today. */
export function AsOfBanner(): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  const filter = useFilter();
  return (
    <div role="status">
      {day !== null && (
        <p className="flex flex-wrap items-center gap-x-3 rounded-md bg-warning-tint px-4 py-1 text-warning">
          {t('admin.asOfBanner', { day: formatDate(day) })}
          <Button
            look="quiet"
            onClick={() => {
              filter({ on: '' });
            }}
          >
            {t('admin.asOfNow')}
          </Button>
        </p>
      )}
    </div>
  );
}
