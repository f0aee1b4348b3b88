import type { ReactNode } from 'react';
import type { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ConflictTable, type StaleCommune } from './stale-table.js';

/** Somebody saved between preview and record: who, and what stands there now. The preview beneath is a new one. */
export function StaleNote({ problem }: { readonly problem: ApiProblem }): ReactNode {
  const { t } = useI18n();
  const { changed } = problem.body;
  const communes = Array.isArray(changed) ? (changed as StaleCommune[]) : [];
  return (
    <div role="alert" className="space-y-3 rounded-md bg-warning-tint p-4">
      <p className="font-semibold text-warning">{problem.detail}</p>
      {communes.length > 0 && <ConflictTable communes={communes} />}
      <p>{t('import.staleAgain')}</p>
    </div>
  );
}
