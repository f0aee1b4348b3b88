import type { CloseVillage, VillageDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { REASON_LENGTH } from '@domain/reason-length.js';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { TextField } from '../../components/ui/text-field.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { useVillageCommand } from './use-villages.js';

/** Closes a village from a day on, or opens a closed one again; each with a reason. */
export function CloseDialog({
  village,
  onClose,
  onDone,
}: {
  readonly village: VillageDto;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}): ReactNode {
  const { t } = useI18n();
  const opens = village.closedOn !== null;
  const [closedOn, setClosedOn] = useState(localDateOf(useServerNow()));
  const reason = useReason(REASON_LENGTH);
  const name = village.fullName;
  const close = useVillageCommand((saved) => {
    const done = opens
      ? t('village.reopened', { name })
      : t('village.closed', { name, date: formatDate(closedOn) });
    onDone(saved === null ? t('village.kept', { name }) : done);
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const why = reason.given();
    if (why === null || (!opens && closedOn === '')) return;
    const body: CloseVillage = { version: village.version, closedOn: opens ? null : closedOn, reason: why };
    close.mutate({ what: 'close', id: village.id, body, label: name });
  };
  return (
    <Modal
      title={t(opens ? 'village.reopenTitle' : 'village.closeTitle', { name })}
      busy={close.isPending}
      onClose={onClose}
    >
      <form noValidate onSubmit={submit} className="space-y-4">
        {!opens && (
          <>
            <p>{t('village.closeLead')}</p>
            <TextField
              label={t('village.closedOn')}
              error={errorAt(close.error, 'closedOn')}
              type="date"
              value={closedOn}
              onValue={setClosedOn}
            />
          </>
        )}
        <ReasonField reason={reason} label={t('village.reason')} />
        {close.error !== null && <ProblemNote error={close.error} title={t('village.refused')} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={close.isPending}>
            {opens ? t('village.reopen') : t('village.save')}
          </Button>
          <Button look="secondary" disabled={close.isPending} onClick={onClose}>
            {t('village.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
