import type { IssuedReportDto } from '@contract/report-issue.js';
import { formatDate, formatDateTime } from '@domain/format.js';
import { reportName } from '@domain/report-issue/report-phrases.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { ReportIssueState } from '../../components/ui/report-issue-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { fileAddress } from '../../lib/report-issue/report-queries.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { nextAct } from './to-report-rows.js';

/** One row a report; on a phone its row is a card of one cell. */
export function ReportTable({ rows }: { readonly rows: readonly IssuedReportDto[] }): ReactNode {
  const { t } = useI18n();
  return (
    <Table caption={t('reports.list')}>
      <thead className="max-md:sr-only">
        <tr>
          <Th className="pl-0!">{t('reports.report')}</Th>
          <Th className="max-md:hidden">{t('reports.state')}</Th>
          <Th className="max-md:hidden">{t('reports.number')}</Th>
          <Th className="max-md:hidden">{t('reports.next')}</Th>
          <Th className="max-md:hidden">
            <span className="sr-only">{t('reports.act')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row }: { readonly row: IssuedReportDto }): ReactNode {
  return (
    <tr>
      <RowHead className="px-0! py-3! align-top">
        <Name row={row} />
        <div className="mt-2 space-y-2 font-normal md:hidden">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ReportIssueState report={row} />
            <Numbered row={row} />
          </p>
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
            <Next row={row} />
            <Act row={row} />
          </div>
        </div>
      </RowHead>
      <Td className="py-3! align-top max-md:hidden">
        <ReportIssueState report={row} />
      </Td>
      <Td className="py-3! align-top max-md:hidden">
        <Numbered row={row} />
      </Td>
      <Td className="py-3! align-top max-md:hidden">
        <Next row={row} />
      </Td>
      <Td className="py-2! text-right align-top max-md:hidden">
        <Act row={row} />
      </Td>
    </tr>
  );
}

function Name({ row }: { readonly row: IssuedReportDto }): ReactNode {
  const { t, lang } = useI18n();
  const commune = isCommuneRole(useSession().role);
  const { data } = useQuery({ ...communesQuery, enabled: row.kind === 'commune_week' && !commune });
  const unit =
    row.kind === 'commune_week'
      ? (data?.items.find(({ code }) => code === row.orgUnit)?.fullName ?? row.orgUnit)
      : t('reports.department');
  const inEnglish = row.language === 'en' ? [t('reports.inEnglish')] : [];
  const more = [
    ...(commune ? [] : [unit]),
    ...inEnglish,
    t('reports.changed', { time: formatDateTime(row.changedAt) }),
  ];
  return (
    <>
      <Link
        to="/bao-cao/$report"
        params={{ report: String(row.id) }}
        className="inline-flex min-h-6 text-link underline underline-offset-2"
      >
        {reportName(row.kind, row.period, lang)}
      </Link>
      <span className="block text-sm font-normal text-ink-soft">{more.join(' · ')}</span>
    </>
  );
}

function Numbered({ row: { number, issuedOn } }: { readonly row: IssuedReportDto }): ReactNode {
  const { t } = useI18n();
  if (number === null || issuedOn === null)
    return <span className="text-ink-soft max-md:hidden">{t('reports.noNumber')}</span>;
  return (
    <span className="whitespace-nowrap">{t('reports.numbered', { number, on: formatDate(issuedOn) })}</span>
  );
}

/** Whose turn it is. */
function Next({ row: { state, kind } }: { readonly row: IssuedReportDto }): ReactNode {
  const { t } = useI18n();
  if (state !== 'draft' && state !== 'awaiting_signature')
    return <span className="text-ink-soft max-md:hidden">{t('reports.nobody')}</span>;
  return <span>{t(`reports.next.${state}.${kind === 'commune_week' ? 'commune' : 'province'}`)}</span>;
}

function Act({ row }: { readonly row: IssuedReportDto }): ReactNode {
  const { t, lang } = useI18n();
  const act = nextAct(row);
  const words = t(`reports.do.${act}`);
  const label = `${words}: ${reportName(row.kind, row.period, lang)}`;
  const look = buttonClass(act === 'sign' ? 'primary' : 'secondary', 'whitespace-nowrap');
  return act === 'download' ? (
    <a href={fileAddress(row.id, 'pdf')} download="" aria-label={label} className={look}>
      {words}
    </a>
  ) : (
    <Link to="/bao-cao/$report" params={{ report: String(row.id) }} aria-label={label} className={look}>
      {words}
    </Link>
  );
}
