import type { SubmissionDto } from '@contract/submissions.js';
import { formatTime } from '@domain/format.js';
import { useMemo, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DeviceDraft } from '../../lib/outbox/kept-draft.js';
import type { OutboxItem } from '../../lib/outbox/outbox-item.js';
import { sendNow } from '../../lib/outbox/outbox-runner.js';
import { takeBack } from '../../lib/outbox/outbox-store.js';
import { storageRefused } from '../../lib/outbox/device-store.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { toBoxes } from '../../lib/report-form/entry-state.js';
import { useClockOffset, useServerNow } from '../../lib/session/server-clock.js';
import { ReviewTable } from './review-table.js';

/** A report that was sent off and has not arrived: where it is, since when, and the two ways on. Loaded only then. */
export function QueuedReport({
  form,
  report,
  item,
  draft,
}: {
  readonly form: EntryForm;
  readonly report: SubmissionDto;
  readonly item: OutboxItem;
  readonly draft: DeviceDraft | null;
}): ReactNode {
  const { t } = useI18n();
  const boxes = useMemo(() => {
    const { edits = {}, reasons = {} } = draft ?? {};
    return toBoxes(form, { base: report, edits, reasons, refused: {} }, null);
  }, [form, report, draft]);
  const sending = item.state === 'sending';
  return (
    <div className="space-y-4 pb-4">
      <section className="rounded-md border border-warning bg-warning-tint p-4">
        <div role="status">
          <h2 className="flex items-start gap-2 text-lg font-bold text-warning">
            <Icon name="clock" className="mt-1 size-5 shrink-0" />
            {t(sending ? 'queued.sendingTitle' : 'queued.waitingTitle')}
          </h2>
        </div>
        <p className="mt-1">
          {t('queued.lead', { when: momentInWords(new Date(item.queuedAt).toISOString(), t) })}
        </p>
        <Circumstances report={report} item={item} />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button disabled={sending} onClick={sendNow}>
            {t('outbox.sendNow')}
          </Button>
          <Button look="secondary" disabled={sending} onClick={() => void takeBack(item.id)}>
            {t('queued.edit')}
          </Button>
        </div>
        <p className="mt-2 text-sm text-ink-soft">{t('queued.editMore')}</p>
      </section>
      <Card title={t('queued.values')}>
        <ReviewTable boxes={boxes} />
      </Card>
    </div>
  );
}

/** What else is to be known: earlier attempts, a device that keeps nothing, the deadline. */
function Circumstances({
  report: { window },
  item,
}: {
  readonly report: SubmissionDto;
  readonly item: OutboxItem;
}): ReactNode {
  const { t } = useI18n();
  const now = useServerNow().getTime();
  const offset = useClockOffset();
  const { problem, attempts, touchedAt, queuedAt } = item;
  const due = Date.parse(window.dueAt);
  const closed = now > Date.parse(window.closesAt);
  const reason = problem === null || problem.status === 0 ? '' : problem.detail || problem.title;
  return (
    <>
      {storageRefused() && <p className="mt-2 font-semibold text-warning">{t('queued.notLasting')}</p>}
      {attempts > 0 && touchedAt !== null && (
        <p className="mt-2">
          {t('outbox.tried', { n: attempts, time: formatTime(new Date(touchedAt + offset)) })}
        </p>
      )}
      {reason !== '' && <p className="mt-2">{t('queued.problem', { reason })}</p>}
      {closed && <p className="mt-2 font-semibold">{t('queued.closed')}</p>}
      {now > due && queuedAt <= due && <p className="mt-2">{t('queued.beforeDue')}</p>}
    </>
  );
}
