import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { itemOf, type ReportAddress } from '../../lib/outbox/outbox-item.js';
import { useKeptDrafts, useOutbox } from '../../lib/outbox/use-outbox.js';

/** What of a report lies on this device and is not on the server, in a word; nothing where all of it arrived. */
export function DeviceMark({ report }: { readonly report: ReportAddress }): ReactNode {
  const { t } = useI18n();
  const item = itemOf(useOutbox() ?? [], report);
  const drafts = useKeptDrafts() ?? [];
  const typed = drafts.some(
    ({ orgUnit, period, dataSet, draft }) =>
      orgUnit === report.orgUnit &&
      period === report.period &&
      dataSet === report.dataSet &&
      draft !== null &&
      Object.keys({ ...draft.edits, ...draft.reasons }).length > 0,
  );
  const state = item !== undefined && item.state !== 'arrived' ? item.state : typed ? 'kept' : null;
  if (state === null) return null;
  return (
    <span
      className={clsx(
        'inline-flex items-center rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        state === 'conflict' || state === 'refused'
          ? 'bg-error-tint text-error'
          : 'bg-warning-tint text-warning',
      )}
    >
      {t(`outbox.state.${state}`)}
    </span>
  );
}
