import { formatWeek } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { LateRow } from './to-changes-rows.js';

/** Reports that came in between the two moments: progress of the reporting, not a correction. */
export function LateReports({ rows }: { readonly rows: readonly LateRow[] }): ReactNode {
  const { t, lang } = useI18n();
  if (rows.length === 0) return null;
  return (
    <Card title={t('changes.lateTitle', { n: rows.length })} subtitle={t('changes.lateMore')}>
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
            <span className="block text-sm text-ink-soft">
              {t('changes.lateValues', { week: formatWeek(row.period, lang), n: row.values })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
