import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { formatDateTime } from '@domain/format.js';
import { reportFinding } from '@domain/report-issue/reports-finding.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReportIssueState } from '../../components/ui/report-issue-state.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Where the report stands, of which moment its figures are, and which other one it replaces or is replaced by. */
export function ReportHeading({
  report,
  asOf,
}: {
  readonly report: IssuedReportDetailDto;
  /** null: not known yet. */
  readonly asOf: string | null;
}): ReactNode {
  const { t, lang } = useI18n();
  const frozen = report.asOf !== null;
  // What was given up before it was handed in follows nothing any more.
  const follows = !frozen && report.state !== 'withdrawn';
  return (
    <header className="print:mb-4">
      <ToList />
      <h1 className="text-2xl leading-tight font-bold">{reportFinding(report, lang)}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <ReportIssueState report={report} />
        {report.language === 'en' && <span>{t('reports.inEnglish')}</span>}
        {report.kind === 'commune_week' && <OfUnit code={report.orgUnit} />}
        {asOf !== null && (frozen || follows) && (
          <span>{t(frozen ? 'reports.frozenAt' : 'reports.asOf', { time: formatDateTime(asOf) })}</span>
        )}
      </p>
      <p className="hidden print:block">{t('sheet.onPaper')}</p>
      {report.replaces !== null && <Other id={report.replaces} words={t('reports.replacesLink')} />}
      {report.replacedBy !== null && <Other id={report.replacedBy} words={t('reports.replacedLink')} />}
    </header>
  );
}

/** The way back, also where there is no such report. */
export function ToList(): ReactNode {
  const { t } = useI18n();
  return (
    <p className="print:hidden">
      <Link
        to="/bao-cao"
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
      >
        {t('reports.toList')}
      </Link>
    </p>
  );
}

/** Whose report it is, where the reader sees those of many communes. */
function OfUnit({ code }: { readonly code: string }): ReactNode {
  const { t } = useI18n();
  const { data } = useQuery(communesQuery);
  const unit = data?.items.find((commune) => commune.code === code)?.fullName ?? code;
  return <span>{t('reports.ofUnit', { unit })}</span>;
}

function Other({ id, words }: { readonly id: number; readonly words: string }): ReactNode {
  return (
    <p>
      <Link
        to="/bao-cao/$report"
        params={{ report: String(id) }}
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
      >
        {words}
      </Link>
    </p>
  );
}
