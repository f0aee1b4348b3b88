import type { ReportParagraphStateDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { ModalForm } from '../../components/ui/modal-form.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Nothing is handed in while something is typed here that would be missing from it. */
export function UnsavedDialog({
  paragraphs,
  onClose,
}: {
  readonly paragraphs: readonly ReportParagraphStateDto[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <ModalForm
      title={t('steps.unsavedTitle', { n: paragraphs.length })}
      action={t('steps.toUnsaved')}
      busy={false}
      error={null}
      onSend={() => {
        onClose();
        const [first] = paragraphs;
        if (first !== undefined) document.getElementById(`doan-${first.id}`)?.scrollIntoView();
      }}
      onClose={onClose}
    >
      <p>{t('steps.unsaved')}</p>
    </ModalForm>
  );
}
