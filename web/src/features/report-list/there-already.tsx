import type { DraftReportBody } from '@contract/report-issue.js';
import { reportName } from '@domain/report-issue/report-phrases.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reportsQuery } from '../../lib/report-issue/report-queries.js';
import { underWay } from './to-draft.js';

/** Says that the same report is under way already; two people who draft for one week would otherwise not know of each other. */
export function ThereAlready({ body }: { readonly body: DraftReportBody }): ReactNode {
  const { t, lang } = useI18n();
  const { kind, period } = body;
  const { data } = useQuery({ ...reportsQuery({ kind, period }), enabled: period !== '' });
  const there = underWay(body, data?.items ?? []);
  if (there === undefined) return null;
  return (
    <div role="status" className="rounded-md bg-warning-tint p-3 text-warning">
      <p>{t('reports.there', { report: reportName(kind, period, lang) })}</p>
      <Link
        to="/bao-cao/$report"
        params={{ report: String(there.id) }}
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
      >
        {t('reports.openThere')}
      </Link>
    </div>
  );
}
