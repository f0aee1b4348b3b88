import type { DelegationDto } from '@contract/deadlines.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useTakeBack } from './use-delegations.js';

/** Asked once more: what was delegated ends at once. */
export function TakeBackDialog({
  delegation,
  onClose,
  onDone,
}: {
  readonly delegation: DelegationDto;
  readonly onClose: () => void;
  readonly onDone: (taken: DelegationDto) => void;
}): ReactNode {
  const { t } = useI18n();
  const takeBack = useTakeBack(onDone);
  const names = { to: delegation.to, from: delegation.from };
  return (
    <Modal title={t('delegation.takeBackOf', names)} busy={takeBack.isPending} onClose={onClose}>
      <div className="space-y-4">
        <p>{t('delegation.takeBackEffect', names)}</p>
        {takeBack.error !== null && <ProblemNote error={takeBack.error} title={t('delegation.refused')} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={takeBack.isPending} onClick={onClose}>
            {t('delegation.keep')}
          </Button>
          <Button
            disabled={takeBack.isPending}
            onClick={() => {
              takeBack.mutate(delegation.id);
            }}
          >
            {t('delegation.takeBack')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
