import type { SubmissionDto } from '@contract/submissions.js';
import { localDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState, Placeholder, ProblemNote } from '../../components/ui/page-state.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { holdPage } from '../../lib/session/session-ended.js';
import { useSession } from '../../lib/session/session.js';
import { deadlineInWords } from '../../lib/report-form/deadline.js';
import { toEntryForm, type EntryForm as Form } from '../../lib/report-form/entry-fields.js';
import { EntryDesk } from './entry-desk.js';
import {
  dataElementsQuery,
  dataSetsQuery,
  qualityRulesQuery,
  submissionQuery,
} from '../../lib/report-form/entry-queries.js';
import { isFirstVisit } from './begun.js';
import { useListAhead } from './read-ahead.js';
import { LazyTimeNote } from './lazy-time-note.js';
import { ReportBadge } from '../../components/ui/report-badge.js';
import { ReportTitle } from '../../components/ui/report-title.js';
import { reportName } from '../../lib/report-form/report-name.js';
import { loadFirstVisit } from './welcome.js';
import { hasTimeNote } from '../../lib/report-form/to-time-note.js';

/** Commune, person, report and deadline: stands while the figures are still on their way. */
function EntryHeading({
  form,
  report,
}: {
  readonly form: Form | null;
  readonly report: SubmissionDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const { displayName } = useSession();
  const deadline = deadlineInWords(report.window, useServerNow(), t);
  return (
    <header>
      <Link
        to="/nhap"
        className="-ml-2 inline-flex min-h-11 items-center gap-1 px-2 text-link underline underline-offset-2"
      >
        <Icon name="previous" className="size-4" />
        {t('entry.back')}
      </Link>
      <p className="text-ink-soft">{`${report.orgUnitName} · ${displayName}`}</p>
      <h1 className="text-2xl leading-tight font-bold">
        <ReportTitle text={reportName(form?.dataSet, report.period, lang, t)} />
      </h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={clsx(deadline.urgent && 'font-semibold text-warning')}>{deadline.text}</span>
        <ReportBadge state={report.state} />
        {form !== null && form.dataSet.frequency !== 'once' && (
          <Link
            to="/nhap/bang"
            search={{ dataSet: report.dataSet }}
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2 max-md:hidden"
          >
            {t('due.grid')}
          </Link>
        )}
        {report.may.save && (
          <Link
            to="/nhap-tu-excel"
            search={{ period: report.period, dataSet: report.dataSet }}
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
          >
            {t('page.import')}
          </Link>
        )}
      </p>
    </header>
  );
}

function LoadedEntry({ report }: { readonly report: SubmissionDto }): ReactNode {
  const dataSets = useQuery(dataSetsQuery);
  const elements = useQuery(dataElementsQuery);
  const rules = useQuery(qualityRulesQuery);
  const now = useServerNow();
  const today = localDateOf(now);
  const form = useMemo(
    () =>
      dataSets.data === undefined || elements.data === undefined || rules.data === undefined
        ? undefined
        : toEntryForm(dataSets.data.items, elements.data.items, rules.data.items, report, today),
    [dataSets.data, elements.data, rules.data, report, today],
  );
  const failed = dataSets.error ?? elements.error ?? rules.error;
  return (
    <div className="space-y-4">
      <EntryHeading form={form ?? null} report={report} />
      {form === null && <Empty />}
      {form === undefined &&
        (failed === null ? (
          <Placeholder height="70vh" />
        ) : (
          <ProblemNote
            error={failed}
            onRetry={() => {
              void dataSets.refetch();
              void elements.refetch();
              void rules.refetch();
            }}
          />
        ))}
      {hasTimeNote(report, now) && (
        <Suspense fallback={<Placeholder height="6rem" />}>
          <LazyTimeNote report={report} />
        </Suspense>
      )}
      {form !== undefined && form !== null && <EntryDesk form={form} report={report} />}
    </div>
  );
}

/** One report of the signed-in person's own commune, or of what has become it. */
export function EntryScreen({
  period,
  dataSet,
  unit,
}: {
  readonly period: string;
  readonly dataSet: string;
  /** Of a report of a unit that has become the own one; absent: the own commune. */
  readonly unit?: string | undefined;
}): ReactNode {
  const { t } = useI18n();
  const { orgUnit, username } = useSession();
  // A session that ends here asks for the password in place: what is typed stays in sight.
  useEffect(() => holdPage(), []);
  // From within the site: the greeting stands with the first box, not after it.
  const stands = useFirstViewStands();
  useEffect(() => {
    if (stands && isFirstVisit(username)) void loadFirstVisit();
  }, [stands, username]);
  const report = useQuery({
    ...submissionQuery({ orgUnit: unit ?? orgUnit?.code ?? '', period, dataSet }),
    enabled: orgUnit !== null,
  });
  useListAhead(report.data === undefined ? undefined : orgUnit?.code);
  if (orgUnit === null) return <Empty>{t('due.notCommune')}</Empty>;
  return (
    <>
      {report.data === undefined && report.isError && (
        <h1 className="mb-4 text-2xl leading-tight font-bold">{t('nav.entry')}</h1>
      )}
      <PageState query={report} height="80vh">
        {(data) => <LoadedEntry key={`${data.orgUnit} ${data.period} ${data.dataSet}`} report={data} />}
      </PageState>
    </>
  );
}
