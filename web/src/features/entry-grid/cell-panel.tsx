import { periodName } from '@domain/period.js';
import { useSyncExternalStore, type ReactNode } from 'react';
import { BoxProblem } from '../../components/ui/box-problem.js';
import { ConflictChoice } from '../../components/ui/conflict-choice.js';
import { ReasonBox, WarningNotes } from '../../components/ui/reason-box.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { hasError } from '../../lib/report-form/entry-state.js';
import { shownDifference, shownValue } from '../../lib/report-form/entry-text.js';
import type { GridKeeper } from './grid-keeper.js';
import type { CellName } from './use-grid-events.js';

/** The cell that was entered last: what is wrong or asked there, and where it is answered. */
export function CellPanel({ grid, at }: { readonly grid: GridKeeper; readonly at: CellName }): ReactNode {
  const { t, lang } = useI18n();
  const { period, code } = at;
  const box = useSyncExternalStore(grid.subscribe, () => grid.box(period, code));
  const keeper = grid.keeperOf(period);
  if (box === null || keeper === null) return null;
  const { element, previous, comments } = box.field;
  const name = lang === 'vi' ? element.nameVi : element.nameEn;
  const difference = box.reading.ok ? shownDifference(box.value, previous, lang) : null;
  const invalid = hasError(box) || box.conflict;
  // A reading that is chosen is a step that can be taken back, as a typed one.
  const stepped = {
    type: (_code: string, text: string): void => {
      grid.putAll([{ period, code, text }], false);
    },
  };
  return (
    <section
      aria-label={t('grid.panel')}
      className="mt-3 rounded-lg border border-line bg-surface p-3"
      aria-live="polite"
    >
      <p className="font-semibold">
        {name} · {periodName(period, lang)}
      </p>
      <p className="text-sm text-ink-soft">
        {t('field.previous')}: {previous === null ? t('field.noPrevious') : shownValue(previous, lang)}
        {difference !== null && ` · ${difference}`}
      </p>
      {comments.map((comment) => (
        <p key={comment} className="mt-1 rounded-md bg-warning-tint p-2 text-warning">
          {comment}
        </p>
      ))}
      {box.conflict ? (
        <ConflictChoice box={box} keeper={keeper} />
      ) : (
        <BoxProblem id="grid-problem" box={box} keeper={stepped} />
      )}
      {!invalid && <WarningNotes box={box} />}
      {!invalid && box.warnings.length > 0 && <ReasonBox box={box} keeper={keeper} name={name} />}
    </section>
  );
}
