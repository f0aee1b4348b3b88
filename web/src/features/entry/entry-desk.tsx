import type { SubmissionDto } from '@contract/submissions.js';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Placeholder } from '../../components/ui/page-state.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { draftName, readDraft } from '../../lib/outbox/device-draft.js';
import type { DeviceDraft } from '../../lib/outbox/kept-draft.js';
import { isOpen, type OutboxItem } from '../../lib/outbox/outbox-item.js';
import { useDraftsReady } from '../../lib/outbox/use-drafts-ready.js';
import { useOutboxItem } from '../../lib/outbox/use-outbox.js';
import type { EntryForm as Form } from '../../lib/report-form/entry-fields.js';
import { toBoxes } from '../../lib/report-form/entry-state.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { EntryForm } from './entry-form.js';
import { isFirstVisit } from './begun.js';
import { LazyFirstVisit } from './welcome.js';
import { LazyKeptFigures, LazyQueuedReport, LazyQueueNote, LazyReportView } from './lazy-review.js';

interface DeskProps {
  readonly form: Form;
  readonly report: SubmissionDto;
}

/** Opens once it is known what of this report lies on the device. */
export function EntryDesk({ form, report }: DeskProps): ReactNode {
  const ready = useDraftsReady();
  const item = useOutboxItem(report);
  if (!ready || item === undefined) return <Placeholder height="70vh" />;
  return <OpenDesk form={form} report={report} item={item} />;
}

/** What was typed here and is not on the server. */
function useKept({ orgUnit, period, dataSet }: SubmissionDto): () => DeviceDraft | null {
  const { username } = useSession();
  return () => readDraft(draftName(username, orgUnit, period, dataSet));
}

/** Whether there is anything in it that the server has not. */
function hasUnsaved(form: Form, base: SubmissionDto, draft: DeviceDraft | null): draft is DeviceDraft {
  if (draft === null) return false;
  const { edits, reasons = {} } = draft;
  return toBoxes(form, { base, edits, reasons, refused: {} }, null).some(
    (box) => box.unsaved || box.reason.unsaved,
  );
}

/** After it waited here and arrived: the answer everybody waits for. */
function useReceiptOnArrival(report: SubmissionDto, item: OutboxItem | null, waits: boolean): void {
  const navigate = useNavigate();
  const { orgUnit } = useSession();
  const waited = useRef(false);
  const arrived = item?.state === 'arrived';
  useEffect(() => {
    if (waits) waited.current = true;
    else if (waited.current && arrived)
      void navigate({
        to: '/nhap/$period/bien-nhan',
        params: { period: report.period },
        search: reportSearch(report, orgUnit?.code),
      });
  }, [waits, arrived, navigate, report, orgUnit]);
}

/** Typing where typing is expected; a report that was handed on is read first, and changed only on purpose. */
function OpenDesk({ form, report, item }: DeskProps & { readonly item: OutboxItem | null }): ReactNode {
  const { t } = useI18n();
  const kept = useKept(report);
  const [unlocked, setUnlocked] = useState(() => hasUnsaved(form, report, kept()));
  const { username } = useSession();
  const stands = useFirstViewStands();
  const [first] = useState(() => report.version === 0 && isFirstVisit(username));
  /** Being handed in from here: the form stays until it is known whether it arrives or waits. */
  const [handing, setHanding] = useState(false);
  const waits = !handing && item !== null && isOpen(item);
  useReceiptOnArrival(report, item, waits);
  const handedOn =
    report.state === 'awaiting_signature' || report.state === 'submitted' || report.state === 'approved';
  if (waits)
    return (
      <Suspense fallback={<Placeholder height="70vh" />}>
        <LazyQueuedReport form={form} report={report} item={item} draft={kept()} />
      </Suspense>
    );
  const note = item !== null && (item.state === 'conflict' || item.state === 'refused') && (
    <Suspense fallback={null}>
      <LazyQueueNote item={item} />
    </Suspense>
  );
  if (!report.may.save || (handedOn && !unlocked)) {
    const draft = kept();
    return (
      <Suspense fallback={<Placeholder height="70vh" />}>
        {note}
        {hasUnsaved(form, report, draft) && <LazyKeptFigures form={form} draft={draft} />}
        <LazyReportView
          form={form}
          report={report}
          onHanding={setHanding}
          onEdit={() => {
            setUnlocked(true);
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      {note}
      <ReturnNote report={report} />
      {report.countedVersion !== null && report.state !== 'returned' && !handedOn && (
        <p className="rounded-md bg-success-tint p-3 text-success">{t('view.countedStays')}</p>
      )}
      {first && (
        <Suspense fallback={<Placeholder height="15rem" />}>
          {/* Its place is kept; the first box does not wait for its code. */}
          {stands ? <LazyFirstVisit form={form} report={report} /> : <Placeholder height="15rem" />}
        </Suspense>
      )}
      <EntryForm form={form} report={report} onHanding={setHanding} />
    </>
  );
}

/** Why it came back, and what was said of the whole of it; what was said of a field stands at the field. */
function ReturnNote({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  const whole = report.comments.filter(({ dataElement }) => dataElement === null);
  if (report.returnReason === null && whole.length === 0) return null;
  return (
    <div className="rounded-md bg-warning-tint p-3 text-warning">
      {report.returnReason !== null && (
        <p className="font-semibold">{t('entry.returned', { reason: report.returnReason })}</p>
      )}
      {whole.map(({ at, by, text }) => (
        <p key={at}>{[by, text].filter((part) => part !== null).join(': ')}</p>
      ))}
    </div>
  );
}
