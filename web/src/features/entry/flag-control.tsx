import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import type { Box } from '../../lib/report-form/entry-state.js';

const choices = [
  { text: '1', label: 'field.yes' },
  { text: '0', label: 'field.no' },
  { text: '', label: 'field.unknown' },
] as const;

/** Yes, no, or not entered: three answers, because "not entered" is not "no". */
export function FlagControl({
  box,
  keeper,
  legend,
  described,
}: {
  readonly box: Box;
  readonly keeper: EntryKeeper;
  readonly legend: ReactNode;
  readonly described: string;
}): ReactNode {
  const { t } = useI18n();
  const name = useId();
  const now = box.value === null ? '' : String(box.value);
  return (
    <fieldset aria-describedby={described}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.label}
            className="flex min-h-12 items-center gap-2 rounded-md border-2 border-line-strong bg-surface px-4 has-checked:border-accent has-checked:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="size-5 accent-accent"
              checked={now === choice.text}
              onChange={() => {
                keeper.type(box.code, choice.text);
              }}
            />
            {t(choice.label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
