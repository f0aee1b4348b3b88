import type { ReminderOverviewDto } from '@contract/reminders.js';
import { type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { STEP_UNITS, STEP_WHEN, type StepDraft } from './step-draft.js';

const MOST_STEPS = 8;

interface StepsProps {
  readonly steps: readonly StepDraft[];
  readonly errorOf: (index: number) => string | null;
  readonly onChange: (steps: StepDraft[]) => void;
}

/** Each moment as a number, a unit and what it is counted from. */
export function Steps({ steps, errorOf, onChange }: StepsProps): ReactNode {
  const { t } = useI18n();
  return (
    <fieldset className="space-y-3">
      <legend className="font-medium">{t('remind.steps')}</legend>
      {steps.map((step, index) => (
        <StepRow
          key={index}
          n={index + 1}
          step={step}
          error={errorOf(index)}
          onChange={(next) => {
            onChange(steps.map((one, at) => (at === index ? next : one)));
          }}
          onRemove={() => {
            onChange(steps.filter((_step, at) => at !== index));
          }}
        />
      ))}
      {steps.length < MOST_STEPS && (
        <Button
          look="secondary"
          onClick={() => {
            onChange([...steps, { amount: '1', unit: 'hours', when: 'before_due' }]);
          }}
        >
          {t('remind.step.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface StepRowProps {
  readonly n: number;
  readonly step: StepDraft;
  readonly error: string | null;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove: () => void;
}

function StepRow({ n, step, error, onChange, onRemove }: StepRowProps): ReactNode {
  const { t } = useI18n();
  return (
    <div
      role="group"
      aria-label={t('remind.stepNo', { n })}
      className="grid grid-cols-[5rem_minmax(0,1fr)] items-end gap-2 border-b border-line pb-3 sm:grid-cols-[5rem_7rem_minmax(0,1fr)]"
    >
      <TextField
        label={t('remind.step.amount')}
        inputMode="numeric"
        maxLength={5}
        error={error}
        value={step.amount}
        onValue={(amount) => {
          onChange({ ...step, amount });
        }}
      />
      <Select
        label={t('remind.step.unit')}
        value={step.unit}
        options={STEP_UNITS.map((value) => ({ value, label: t(`remind.step.${value}`) }))}
        onValue={(unit) => {
          onChange({ ...step, unit: unit as StepDraft['unit'] });
        }}
      />
      <Select
        label={t('remind.step.when')}
        className="col-span-2 sm:col-span-1"
        value={step.when}
        options={STEP_WHEN.map((value) => ({ value, label: t(`remind.when.${value}`) }))}
        onValue={(when) => {
          onChange({ ...step, when: when as StepDraft['when'] });
        }}
      />
      <Button look="quiet" className="col-span-full justify-self-start" onClick={onRemove}>
        {t('remind.step.remove', { n })}
      </Button>
    </div>
  );
}

type Rest = Pick<ReminderOverviewDto['settings'], 'quiet' | 'workingDaysOnly'>;
interface QuietProps {
  readonly rest: Rest;
  readonly error: string | null;
  readonly onChange: (rest: Rest) => void;
}

/** Hours and days in which nobody is reminded. */
export function Quiet({ rest, error, onChange }: QuietProps): ReactNode {
  const { t } = useI18n();
  const { quiet, workingDaysOnly } = rest;
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{t('remind.quiet')}</legend>
      <p className="text-sm text-ink-soft">{t('remind.quietHint')}</p>
      <div className="grid max-w-sm grid-cols-2 gap-3">
        {(['from', 'until'] as const).map((end) => (
          <TextField
            key={end}
            label={t(`remind.quiet.${end}`)}
            type="time"
            error={end === 'until' ? error : null}
            value={quiet[end]}
            onValue={(value) => {
              onChange({ workingDaysOnly, quiet: { ...quiet, [end]: value } });
            }}
          />
        ))}
      </div>
      <Check
        label={t('remind.working')}
        checked={workingDaysOnly}
        onChange={(checked) => {
          onChange({ quiet, workingDaysOnly: checked });
        }}
      />
    </fieldset>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Kept in the order of the options, so that choosing back and forth changes nothing. */
export function Choices({ legend, options, chosen, onChange }: ChoicesProps): ReactNode {
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      {options.map(({ value, label }) => (
        <Check
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(checked) => {
            onChange(
              options
                .map((option) => option.value)
                .filter((one) => (one === value ? checked : chosen.includes(one))),
            );
          }}
        />
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps): ReactNode {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        className="size-5 shrink-0"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
