import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface StepFormProps {
  readonly title: string;
  /** Words on the button that does it. */
  readonly action: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A step over the page: what it does, what it asks, and why it was refused. */
export function StepForm({
  title,
  action,
  busy,
  error,
  onSend,
  onClose,
  children,
}: StepFormProps): ReactNode {
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
        {error !== null && <ProblemNote error={error} title={t('steps.failed')} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {t('action.close')}
          </Button>
          <Button type="submit" disabled={busy}>
            {busy ? t('steps.sending') : action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
