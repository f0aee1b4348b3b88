import { useState, type ReactNode } from 'react';
import { controlClass, Field } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface RuleInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly error: string | null;
  readonly onValue: (value: unknown) => void;
}

/** Codes of data elements in their order, as they are written: "sessions_held; attendances". */
export function CodesInput({ label, value, error, onValue }: RuleInputProps): ReactNode {
  const { t } = useI18n();
  const [text, setText] = useState(() => (Array.isArray(value) ? value.join('; ') : ''));
  return (
    <Field label={label} hint={t('prop.codesHint')} error={error}>
      {(control) => (
        <input
          {...control}
          className={controlClass}
          autoCapitalize="none"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onValue(
              event.target.value
                .split(/[;,\s]+/u)
                .map((code) => code.trim())
                .filter((code) => code !== ''),
            );
          }}
        />
      )}
    </Field>
  );
}

/** Thresholds as they are kept. What cannot be read is said at once and not sent. */
export function ThresholdsInput({ label, value, error, onValue }: RuleInputProps): ReactNode {
  const { t } = useI18n();
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const wrong = parsed(text) === null;
  return (
    <Field
      label={label}
      hint={t('prop.parametersHint')}
      error={wrong ? t('definition.parametersWrong') : error}
    >
      {(control) => (
        <textarea
          {...control}
          className={`${controlClass} font-mono text-sm`}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onValue(parsed(event.target.value) ?? event.target.value);
          }}
        />
      )}
    </Field>
  );
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
