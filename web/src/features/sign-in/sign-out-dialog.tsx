import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { LeftBehind } from '../../lib/session/left-session.js';
import { leftBehind, signOutHere } from '../../lib/session/sign-out.js';
import { LeftFigures } from './left-note.js';

/** The server cannot be told: what leaving here means, before it is done. Whoever has left needs a network to come back. */
export function SignOutDialog({
  onLeft,
  onClose,
}: {
  readonly onLeft: (left: LeftBehind | null) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [left, setLeft] = useState<LeftBehind | null>(null);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    void leftBehind(client).then(setLeft);
  }, [client]);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    onLeft(await signOutHere(client));
  };
  return (
    <Modal title={t('signOut.title')} busy={leaving} onClose={onClose}>
      <div className="space-y-3">
        <p>{t('signOut.lead')}</p>
        {left !== null && (
          <p className="font-semibold">
            <LeftFigures left={left} />
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={leaving} onClick={onClose}>
            {t('signOut.stay')}
          </Button>
          <Button disabled={leaving} onClick={() => void leave()}>
            {t('signOut.leave')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
