import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Button } from './button.js';
import { HistoryList, type HistoryItem } from './history-list.js';

/** Entries that are shown before somebody asks for all. */
const FEW = 8;

/** A history of many things: the newest first entries, and the others when asked for. */
export function LongHistory({ items }: { readonly items: readonly HistoryItem[] }): ReactNode {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  return (
    <>
      <HistoryList items={all ? items : items.slice(0, FEW)} />
      {items.length > FEW && (
        <Button
          look="secondary"
          className="mt-4"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('admin.history.few', { n: FEW }) : t('admin.history.all', { n: items.length })}
        </Button>
      )}
    </>
  );
}
