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
import { readClosing } from './holds.js';
import { useVillageCommand } from './use-villages.js';

interface CloseDialogProps {
  readonly village: VillageDto;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** The day and the reason as they are typed, and the way to send them. */
function useClosing({ village, onDone }: CloseDialogProps, opens: boolean) {
  const { t, lang } = useI18n();
  const today = localDateOf(useServerNow());
  const [text, setText] = useState(formatDate(today));
  const [tried, setTried] = useState(false);
  const { day: closedOn, faults } = readClosing(text, village.openedOn, today);
  const reason = useReason(REASON_LENGTH);
  const name = village.fullName;
  const close = useVillageCommand((saved) => {
    const done = opens
      ? t('village.reopened', { name })
      : t('village.closed', { name, date: formatDate(closedOn ?? today) });
    onDone(saved === null ? t('village.kept', { name }) : done);
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    const why = reason.given();
    if (why === null || (!opens && faults.length > 0)) return;
    const body: CloseVillage = { version: village.version, closedOn: opens ? null : closedOn, reason: why };
    close.mutate({ what: 'close', id: village.id, body, label: name });
  };
  const error = (tried ? faults[0]?.[lang] : undefined) ?? errorAt(close.error, 'closedOn');
  return { text, setText, error, reason, close, submit };
}

/** Closes a village from a day on, or opens a closed one again; each with a reason. */
export function CloseDialog(props: CloseDialogProps): ReactNode {
  const { t } = useI18n();
  const { village, onClose } = props;
  const opens = village.closedOn !== null;
  const name = village.fullName;
  const { text, setText, error, reason, close, submit } = useClosing(props, opens);
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
              hint={t('field.datePattern')}
              error={error}
              inputMode="numeric"
              autoComplete="off"
              maxLength={40}
              value={text}
              onValue={setText}
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
