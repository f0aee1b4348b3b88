import type { SubmissionDto } from '@contract/submissions.js';
import { formatDateTime } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import { dataSetsQuery, submissionQuery } from '../../lib/report-form/entry-queries.js';
import { ReportTitle } from '../../components/ui/report-title.js';
import { reportName } from '../../lib/report-form/report-name.js';
import { QueuedInTime } from './queued-in-time.js';

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2.5 last:border-0">
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0 text-right font-medium">{children}</dd>
    </div>
  );
}

/** Whether the first signing came in time, in words. */
function Punctuality({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { t } = useI18n();
  if (report.firstSubmittedAt === null) return null;
  const onTime = Date.parse(report.firstSubmittedAt) <= Date.parse(report.window.dueAt);
  return (
    <p className="mt-3">
      {onTime ? t('receipt.onTime') : t('receipt.late', { when: momentInWords(report.window.dueAt, t) })}
    </p>
  );
}

/** Breaks only between the parts of the code, so that it can be read out. */
function ReceiptCode({ code }: { readonly code: string }): ReactNode {
  const parts = code.split('-');
  return parts.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {part}
      {index < parts.length - 1 && (
        <>
          -<wbr />
        </>
      )}
    </Fragment>
  ));
}

/** Who signed, and in whose place; null: not known by name. */
function signatureInWords({ signature }: SubmissionDto, t: Translate): string | null {
  if (signature === null) return null;
  const { by, onBehalfOf } = signature;
  if (onBehalfOf === null) return by;
  return t('receipt.signedFor', { person: by ?? t('strip.someone'), leader: onBehalfOf });
}

function ReceiptCard({ report }: { readonly report: SubmissionDto }): ReactNode {
  const { orgUnit: own } = useSession();
  const { t, lang } = useI18n();
  const sets = useQuery(dataSetsQuery);
  const name = reportName(
    sets.data?.items.find((one) => one.code === report.dataSet),
    report.period,
    lang,
    t,
  );
  const signed = (report.state === 'submitted' || report.state === 'approved') && report.receipt !== null;
  const time = signed ? (report.signature?.at ?? report.firstSubmittedAt) : report.updatedAt;
  const by = signed ? signatureInWords(report, t) : report.updatedBy;
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <p className="mb-2 inline-flex size-12 items-center justify-center rounded-full bg-success-tint text-success">
        <Icon name={signed ? 'check' : 'clock'} className="size-7" />
      </p>
      <h1 className="text-2xl leading-tight font-bold">
        <ReportTitle
          text={t(signed ? 'receipt.submitted' : 'receipt.handedOver', {
            report: name.charAt(0).toLowerCase() + name.slice(1),
          })}
        />
      </h1>
      <p className="text-ink-soft">{report.orgUnitName}</p>
      {signed && (
        <>
          <p className="mt-4 text-sm text-ink-soft">{t('receipt.code')}</p>
          <p className="text-xl font-bold tracking-wide select-all">
            <ReceiptCode code={report.receipt ?? ''} />
          </p>
        </>
      )}
      <dl className="mt-3">
        {time !== null && <Line term={t('receipt.time')}>{formatDateTime(time)}</Line>}
        {by !== null && <Line term={t('receipt.by')}>{by}</Line>}
      </dl>
      {signed ? <Punctuality report={report} /> : <p className="mt-3">{t('receipt.awaiting')}</p>}
      {signed && <QueuedInTime report={report} />}
      {signed && <p className="mt-1 text-sm text-ink-soft">{t('receipt.keep')}</p>}
      <div className="mt-5 flex flex-wrap gap-2">
        <Link to="/nhap" className={buttonClass('primary')}>
          {t('receipt.next')}
        </Link>
        <Link
          to="/nhap/$period"
          params={{ period: report.period }}
          search={reportSearch(report, own?.code)}
          className={buttonClass('secondary')}
        >
          {t('receipt.view')}
        </Link>
        <Link to="/nhap/lich-su" className={buttonClass('secondary')}>
          {t('due.past')}
        </Link>
      </div>
    </section>
  );
}

const sentStates: readonly SubmissionDto['state'][] = ['awaiting_signature', 'submitted', 'approved'];

/** Did it arrive? The answer stays under its own address. */
export function Receipt({
  period,
  dataSet,
  unit,
}: {
  readonly period: string;
  readonly dataSet: string;
  readonly unit?: string | undefined;
}): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const report = useQuery({
    ...submissionQuery({ orgUnit: unit ?? orgUnit?.code ?? '', period, dataSet }),
    enabled: orgUnit !== null,
  });
  if (orgUnit === null) return <Empty>{t('due.notCommune')}</Empty>;
  const toForm = (
    <Link
      to="/nhap/$period"
      params={{ period }}
      search={{ dataSet, ...(unit === undefined ? {} : { unit }) }}
      className={buttonClass('primary')}
    >
      {t('receipt.toForm')}
    </Link>
  );
  return (
    <PageState
      query={report}
      height="24rem"
      isEmpty={(data) => !sentStates.includes(data.state)}
      empty={<Empty action={toForm}>{t('receipt.none')}</Empty>}
    >
      {(data) => <ReceiptCard report={data} />}
    </PageState>
  );
}
