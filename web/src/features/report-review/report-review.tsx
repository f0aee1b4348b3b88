import type { SubmissionDto } from '@contract/submissions.js';
import type { ReviewBody } from '@contract/review.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { PageState } from '../../components/ui/page-state.js';
import { ReportState } from '../../components/ui/report-state.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { useSession } from '../../lib/session/session.js';
import { ActDialog } from './act-dialog.js';
import { ReportComments } from './report-comments.js';
import { ReportHistory } from './report-history.js';
import { ReportValues } from './report-values.js';
import { type ReportKey, useReport } from './use-report-review.js';

type Act = ReviewBody['act'];

const ACTS: readonly Act[] = ['approve', 'return', 'reopen', 'exclude', 'include'];

/** One report before the reviewer: what it says, what happened to it, and what can be done. */
export function ReportReview({ reportKey }: { readonly reportKey: ReportKey }): ReactNode {
  const { t } = useI18n();
  const query = useReport(reportKey);
  return (
    <>
      <nav className="print:hidden">
        <Link
          to="/tinh-trang-nop"
          search={{ period: reportKey.period }}
          className="inline-flex min-h-11 items-center gap-1 text-link underline underline-offset-2 hover:no-underline"
        >
          <Icon name="previous" className="size-4" />
          {t('desk.back')}
        </Link>
      </nav>
      <PageState query={query} height="40rem">
        {(report) => <Loaded report={report} reportKey={reportKey} />}
      </PageState>
    </>
  );
}

function Loaded({
  report,
  reportKey,
}: {
  readonly report: SubmissionDto;
  readonly reportKey: ReportKey;
}): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const [acting, setActing] = useState<Act | null>(null);
  const [done, setDone] = useState<Act | null>(null);
  const reviews = useSession().role === 'reviewer';
  const may = ACTS.filter((act) => report.may[act]);
  return (
    <>
      <header className="space-y-1">
        <p className="text-ink-soft">{titleOf(report.dataSet, report.period)}</p>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-2xl leading-tight font-bold">{report.orgUnitName}</h1>
          <ReportState state={report.state} />
        </div>
        <Standing report={report} />
      </header>
      <Acts acts={may} onAct={setActing} />
      <p role="status" className={done === null ? 'sr-only' : 'rounded-md bg-success-tint p-3 text-success'}>
        {done === null ? '' : t('desk.done', { act: t(`act.${done}`) })}
      </p>
      <ReportValues report={report} />
      <ReportComments
        reportKey={reportKey}
        elements={report.values.map(({ dataElement }) => dataElement)}
        mayComment={reviews && report.state !== 'not_started'}
      />
      <ReportHistory reportKey={reportKey} />
      {acting !== null && (
        <ActDialog
          act={acting}
          report={report}
          reportKey={reportKey}
          onClose={() => {
            setActing(null);
          }}
          onDone={(act) => {
            setActing(null);
            setDone(act);
          }}
        />
      )}
    </>
  );
}

/** What may be done with the report now; nothing where nothing may. */
function Acts({
  acts,
  onAct,
}: {
  readonly acts: readonly Act[];
  readonly onAct: (act: Act) => void;
}): ReactNode {
  const { t } = useI18n();
  if (acts.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {acts.map((act) => (
        <Button
          key={act}
          look={act === 'approve' ? 'primary' : 'secondary'}
          onClick={() => {
            onAct(act);
          }}
        >
          {t(`desk.act.${act}`)}
        </Button>
      ))}
    </div>
  );
}

function signatureInWords(
  { by, at, onBehalfOf }: NonNullable<SubmissionDto['signature']>,
  t: Translate,
): string {
  const who = [by, onBehalfOf === null ? null : t('desk.onBehalfOf', { leader: onBehalfOf })];
  const parts = [...who, formatDateTime(at)].filter((part) => part !== null);
  return t('desk.signed', { by: parts.join(', ') });
}

/** What of this report counts, in words. */
function Standing({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="text-sm text-ink-soft">
      {report.excluded && <p className="font-semibold text-warning">{t('desk.excludedNote')}</p>}
      {report.exclusion !== null && (
        <p className="text-warning">
          {[report.exclusion.by, formatDateTime(report.exclusion.at)]
            .filter((part) => part !== null)
            .join(', ')}
          . {t('inbox.reason', { reason: report.exclusion.reason })}
        </p>
      )}
      {report.signature !== null && <p>{signatureInWords(report.signature, t)}</p>}
      {!report.excluded && report.countedVersion === null && <p>{t('desk.unsigned')}</p>}
      {!report.excluded && report.countedVersion !== null && (
        <p>{t('desk.countedNote', { version: report.countedVersion })}</p>
      )}
      {report.returnReason !== null && (
        <p className="text-warning">{t('inbox.reason', { reason: report.returnReason })}</p>
      )}
    </div>
  );
}
