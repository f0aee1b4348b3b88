import type { ReactNode } from 'react';
import { ModalForm } from '../../components/ui/modal-form.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useRefusal } from './use-refusal.js';

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
export function StepForm({ action, ...step }: StepFormProps): ReactNode {
  const { t } = useI18n();
  const failed = useRefusal(step.error);
  return <ModalForm {...step} action={step.busy ? t('steps.sending') : action} failed={failed} />;
}
