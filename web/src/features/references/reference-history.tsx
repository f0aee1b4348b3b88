import { formatDate, formatShort } from '@domain/format.js';
import type { ReactNode } from 'react';
import { HistoryList } from '../../components/ui/history-list.js';
import { Modal } from '../../components/ui/modal.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useReferenceHistory } from './use-references.js';

interface ReferenceHistoryProps {
  readonly element: string;
  readonly orgUnit: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Everything ever recorded of one denominator of one commune. */
export function ReferenceHistoryDialog({
  element,
  orgUnit,
  name,
  onClose,
}: ReferenceHistoryProps): ReactNode {
  const { t, lang } = useI18n();
  const query = useReferenceHistory(element, orgUnit);
  return (
    <Modal title={t('reference.history', { commune: name })} onClose={onClose}>
      <PageState query={query} height="12rem">
        {({ items }) => (
          <HistoryList
            items={items.map((one, index) => ({
              key: `${one.effectiveOn} ${String(one.version)}`,
              at: one.recordedAt,
              by: one.by,
              reason: one.reason,
              act: `${t('reference.effectiveOn')} ${formatDate(one.effectiveOn)} · ${one.source}`,
              changes: [
                {
                  label: t('reference.inForce'),
                  before: shown(items[index + 1]?.value, lang),
                  after: formatShort(one.value, 4, lang),
                },
              ],
            }))}
          />
        )}
      </PageState>
    </Modal>
  );
}

const shown = (value: number | undefined, lang: 'vi' | 'en'): string | null =>
  value === undefined ? null : formatShort(value, 4, lang);
