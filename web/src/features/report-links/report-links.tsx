import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';

/** Who only looks wants the paper first: for them it is the main act of the page. */
export function ReportLinks({ period }: { readonly period: string }): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  // The Department's paper is not for communes, which have one of their own.
  const commune = isCommuneRole(role);
  const reader = role === 'director' || role === 'viewer';
  const path = `/api/reports/weekly/${encodeURIComponent(period)}`;
  const view = searchText({ ...useView() });
  const question = view === '' ? '' : `?${view}`;
  return commune ? null : (
    <p className="flex gap-2">
      {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          href={`${path}.${format}${question}`}
          className={buttonClass(
            reader && format === 'pdf' ? 'primary' : 'secondary',
            'px-2! text-[0.95rem] grow',
          )}
        >
          {t(`overview.${format}`)}
        </a>
      ))}
    </p>
  );
}
