import { REASON_LENGTH } from '@domain/reason-length.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

export interface AskedWhy {
  readonly commune: string;
  readonly element: string;
  readonly message: string;
}

/** Figures that surprise take one reason for all of them, which stays with each. */
export function ReasonDialog({
  asked,
  busy,
  onClose,
  onGiven,
}: {
  readonly asked: readonly AskedWhy[];
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onGiven: (reason: string) => void;
}): ReactNode {
  const { t } = useI18n();
  const reason = useReason(REASON_LENGTH);
  return (
    <Modal title={t('department.whyTitle', { n: asked.length })} busy={busy} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const given = reason.given();
          if (given !== null) onGiven(given);
        }}
      >
        <ul className="max-h-60 space-y-1 overflow-y-auto" tabIndex={0} aria-label={t('department.whyList')}>
          {asked.map((one) => (
            <li key={`${one.commune} ${one.element} ${one.message}`}>
              <span className="font-semibold">
                {one.commune}, {one.element}
              </span>
              : {one.message}
            </li>
          ))}
        </ul>
        <ReasonField reason={reason} label={t('department.why')} hint={t('department.whyHint')} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {t('department.whyBack')}
          </Button>
          <Button type="submit" disabled={busy}>
            {t(busy ? 'department.saving' : 'department.saveWhy')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
