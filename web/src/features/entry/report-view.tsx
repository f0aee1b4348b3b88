import type { SubmissionDto } from '@contract/submissions.js';
import { formatDateTime, formatTime } from '@domain/format.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { later } from '../../components/ui/later.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';
import { toBoxes } from '../../lib/report-form/entry-state.js';
import { ReviewNotes } from './review-notes.js';
import { ReviewTable } from './review-table.js';
import { useSubmit } from './use-submit.js';

const GiveBackDialog = later(async () => (await import('./give-back.js')).GiveBackDialog);

function standing(report: SubmissionDto, t: Translate): string {
  const time = report.updatedAt === null ? '' : formatTime(report.updatedAt);
  switch (report.state) {
    case 'awaiting_signature':
      return report.may.sign
        ? t('view.awaitingLeader', { person: report.updatedBy ?? t('strip.someone'), time })
        : t('view.awaitingEditor', { time });
    case 'submitted':
      return t('view.submitted', { receipt: report.receipt ?? '–' });
    case 'approved':
      return t('view.approved');
    default:
      return t('view.readOnly');
  }
}

const SIGNED: readonly SubmissionDto['state'][] = ['submitted', 'approved'];

/** Where the report stands, in words. */
function Standing({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="rounded-md border border-line bg-surface p-3">
      <p>{standing(report, t)}</p>
      {report.state === 'awaiting_signature' && report.may.sign && report.signsFor !== null && (
        <p>{t('view.signsFor', { leader: report.signsFor })}</p>
      )}
      {report.signature?.onBehalfOf != null && SIGNED.includes(report.state) && (
        <p>
          {t('view.signedFor', {
            person: report.signature.by ?? t('strip.someone'),
            leader: report.signature.onBehalfOf,
          })}
        </p>
      )}
      {report.state === 'submitted' && report.may.save && (
        <p className="text-sm text-ink-soft">{t('view.submittedEdit')}</p>
      )}
      {report.updatedAt !== null && (
        <p className="text-sm text-ink-soft">
          {t('view.updatedAt', { time: formatDateTime(report.updatedAt) })}
        </p>
      )}
    </div>
  );
}

/** Whoever signs for somebody else reads so on the button. */
const signWord = ({ signsFor }: SubmissionDto): 'review.sign' | 'review.signFor' =>
  signsFor === null ? 'review.sign' : 'review.signFor';

/** A report that is not being typed: to sign, sent, approved or closed. */
export function ReportView({
  form,
  report,
  onEdit,
  onHanding,
}: {
  readonly form: EntryForm;
  readonly report: SubmissionDto;
  readonly onEdit: () => void;
  /** The signature is on its way. */
  readonly onHanding: (handing: boolean) => void;
}): ReactNode {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { orgUnit } = useSession();
  const { period } = report;
  const search = reportSearch(report, orgUnit?.code);
  const toReceipt = { to: '/nhap/$period/bien-nhan', params: { period }, search } as const;
  const submit = useSubmit(report, { onHanding, onDone: () => void navigate(toReceipt) });
  const boxes = useMemo(
    () => toBoxes(form, { base: report, edits: {}, reasons: {}, refused: {} }, null),
    [form, report],
  );
  const unexplained = unexplainedBoxes(boxes).length > 0;
  const toSign = report.state === 'awaiting_signature' && report.may.sign;
  return (
    <div className="space-y-4">
      <Standing report={report} />
      <Card>
        {toSign && <ReviewNotes boxes={boxes} />}
        <ReviewTable boxes={boxes} />
      </Card>
      {toSign && unexplained && <p className="text-warning">{t('quality.leaderAsks')}</p>}
      {submit.error !== null && <ProblemNote error={submit.error} title={t('review.failed')} />}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-4 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] empty:hidden sm:mx-0 sm:rounded-t-md sm:border-x">
        {report.may.save && (
          <Button look="secondary" disabled={submit.isPending} onClick={onEdit}>
            {t(report.state === 'submitted' ? 'entry.editAgain' : 'entry.edit')}
          </Button>
        )}
        {report.may.giveBack && <GiveBack report={report} />}
        {report.receipt !== null && (
          <Link {...toReceipt} className={buttonClass('secondary')}>
            {t('due.receipt')}
          </Link>
        )}
        {toSign && (
          <Button
            disabled={submit.isPending || unexplained}
            onClick={() => {
              submit.mutate(undefined);
            }}
          >
            {submit.isPending ? t('review.sending') : t(signWord(report))}
          </Button>
        )}
      </div>
    </div>
  );
}

function GiveBack({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('giveBack.button')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <GiveBackDialog
            report={report}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
