import type { DepartmentFiguresDto } from '@contract/department.js';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { WhyDialog } from './why-dialog.js';
import type { SheetColumn } from './to-sheet.js';
import type { SaveSheet } from './use-save-sheet.js';

/** What came of saving, in words: what was recorded, what is kept, what is wanted. */
export function SheetOutcome({
  sheet,
  columns,
  saving: { outcome, busy, save, forget },
}: {
  readonly sheet: DepartmentFiguresDto;
  readonly columns: readonly SheetColumn[];
  readonly saving: SaveSheet;
}): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <div role="status" className="empty:hidden">
        {outcome.kind === 'saved' && (
          <p className="rounded-md bg-success-tint p-3 text-success">
            {t('department.saved', { n: outcome.communes })}
          </p>
        )}
      </div>
      <div role="alert" className="empty:hidden">
        {outcome.kind === 'refused' && (
          <p className="rounded-md bg-error-tint p-3 text-error">{t('department.refused')}</p>
        )}
        {outcome.kind === 'merged' && (
          <p className="rounded-md bg-warning-tint p-3 text-warning">{t('department.merged')}</p>
        )}
      </div>
      {outcome.kind === 'failed' && <ProblemNote error={outcome.error} title={t('department.failed')} />}
      {outcome.kind === 'asked' && (
        <WhyDialog
          asked={outcome.told.map(({ orgUnit, element, message }) => ({
            commune: sheet.rows.find((row) => row.orgUnit === orgUnit)?.fullName ?? orgUnit,
            element: columns.find(({ code }) => code === element)?.name ?? element,
            message,
          }))}
          busy={busy}
          onClose={forget}
          onGiven={save}
        />
      )}
    </>
  );
}
