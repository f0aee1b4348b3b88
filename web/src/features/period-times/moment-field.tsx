import type { PeriodTimesPreviewBody } from '@contract/period-times.js';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { WEEKDAYS, weekdayWords } from '../../lib/week-words.js';

type WeekMoment = PeriodTimesPreviewBody['cutOff'];

interface MomentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly moment: WeekMoment;
  readonly onMoment: (moment: WeekMoment) => void;
}

/** A weekday and an hour. */
export function MomentField({ label, hint, moment, onMoment }: MomentFieldProps): ReactNode {
  const { t } = useI18n();
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      <p className="mb-2 text-sm text-ink-soft">{hint}</p>
      <div className="grid grid-cols-2 gap-2">
        <Select
          label={t('periods.weekday')}
          value={String(moment.weekday)}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayWords(day, t) }))}
          onValue={(day) => {
            onMoment({ ...moment, weekday: Number(day) });
          }}
        />
        <TextField
          label={t('periods.hour')}
          type="time"
          required
          value={moment.time}
          onValue={(time) => {
            // A time that is being cleared is not a time; the one before stays.
            if (/^\d{2}:\d{2}$/u.test(time)) onMoment({ ...moment, time });
          }}
        />
      </div>
    </fieldset>
  );
}
