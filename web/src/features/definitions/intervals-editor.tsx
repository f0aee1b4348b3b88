import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface Interval {
  readonly from: number;
  readonly to: number | null;
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly color: string;
}

/** Where the next interval ends when the last one is open. */
const STEP = 20;

/** The intervals of a scale of colours, lowest first. */
export function IntervalsEditor({
  value,
  onValue,
}: {
  readonly value: unknown;
  readonly onValue: (intervals: readonly Interval[]) => void;
}): ReactNode {
  const { t } = useI18n();
  const intervals = (value ?? []) as readonly Interval[];
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 font-medium">{t('prop.intervals')}</legend>
      <ol className="divide-y divide-line rounded-md border border-line">
        {intervals.map((interval, index) => (
          <IntervalRow
            key={interval.key}
            interval={interval}
            onChange={(changed) => {
              onValue(intervals.map((one, at) => (at === index ? changed : one)));
            }}
            onRemove={() => {
              onValue(intervals.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      <Button
        look="secondary"
        onClick={() => {
          const from = intervals.at(-1)?.to ?? (intervals.at(-1)?.from ?? -STEP) + STEP;
          const key = `from_${String(from).replace(/\D/gu, '_')}_${String(intervals.length)}`;
          onValue([...intervals, { from, to: null, key, nameVi: '', nameEn: '', color: '#6baed6' }]);
        }}
      >
        {t('interval.add')}
      </Button>
    </fieldset>
  );
}

interface IntervalRowProps {
  readonly interval: Interval;
  readonly onChange: (interval: Interval) => void;
  readonly onRemove: () => void;
}

function IntervalRow({ interval, onChange, onRemove }: IntervalRowProps): ReactNode {
  const { t } = useI18n();
  const text = (name: 'nameVi' | 'nameEn') => (
    <Field label={t(`interval.${name}`)} className="basis-40">
      {(control) => (
        <input
          {...control}
          className={controlClass}
          value={interval[name]}
          onChange={(event) => {
            onChange({ ...interval, [name]: event.target.value });
          }}
        />
      )}
    </Field>
  );
  const number = (name: 'from' | 'to') => (
    <Field label={t(`interval.${name}`)} className="w-28">
      {(control) => (
        <input
          {...control}
          type="number"
          step="any"
          className={controlClass}
          value={interval[name] ?? ''}
          placeholder={name === 'to' ? '∞' : ''}
          onChange={(event) => {
            const typed = event.target.value;
            onChange({ ...interval, [name]: typed === '' ? (name === 'to' ? null : 0) : Number(typed) });
          }}
        />
      )}
    </Field>
  );
  return (
    <li className="flex flex-wrap items-end gap-3 p-3">
      {number('from')}
      {number('to')}
      {text('nameVi')}
      {text('nameEn')}
      <Color
        color={interval.color}
        onColor={(color) => {
          onChange({ ...interval, color });
        }}
      />
      <Button
        look="secondary"
        aria-label={t('interval.remove', { name: interval.nameVi })}
        onClick={onRemove}
      >
        ×
      </Button>
    </li>
  );
}

function Color({
  color,
  onColor,
}: {
  readonly color: string;
  readonly onColor: (color: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={t('interval.color')}>
      {(control) => (
        <input
          {...control}
          type="color"
          className="h-11 w-16 rounded-md border-2 border-line-strong bg-surface"
          value={color}
          onChange={(event) => {
            onColor(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
