import type { RequestListDto } from '@contract/requests.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { formatDateTime } from '@domain/format.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { AskDialog } from '../../components/ui/ask-dialog.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import { draftName, readDraft } from '../../lib/outbox/device-draft.js';
import {
  lastAnswer,
  toTimeNote,
  type Asking,
  type TimeNoteRows,
} from '../../lib/report-form/to-time-note.js';
import { useRequests } from '../../lib/report-form/use-requests.js';

/** The commune's own time, why a period is closed, and what can be asked of whom. Loaded only when there is something to say. */
export function TimeNote({ report }: { readonly report: SubmissionDto }): ReactNode {
  const note = toTimeNote(report, useServerNow());
  return (
    <div className="space-y-3">
      {note.extension !== null && <Extension report={report} kind={note.extension} />}
      {(note.closed !== null || note.asking !== null) && <Over report={report} note={note} />}
    </div>
  );
}

function Extension({
  report: { window, extension },
  kind,
}: {
  readonly report: SubmissionDto;
  readonly kind: NonNullable<TimeNoteRows['extension']>;
}): ReactNode {
  const { t } = useI18n();
  if (extension === null) return null;
  const { reason, othersDueAt, othersClosesAt } = extension;
  const text = {
    longer: () =>
      t('time.extended', {
        closes: momentInWords(window.closesAt, t),
        others: momentInWords(othersClosesAt, t),
        reason,
      }),
    due_later: () =>
      t('time.extendedDue', {
        due: momentInWords(window.dueAt, t),
        others: momentInWords(othersDueAt, t),
        reason,
      }),
    accepted: () => t('time.accepted', { reason }),
  }[kind]();
  return <p className="rounded-md bg-success-tint p-3 text-success">{text}</p>;
}

function Over({
  report,
  note: { closed, asking },
}: {
  readonly report: SubmissionDto;
  readonly note: TimeNoteRows;
}): ReactNode {
  const { t } = useI18n();
  const { username } = useSession();
  const closes = momentInWords(report.window.closesAt, t);
  const kept = readDraft(draftName(username, report.orgUnit, report.period, report.dataSet)) !== null;
  return (
    <section className="rounded-md border border-warning bg-warning-tint p-3">
      {closed !== null && (
        <>
          <h2 className="font-bold text-warning">{t('time.closedTitle')}</h2>
          <p>{t(closed === 'common' ? 'time.closedCommon' : 'time.closedExtended', { closes })}</p>
          {/* Of an approved report nothing waits to be entered. */}
          {(kept || asking !== 'reopening') && <p>{t(kept ? 'time.draftKept' : 'time.kept')}</p>}
        </>
      )}
      {asking === 'reopening' && (
        <>
          {closed === null && <h2 className="font-bold text-warning">{t('time.approvedTitle')}</h2>}
          <p>{t('time.approved')}</p>
        </>
      )}
      {asking === 'extension' && closed === null && <p>{t('time.late')}</p>}
      {asking !== null && <Ask report={report} asking={asking} />}
    </section>
  );
}

function Ask({ report, asking }: { readonly report: SubmissionDto; readonly asking: Asking }): ReactNode {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const requests = useRequests(report);
  const last = requests.data === undefined ? null : lastAnswer(requests.data.items, asking);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      {requests.data !== undefined && <Whom list={requests.data} />}
      {last?.status === 'open' && (
        <p role="status" className="mt-2 font-semibold">
          {t(asking === 'extension' ? 'ask.waitingExtension' : 'ask.waitingReopening', {
            when: formatDateTime(last.askedAt),
          })}
        </p>
      )}
      {last?.status === 'refused' && (
        <p className="mt-2">
          {t('ask.declined', {
            when: formatDateTime(last.answeredAt ?? last.askedAt),
            person: last.answeredBy ?? t('ask.someone'),
            answer: last.answer ?? '',
          })}
        </p>
      )}
      {last?.status !== 'open' && (
        <Button
          look="secondary"
          className="mt-3"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t(`ask.${asking}`)}
        </Button>
      )}
      {open && <AskDialog report={report} asking={asking} onClose={close} />}
    </>
  );
}

function Whom({ list }: { readonly list: RequestListDto }): ReactNode {
  const { t } = useI18n();
  const people = list.reviewers.length === 0 ? t('time.office') : list.reviewers.join(', ');
  return <p className="text-sm text-ink-soft">{t('time.whom', { people })}</p>;
}
