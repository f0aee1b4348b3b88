import type { IssuedReportDto } from '@contract/report-issue.js';
import { reportsFinding } from '@domain/report-issue/reports-finding.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reportsQuery } from '../../lib/report-issue/report-queries.js';
import { useFilters } from '../../lib/selection/filters.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { CommuneDraft } from './commune-draft.js';
import { DraftDialog } from './draft-dialog.js';
import { ReportFilters } from './report-filters.js';
import { ReportParts } from './report-parts.js';
import { ReportTable } from './report-table.js';
import { ownReports, readQuestion, wantedReport, type Whose } from './to-report-rows.js';

const DRAFTERS: readonly string[] = ['reviewer', 'commune_editor', 'commune_leader'];

const KEEPERS: readonly string[] = ['administrator', 'reviewer', 'director', 'commune_leader'];

/** Every report, what is to be done with it, and the beginning of a new one. */
export function ReportList(): ReactNode {
  const { t, lang } = useI18n();
  const { role } = useSession();
  const own: Whose = isCommuneRole(role) ? 'commune' : 'province';
  const filters = useFilters();
  const query = useQuery(reportsQuery(readQuestion(filters, own)));
  // What is under way and was issued last, whatever the list is narrowed to.
  const mine = useQuery(reportsQuery(ownReports(own))).data?.items;
  const { data: periods } = useQuery(periodsQuery(undefined));
  const wanted = wantedReport(periods, own);
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          {/* Two lines on a phone, before and after the finding is there. */}
          <h1 className="text-2xl leading-tight font-bold max-sm:min-h-15">
            {mine === undefined ? t('nav.reports') : reportsFinding(mine, wanted, lang)}
          </h1>
          <p className="mt-1 max-w-prose text-ink-soft">{t('reports.lead')}</p>
        </div>
        <Begin own={own} items={mine ?? []} wanted={wanted?.period ?? null} />
      </header>
      <ReportFilters own={own} />
      <Card title={t('reports.list')}>
        <PageState
          query={query}
          height="20rem"
          isEmpty={({ total }) => total === 0}
          empty={<NoReports mayDraft={DRAFTERS.includes(role)} />}
        >
          {(list) => (
            <>
              <ReportTable rows={list.items} />
              <ReportParts list={list} />
            </>
          )}
        </PageState>
      </Card>
      <p className="flex flex-wrap gap-x-4">
        {KEEPERS.includes(role) && (
          <Link to="/bao-cao/$report" params={{ report: 'the-thuc' }} className={buttonClass('quiet')}>
            {t('reports.toLetterhead')}
          </Link>
        )}
        {own === 'province' && (
          <Link to="/bao-cao/$report" params={{ report: 'gui' }} className={buttonClass('quiet')}>
            {t('reports.toSending')}
          </Link>
        )}
      </p>
    </>
  );
}

function NoReports({ mayDraft }: { readonly mayDraft: boolean }): ReactNode {
  const { t } = useI18n();
  return <Empty>{t(mayDraft ? 'reports.noneYet' : 'reports.none')}</Empty>;
}

/** The act that begins a report: a choice for the Department, one click for a commune. */
function Begin({
  own,
  items,
  wanted,
}: {
  readonly own: Whose;
  readonly items: readonly IssuedReportDto[];
  readonly wanted: string | null;
}): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const [open, setOpen] = useState(false);
  if (!DRAFTERS.includes(role)) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {own === 'commune' && wanted !== null && <CommuneDraft items={items} period={wanted} />}
      <Button
        look={own === 'commune' ? 'secondary' : 'primary'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(own === 'commune' ? 'reports.beginOther' : 'reports.begin')}
      </Button>
      {open && (
        <DraftDialog
          own={own}
          wanted={wanted}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
