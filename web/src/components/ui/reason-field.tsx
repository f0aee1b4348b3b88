import { ACT_REASON_LENGTH, type ReasonLength } from '@domain/reason-length.js';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reasonVi } from '../../lib/i18n/vi/reason.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { controlClass, Field } from './field.js';

// Fetched on its own, after the page and its words.
addTexts(reasonVi);

export interface Reason {
  readonly length: ReasonLength;
  readonly text: string;
  readonly missing: boolean;
  readonly setText: (text: string) => void;
  /** The reason without blanks around it; null, and told at the field, while it says nothing. */
  readonly given: () => string | null;
}

/** @param length what the server takes; that of an act where nothing else is said */
export function useReason(length: ReasonLength = ACT_REASON_LENGTH): Reason {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  return {
    length,
    text,
    missing,
    setText: (next) => {
      setText(next);
      setMissing(false);
    },
    given: () => {
      const trimmed = text.trim();
      const enough = trimmed.length >= length.least;
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
  refused = null,
}: {
  readonly reason: Reason;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  /** What the server found wrong in it; null: nothing. */
  readonly refused?: string | null;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field
      label={label ?? t('reason.label')}
      hint={hint}
      error={reason.missing ? t('reason.missing') : refused}
    >
      {(control) => (
        <textarea
          {...control}
          className={controlClass}
          rows={3}
          maxLength={reason.length.most}
          value={reason.text}
          onChange={(event) => {
            reason.setText(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
