import { formatWeek } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { LateGroup, LateRow } from './to-changes-rows.js';

/** Reports that came in between the two moments: progress of the reporting, not a correction. */
export function LateReports({ groups }: { readonly groups: readonly LateGroup[] }): ReactNode {
  const { t, lang } = useI18n();
  if (groups.length === 0) return null;
  const reports = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Card title={t('changes.lateTitle', { n: reports })} subtitle={t('changes.lateMore')}>
      {groups.map(({ period, own, rows }) => {
        const title = t('changes.lateOf', { week: formatWeek(period, lang), n: rows.length });
        return own ? (
          <section key={period} aria-label={title}>
            <h3 className="font-semibold">{title}</h3>
            <LateList rows={rows} />
          </section>
        ) : (
          <DataDetails key={period} summary={title}>
            <LateList rows={rows} />
          </DataDetails>
        );
      })}
    </Card>
  );
}

function LateList({ rows }: { readonly rows: readonly LateRow[] }): ReactNode {
  const { t } = useI18n();
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-4">
      {rows.map((row) => (
        <li key={row.key} className="min-w-0 border-b border-line py-2">
          <Link
            to="/xa-phuong/$code"
            params={{ code: row.orgUnit }}
            className="thumb font-medium text-link underline-offset-2 hover:underline"
          >
            {row.name}
          </Link>
          <span className="block text-sm text-ink-soft">{t('changes.lateValues', { n: row.values })}</span>
        </li>
      ))}
    </ul>
  );
}
