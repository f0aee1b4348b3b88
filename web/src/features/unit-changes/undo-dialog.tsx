import type { UnitChangeDto } from '@contract/unit-changes.js';
import { localDateOf } from '@domain/local-time.js';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Modal } from '../../components/ui/modal.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { type Decision, DecisionFields } from './decision-fields.js';
import { useUndo } from './use-unit-changes.js';

/** Takes a change back, by a document of its own. */
export function UndoDialog({
  change,
  onClose,
}: {
  readonly change: UnitChangeDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const today = localDateOf(useServerNow());
  const [decision, setDecision] = useState<Decision>({ number: '', on: today, source: '' });
  const undo = useUndo(change.id, onClose);
  return (
    <Modal title={t('unit.undo')} busy={undo.isPending} onClose={onClose}>
      <AdminForm
        action={t('unit.undo')}
        busy={undo.isPending}
        error={undo.error}
        ready={decision.number.trim() !== '' && decision.source.trim() !== ''}
        onSave={(reason) => {
          undo.mutate({ decision, reason });
        }}
        onCancel={onClose}
      >
        <p>{t('unit.undoMore')}</p>
        <DecisionFields decision={decision} onDecision={setDecision} />
      </AdminForm>
    </Modal>
  );
}
