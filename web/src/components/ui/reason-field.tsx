import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { controlClass, Field } from './field.js';

/** Shortest reason that says something, characters. */
const SHORTEST_REASON = 5;
const LONGEST_REASON = 1000;

export interface Reason {
  readonly text: string;
  readonly missing: boolean;
  readonly setText: (text: string) => void;
  /** The reason without blanks around it; null, and told at the field, while it says nothing. */
  readonly given: () => string | null;
}

export function useReason(): Reason {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  return {
    text,
    missing,
    setText: (next) => {
      setText(next);
      setMissing(false);
    },
    given: () => {
      const trimmed = text.trim();
      const enough = trimmed.length >= SHORTEST_REASON;
      setMissing(!enough);
      return enough ? trimmed : null;
    },
  };
}

/** Why: an act that others have to live with says so. */
export function ReasonField({
  reason,
  label,
  hint,
}: {
  readonly reason: Reason;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={label ?? t('reason.label')} hint={hint} error={reason.missing ? t('reason.missing') : null}>
      {(control) => (
        <textarea
          {...control}
          className={controlClass}
          rows={3}
          maxLength={LONGEST_REASON}
          value={reason.text}
          onChange={(event) => {
            reason.setText(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
