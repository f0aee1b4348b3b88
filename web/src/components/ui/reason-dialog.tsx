import type { ReasonLength } from '@domain/reason-length.js';
import type { ReactNode } from 'react';
import { errorAt } from '../../lib/error-at.js';
import { ModalForm } from './modal-form.js';
import { ReasonField, useReason } from './reason-field.js';

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
  length,
  label,
  hint,
  onGiven,
  children,
  below,
  ...act
}: ReasonDialogProps): ReactNode {
  const reason = useReason(length);
  return (
    <ModalForm
      {...act}
      onSend={() => {
        const given = reason.given();
        if (given !== null) onGiven(given);
      }}
    >
      {children}
      <ReasonField reason={reason} label={label} hint={hint} refused={errorAt(act.error, 'reason')} />
      {below}
    </ModalForm>
  );
}
