import type { ReviewQueueDto } from '@contract/quality.js';
import type { BulkReviewBody, BulkReviewResultDto } from '@contract/review.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ReasonDialog } from '../../components/ui/reason-dialog.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { QueueRow } from './to-queue-rows.js';
import { useBulkReview } from './use-week-commands.js';

interface BulkBarProps {
  readonly queue: ReviewQueueDto;
  readonly selected: readonly QueueRow[];
  readonly onClear: () => void;
}

/** What is done with the chosen reports, and what came of it. */
export function BulkBar({ queue, selected, onClear }: BulkBarProps): ReactNode {
  const { t } = useI18n();
  const [returning, setReturning] = useState(false);
  const [result, setResult] = useState<BulkReviewResultDto | null>(null);
  const bulk = useBulkReview((answer) => {
    setResult(answer);
    setReturning(false);
    onClear();
  });
  const send = (act: BulkReviewBody['act'], reason?: string): void => {
    const items = selected.map(({ item }) => ({
      orgUnit: item.orgUnit,
      period: queue.period,
      dataSet: queue.dataSet,
      version: item.version,
    }));
    bulk.mutate({ act, items, ...(reason === undefined ? {} : { reason }) });
  };
  const n = selected.length;
  return (
    <>
      {result !== null && <Result result={result} queue={queue} />}
      {bulk.error !== null && !returning && <ProblemNote error={bulk.error} title={t('desk.refused')} />}
      {n > 0 && (
        <Chosen
          n={n}
          busy={bulk.isPending}
          onClear={onClear}
          onReturn={() => {
            setReturning(true);
          }}
          onApprove={() => {
            send('approve');
          }}
        />
      )}
      {returning && (
        <ReasonDialog
          title={t('week.returnSelected', { n })}
          action={t('week.returnSelected', { n })}
          close={t('desk.cancelAct')}
          hint={t('desk.reasonHint')}
          busy={bulk.isPending}
          error={bulk.error}
          failed={t('desk.refused')}
          onClose={() => {
            setReturning(false);
          }}
          onGiven={(reason) => {
            send('return', reason);
          }}
        >
          <p>{t('desk.effect.return')}</p>
        </ReasonDialog>
      )}
    </>
  );
}

interface ChosenProps {
  readonly n: number;
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly onReturn: () => void;
  readonly onApprove: () => void;
}

function Chosen({ n, busy, onClear, onReturn, onApprove }: ChosenProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="sticky bottom-22 mt-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface p-3 shadow-lg lg:bottom-3">
      <p className="mr-auto font-semibold">{t('week.selected', { n })}</p>
      <Button look="quiet" disabled={busy} onClick={onClear}>
        {t('week.clear')}
      </Button>
      <Button look="secondary" disabled={busy} onClick={onReturn}>
        {t('week.returnSelected', { n })}
      </Button>
      <Button disabled={busy} onClick={onApprove}>
        {t('week.approveSelected', { n })}
      </Button>
    </div>
  );
}

function Result({
  result,
  queue,
}: {
  readonly result: BulkReviewResultDto;
  readonly queue: ReviewQueueDto;
}): ReactNode {
  const { t } = useI18n();
  const names = new Map(queue.items.map((item) => [item.orgUnit, item.orgUnitName]));
  const left = result.items.filter(({ ok }) => !ok);
  return (
    <div role="status" className="mt-3 rounded-md bg-success-tint p-3">
      <p className="text-success">{t('week.bulkDone', { n: result.done })}</p>
      {left.length > 0 && (
        <>
          <p className="mt-1 text-warning">{t('week.bulkLeft', { n: left.length })}</p>
          <ul className="list-disc pl-5">
            {left.map((item) => (
              <li key={item.orgUnit}>
                {names.get(item.orgUnit) ?? item.orgUnit}: {item.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
