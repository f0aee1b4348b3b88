import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Becomes } from './becomes.js';

export interface HistoryItem {
  readonly key: string | number;
  /** ISO instant. */
  readonly at: string;
  /** Display name; null: shipped with the installation. */
  readonly by: string | null;
  readonly reason: string | null;
  /** What was done, where it is more than a change of properties. */
  readonly act?: ReactNode;
  readonly changes: readonly {
    readonly label: ReactNode;
    /** null: was not there. */
    readonly before: ReactNode;
    /** null: is not there any more. */
    readonly after: ReactNode;
  }[];
}

/** Who changed what, when and why, newest first: old, then new. */
export function HistoryList({ items }: { readonly items: readonly HistoryItem[] }): ReactNode {
  const { t } = useI18n();
  if (items.length === 0) return <p className="text-ink-soft">{t('admin.history.none')}</p>;
  return (
    <ol className="space-y-4">
      {items.map((item) => (
        <li key={item.key} className="border-l-4 border-line pl-3">
          <p className="text-sm text-ink-soft">
            <time dateTime={item.at}>{formatDateTime(item.at)}</time> ·{' '}
            {item.by ?? t('admin.history.shipped')}
          </p>
          {item.act !== undefined && <p className="font-semibold">{item.act}</p>}
          {item.changes.length > 0 && <Changes changes={item.changes} />}
          {item.reason !== null && (
            <p className="mt-0.5">{t('admin.history.reason', { reason: item.reason })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: Pick<HistoryItem, 'changes'>): ReactNode {
  const { t } = useI18n();
  const shown = (value: ReactNode): ReactNode => value ?? t('admin.history.blank');
  return (
    <dl className="mt-0.5 space-y-0.5">
      {changes.map((change, index) => (
        <div key={index} className="flex flex-wrap gap-x-2">
          <dt className="font-medium">{change.label}:</dt>
          <dd className="min-w-0">
            <span className="text-ink-soft">{shown(change.before)}</span>
            <Becomes />
            <span className="font-semibold">{shown(change.after)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
