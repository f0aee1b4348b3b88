import type { ReviewQueueDto } from '@contract/quality.js';
import { queueFinding } from '@domain/findings/queue-finding.js';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { later } from '../../components/ui/later.js';
import { Empty } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { qualityRulesQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useSession } from '../../lib/session/session.js';
import { withChoice } from './chosen-codes.js';
import { QueueItem } from './queue-item.js';
import { QUEUE_FILTERS, queueFilter, type QueueRow, rulesOf, toQueue, toQueueRows } from './to-queue-rows.js';

/** Commands come after the figures. */
const BulkBar = later(async () => (await import('./bulk-bar.js')).BulkBar);

/** Rows shown before "Hiện cả". */
const FIRST = 15;

/** The reports of the week, the most surprising first; a reviewer approves or returns many at once. */
export function ReviewQueue({ queue }: { readonly queue: ReviewQueueDto }): ReactNode {
  const { t, lang } = useI18n();
  // Nobody decides in the past.
  const reviewer = useSession().role === 'reviewer' && queue.asOf === null;
  const filter = queueFilter(queue, useFilters()['queue']);
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = toQueueRows(queue, filter, lang);
  const isLong = rows.length > FIRST + 1;
  const shown = whole || !isLong ? rows : rows.slice(0, FIRST);
  const open = toQueueRows(queue, 'toReview', lang);
  const selected = open.filter(({ item }) => chosen.has(item.orgUnit));
  return (
    <Card title={queueFinding(toQueue(rows), lang)} subtitle={`${t('week.queue')}. ${t('week.queueMore')}`}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <QueueSelect queue={queue} value={filter} />
        {reviewer && <SelectCalm rows={open} onChoose={setChosen} />}
      </div>
      <QueueList rows={shown} queue={queue} chosen={reviewer ? chosen : null} onChoose={setChosen} />
      {isLong && (
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
        <Suspense fallback={null}>
          <BulkBar
            queue={queue}
            selected={selected}
            onClear={() => {
              setChosen(new Set());
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** Which reports are shown: all, those to review, or those that one rule asks about. The address names it. */
function QueueSelect({
  queue,
  value,
}: {
  readonly queue: ReviewQueueDto;
  readonly value: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const filter = useFilter();
  const names = useQuery(qualityRulesQuery).data?.items ?? [];
  const nameOf = (code: string): string => {
    const rule = names.find((one) => one.code === code);
    return (lang === 'vi' ? rule?.nameVi : rule?.nameEn) ?? code;
  };
  return (
    <Select
      label={t('week.filter')}
      value={value}
      options={[
        ...QUEUE_FILTERS.map((one) => ({ value: one, label: t(`week.filter.${one}`) })),
        ...rulesOf(queue).map(({ rule, reports }) => ({
          value: rule,
          label: `${nameOf(rule)} (${String(reports)})`,
        })),
      ]}
      onValue={(one) => {
        filter({ queue: one === 'all' ? '' : one });
      }}
    />
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
