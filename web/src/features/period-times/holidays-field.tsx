import { formatDate } from '@domain/format.js';
import { localDateOf, weekdayOf } from '@domain/local-time.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { weekdayWords } from '../../lib/week-words.js';

interface HolidaysFieldProps {
  /** Local dates, oldest first. */
  readonly holidays: readonly string[];
  readonly onHolidays: (holidays: string[]) => void;
}

/** Days on which nothing falls due. Those that have passed are folded away. */
export function HolidaysField({ holidays, onHolidays }: HolidaysFieldProps): ReactNode {
  const { t } = useI18n();
  const today = localDateOf(useServerNow());
  const [date, setDate] = useState('');
  const coming = holidays.filter((holiday) => holiday >= today);
  const passed = holidays.filter((holiday) => holiday < today);
  const remove = (gone: string): void => {
    onHolidays(holidays.filter((holiday) => holiday !== gone));
  };
  const known = holidays.includes(date);
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="font-semibold">{t('periods.holidays')}</legend>
      <p className="text-sm text-ink-soft">{t('periods.holidaysHint')}</p>
      {coming.length === 0 ? (
        <p className="text-ink-soft">{t('periods.noHolidays')}</p>
      ) : (
        <Dates dates={coming} onRemove={remove} />
      )}
      {passed.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 text-link">{t('periods.passed', { n: passed.length })}</summary>
          <Dates dates={passed} onRemove={remove} />
        </details>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('periods.newHoliday')}
          type="date"
          value={date}
          error={known ? t('periods.knownHoliday') : null}
          onValue={setDate}
        />
        <Button
          look="secondary"
          disabled={!/^\d{4}-\d{2}-\d{2}$/u.test(date) || known}
          onClick={() => {
            onHolidays([...holidays, date].sort());
            setDate('');
          }}
        >
          {t('periods.addHoliday')}
        </Button>
      </div>
    </fieldset>
  );
}

function Dates({
  dates,
  onRemove,
}: {
  readonly dates: readonly string[];
  readonly onRemove: (date: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <ul className="flex flex-wrap gap-2">
      {dates.map((date) => (
        <li key={date} className="flex items-center rounded-md border border-line bg-sunken pl-3">
          {`${weekdayWords(weekdayOf(date), t)} ${formatDate(date)}`}
          <button
            type="button"
            className="inline-flex min-h-11 min-w-11 items-center justify-center"
            aria-label={t('periods.removeHoliday', { day: formatDate(date) })}
            onClick={() => {
              onRemove(date);
            }}
          >
            <Icon name="close" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
