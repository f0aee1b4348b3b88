import type { ReactNode } from 'react';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DefinitionField } from './definition-fields.js';
import { IntervalsEditor } from './intervals-editor.js';
import { MembersEditor } from './members-editor.js';
import { CodesInput, ThresholdsInput } from './rule-inputs.js';

export interface Names {
  /** Code → name of every data element. */
  readonly elements: ReadonlyMap<string, string>;
  readonly legends: readonly string[];
}

interface DefinitionInputProps {
  readonly field: DefinitionField;
  readonly value: unknown;
  readonly error: string | null;
  /** The thing exists already. */
  readonly known: boolean;
  readonly names: Names;
  readonly onValue: (value: unknown) => void;
}

/** One property of a definition, by the kind of its input. */
export function DefinitionInput(props: DefinitionInputProps): ReactNode {
  const { t } = useI18n();
  const { field, value, error, names, onValue } = props;
  if (field.input === 'members')
    return <MembersEditor value={value} elements={names.elements} onValue={onValue} />;
  if (field.input === 'intervals') return <IntervalsEditor value={value} onValue={onValue} />;
  if (field.input === 'codes') return <CodesInput label={t(field.label)} {...{ value, error, onValue }} />;
  if (field.input === 'thresholds')
    return <ThresholdsInput label={t(field.label)} {...{ value, error, onValue }} />;
  if (field.input === 'flag') return <Flag {...props} />;
  if (field.input === 'choice' || field.input === 'element' || field.input === 'legend')
    return <Choice {...props} />;
  return <Written {...props} />;
}

function Flag({ field, value, known, onValue }: DefinitionInputProps): ReactNode {
  const { t } = useI18n();
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        className="size-5 accent-accent"
        disabled={known && field.fixed === true}
        checked={value === true}
        onChange={(event) => {
          onValue(event.target.checked);
        }}
      />
      {t(field.label)}
    </label>
  );
}

function Choice({ field, value, known, names, onValue }: DefinitionInputProps): ReactNode {
  const { t } = useI18n();
  const options =
    field.input === 'element'
      ? [...names.elements].map(([code, name]) => ({ value: code, label: `${name} (${code})` }))
      : field.input === 'legend'
        ? names.legends.map((code) => ({ value: code, label: code }))
        : (field.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.label) }));
  const none = field.optional === true ? [{ value: '', label: t('definition.none') }] : [];
  return (
    <Select
      label={t(field.label)}
      disabled={known && field.fixed === true}
      value={typeof value === 'string' ? value : ''}
      options={[...none, ...options]}
      onValue={(next) => {
        onValue(next === '' ? null : next);
      }}
    />
  );
}

function Written({ field, value, error, onValue }: DefinitionInputProps): ReactNode {
  const { t } = useI18n();
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const read = (text: string): unknown => {
    if (field.input === 'number') return text === '' ? '' : Number(text);
    return field.optional === true && text.trim() === '' ? null : text;
  };
  const change = (event: { target: { value: string } }): void => {
    onValue(read(event.target.value));
  };
  return (
    <Field
      label={t(field.label)}
      error={error}
      {...(field.hint === undefined ? {} : { hint: t(field.hint) })}
    >
      {(control) =>
        field.input === 'long' ? (
          <textarea {...control} className={controlClass} rows={3} value={shown} onChange={change} />
        ) : (
          <input
            {...control}
            type={field.input === 'number' ? 'number' : 'text'}
            className={controlClass}
            value={shown}
            onChange={change}
          />
        )
      }
    </Field>
  );
}
