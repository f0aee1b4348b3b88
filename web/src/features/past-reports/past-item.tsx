import type { RequestDto } from '@contract/requests.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { ReportBadge } from '../../components/ui/report-badge.js';
import { ReportTitle } from '../../components/ui/report-title.js';
import { Table, Td, RowHead } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import type { ReportKey } from '../../lib/report-form/entry-queries.js';
import { shownValue } from '../../lib/report-form/entry-text.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { AskButton, RequestState } from './ask-of-report.js';
import { useElementName, useReportName } from './past-words.js';
import { toPastStep, type PastReport } from './to-past-step.js';

interface PastItemProps {
  readonly report: PastReport;
  /** Of the own commune, newest first. */
  readonly requests: readonly RequestDto[];
  /** Every act on a report and what it changed, fetched when it is shown. */
  readonly revisions: (key: ReportKey) => ReactNode;
}

/** One report: whether it has arrived, and the ways on. */
export function PastItem({ report, requests, revisions }: PastItemProps): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const name = useReportName()(report);
  const own = report.orgUnit === orgUnit?.code;
  const step = toPastStep(report, requests);
  const { period, receipt, window } = report;
  const search = reportSearch(report, orgUnit?.code);
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <ReportTitle text={name} />
        </h3>
        <ReportBadge state={report.state} />
      </div>
      <p>{t(`past.says.${step.says}`, { closes: momentInWords(window.closesAt, t) })}</p>
      <Sent report={report} />
      {receipt !== null && (
        <Link
          to="/nhap/$period/bien-nhan"
          params={{ period }}
          search={search}
          className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
        >
          {t('receipt.code')}: {receipt}
        </Link>
      )}
      {own && step.request !== null && <RequestState request={step.request} follows={step.follows} />}
      <div className="mt-2 flex flex-wrap gap-2">
        <Link to="/nhap/$period" params={{ period }} search={search} className={buttonClass('secondary')}>
          {t(step.opens || report.version === 0 ? 'past.openForm' : 'past.view')}
          <span className="sr-only"> {name}</span>
        </Link>
        {own && step.asks !== null && <AskButton report={report} asks={step.asks} name={name} />}
      </div>
      {report.version > 0 && <Values report={report} />}
      {report.version > 0 && <Revisions report={report} revisions={revisions} />}
    </li>
  );
}

/** When and by whom it was sent; before that, when it was changed last. */
function Sent({ report }: { readonly report: PastReport }): ReactNode {
  const { t } = useI18n();
  const { signedAt, signedBy, onBehalfOf, updatedAt, updatedBy, firstSubmittedAt, window } = report;
  if (signedAt === null) {
    if (updatedAt === null) return null;
    return (
      <p className="text-sm text-ink-soft">
        {t('past.changed', { when: formatDateTime(updatedAt), person: updatedBy ?? t('strip.someone') })}
      </p>
    );
  }
  const person = signedBy ?? t('strip.someone');
  const late = firstSubmittedAt !== null && Date.parse(firstSubmittedAt) > Date.parse(window.dueAt);
  return (
    <p className="text-sm text-ink-soft">
      {t('past.sent', {
        when: formatDateTime(signedAt),
        person: onBehalfOf === null ? person : t('receipt.signedFor', { person, leader: onBehalfOf }),
      })}
      {late && ` · ${t('inbox.late')}`}
    </p>
  );
}

const summary = 'min-h-11 w-fit cursor-pointer py-2.5 font-medium text-link';

function Values({ report: { values, progress } }: { readonly report: PastReport }): ReactNode {
  const { t, lang } = useI18n();
  const elementName = useElementName();
  return (
    <details>
      <summary className={summary}>{t('past.values', progress)}</summary>
      <Table caption={t('past.valuesCaption')}>
        <tbody>
          {values.map(({ dataElement, value }) => (
            <tr key={dataElement}>
              <RowHead>{elementName(dataElement)}</RowHead>
              <Td className="text-right whitespace-pre-line">
                {value === null ? (
                  <span className="text-ink-soft">{t('state.missing')}</span>
                ) : (
                  shownValue(value, lang)
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

function Revisions({
  report,
  revisions,
}: {
  readonly report: PastReport;
  readonly revisions: PastItemProps['revisions'];
}): ReactNode {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const { orgUnit, period, dataSet, version } = report;
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={summary}>{t('past.revisions', { n: version })}</summary>
      {open && revisions({ orgUnit, period, dataSet })}
    </details>
  );
}
