import type { SubmissionDto } from '@contract/submissions.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useOutboxItem } from '../../lib/outbox/use-outbox.js';
import { momentInWords } from '../../lib/report-form/deadline.js';

/** Of a late report that was sent off in time on this device: what the reviewer can make of it. */
export function QueuedInTime({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  const item = useOutboxItem(report);
  const { firstSubmittedAt, window } = report;
  const due = Date.parse(window.dueAt);
  const late = firstSubmittedAt !== null && Date.parse(firstSubmittedAt) > due;
  if (!late || item?.state !== 'arrived' || item.queuedAt > due) return null;
  return (
    <p className="mt-2 rounded-md bg-warning-tint p-3 text-warning">
      {t('receipt.queuedInTime', { when: momentInWords(new Date(item.queuedAt).toISOString(), t) })}
    </p>
  );
}
