import type { ReviewQueueDto } from '@contract/quality.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { BulkBar } from './bulk-bar.js';
import { QueueItem } from './queue-item.js';
import { QUEUE_FILTERS, type QueueFilter, type QueueRow, toQueueRows } from './to-queue-rows.js';

/** Rows shown before "Hiện cả". */
const FIRST = 15;

/** The reports of the week, the most surprising first; a reviewer approves or returns many at once. */
export function ReviewQueue({ queue }: { readonly queue: ReviewQueueDto }): ReactNode {
  const { t, lang } = useI18n();
  // Nobody decides in the past.
  const reviewer = useSession().role === 'reviewer' && queue.asOf === null;
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = toQueueRows(queue, filter, lang);
  const shown = whole ? rows : rows.slice(0, FIRST);
  const open = toQueueRows(queue, 'toReview', lang);
  const selected = open.filter(({ item }) => chosen.has(item.orgUnit));
  return (
    <Card title={t('week.queue')} subtitle={t('week.queueMore')}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <Select
          label={t('week.filter')}
          value={filter}
          options={QUEUE_FILTERS.map((value) => ({ value, label: t(`week.filter.${value}`) }))}
          onValue={(value) => {
            setFilter(value as QueueFilter);
          }}
        />
        {reviewer && <SelectCalm rows={open} onChoose={setChosen} />}
      </div>
      <QueueList rows={shown} queue={queue} chosen={reviewer ? chosen : null} onChoose={setChosen} />
      {rows.length > FIRST && (
        <Button
          look="secondary"
          className="mt-3"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {t(whole ? 'week.showFew' : 'week.showAll', { n: whole ? FIRST : rows.length })}
        </Button>
      )}
      {reviewer && (
        <BulkBar
          queue={queue}
          selected={selected}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      )}
    </Card>
  );
}

interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly queue: ReviewQueueDto;
  /** null: whoever looks cannot choose. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (codes: ReadonlySet<string>) => void;
}

function QueueList({ rows, queue, chosen, onChoose }: QueueListProps): ReactNode {
  const { t } = useI18n();
  if (rows.length === 0) return <Empty>{t('week.queueNone')}</Empty>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <QueueItem
          key={row.item.orgUnit}
          row={row}
          queue={queue}
          aligned={chosen !== null && rows.some(({ open }) => open)}
          choice={
            chosen !== null && row.open
              ? {
                  chosen: chosen.has(row.item.orgUnit),
                  onChoose: (on) => {
                    onChoose(withChoice(chosen, row.item.orgUnit, on));
                  },
                }
              : null
          }
        />
      ))}
    </ul>
  );
}

function withChoice(chosen: ReadonlySet<string>, code: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(code);
  else next.delete(code);
  return next;
}

/** What nobody has to look at twice is approved in one go. */
function SelectCalm({
  rows,
  onChoose,
}: {
  readonly rows: readonly QueueRow[];
  readonly onChoose: (codes: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useI18n();
  const calm = rows.filter((row) => row.calm);
  if (calm.length === 0) return null;
  return (
    <Button
      look="secondary"
      onClick={() => {
        onChoose(new Set(calm.map(({ item }) => item.orgUnit)));
      }}
    >
      {t('week.selectCalm', { n: calm.length })}
    </Button>
  );
}
