import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Button } from './button.js';
import { Modal } from './modal.js';
import { ProblemNote } from './page-state.js';

interface ModalFormProps {
  readonly title: ReactNode;
  /** Words on the button that does it. */
  readonly action: string;
  /** Words on the button that does not; absent: "Đóng". */
  readonly close?: string | undefined;
  readonly busy: boolean;
  /** Why it was refused; null: it was not, or it is told elsewhere. */
  readonly error: Error | null;
  /** What did not work, over the reason of a refusal. */
  readonly failed?: string | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An act over the page: what it does, what it asks, and why it was refused. */
export function ModalForm({
  title,
  action,
  close,
  busy,
  error,
  failed,
  onSend,
  onClose,
  children,
}: ModalFormProps): ReactNode {
  const { t } = useI18n();
  return (
    <Modal title={title} busy={busy} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        {error !== null && <ProblemNote error={error} {...(failed === undefined ? {} : { title: failed })} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {close ?? t('action.close')}
          </Button>
          <Button type="submit" disabled={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
