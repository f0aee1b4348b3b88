import type { ReasonLength } from '@domain/reason-length.js';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Modal } from './modal.js';
import { ProblemNote } from './page-state.js';
import { ReasonField, useReason } from './reason-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface ReasonDialogProps {
  readonly title: ReactNode;
  /** Words on the button that does it. */
  readonly action: string;
  /** Words on the button that does not; absent: "Đóng". */
  readonly close?: string;
  readonly busy: boolean;
  /** Why it was refused; null: it was not, or it is told elsewhere. */
  readonly error: Error | null;
  /** What did not work, over the reason of a refusal. */
  readonly failed?: string;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  /** What the server takes; that of an act where nothing else is said. */
  readonly length?: ReasonLength;
  readonly onGiven: (reason: string) => void;
  readonly onClose: () => void;
  /** What comes of it. */
  readonly children: ReactNode;
  /** What else is asked. */
  readonly below?: ReactNode;
}

/** An act that takes a reason: what comes of it, why, and why it was refused. */
export function ReasonDialog({
  title,
  action,
  busy,
  error,
  onGiven,
  onClose,
  ...words
}: ReasonDialogProps): ReactNode {
  const { t } = useI18n();
  const reason = useReason(words.length);
  return (
    <Modal title={title} busy={busy} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const given = reason.given();
          if (given !== null) onGiven(given);
        }}
      >
        {words.children}
        <ReasonField reason={reason} label={words.label} hint={words.hint} />
        {words.below}
        {error !== null && (
          <ProblemNote error={error} {...(words.failed === undefined ? {} : { title: words.failed })} />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {words.close ?? t('action.close')}
          </Button>
          <Button type="submit" disabled={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
