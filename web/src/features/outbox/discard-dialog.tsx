import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { draftName, keepDraft } from '../../lib/outbox/device-draft.js';
import { changeItem, tellOutbox } from '../../lib/outbox/outbox-store.js';
import { useSession } from '../../lib/session/session.js';
import type { OutboxRow } from './to-outbox-rows.js';

/** Removing what is nowhere else is asked twice. */
export function DiscardDialog({
  row,
  title,
  onClose,
}: {
  readonly row: OutboxRow;
  readonly title: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const { username } = useSession();
  const discard = async (): Promise<void> => {
    if (row.item !== null) await changeItem(row.item.id, () => undefined);
    keepDraft(draftName(username, row.orgUnit, row.period, row.dataSet), null);
    onClose();
    tellOutbox();
  };
  return (
    <Modal title={t('outbox.discardTitle')} onClose={onClose}>
      <p>{t(row.item === null ? 'outbox.discardKept' : 'outbox.discardWaiting', { report: title })}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button look="secondary" onClick={onClose}>
          {t('action.close')}
        </Button>
        <Button onClick={() => void discard()}>{t('outbox.discardYes')}</Button>
      </div>
    </Modal>
  );
}
