import type { VillageDto } from '@contract/villages.js';
import type { ReactNode } from 'react';
import { LongHistory } from '../../components/ui/long-history.js';
import { Modal } from '../../components/ui/modal.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toHistoryItems } from './to-history-items.js';
import { useVillageHistory } from './use-villages.js';

/** Who recorded what of a village, when and why. */
export function VillageHistory({
  village,
  onClose,
}: {
  readonly village: VillageDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const query = useVillageHistory(village.id);
  return (
    <Modal title={t('village.historyOf', { name: village.fullName })} onClose={onClose}>
      <PageState query={query} height="12rem">
        {({ items }) => <LongHistory items={toHistoryItems(items, t, lang)} />}
      </PageState>
    </Modal>
  );
}
