import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { SheetKeeper } from './sheet-keeper.js';

/** What has changed, what stands in the way, and the way on; stays in view while the sheet is long. */
export function SheetBar({
  keeper,
  busy,
  onSave,
  onShow,
}: {
  readonly keeper: SheetKeeper;
  readonly busy: boolean;
  readonly onSave: () => void;
  /** Goes to a cell. */
  readonly onShow: (orgUnit: string, element: string) => void;
}): ReactNode {
  const { t } = useI18n();
  const { rows, cells, wrong, conflicts, first } = useSyncExternalStore(keeper.subscribe, keeper.summary);
  const undo = useSyncExternalStore(keeper.subscribe, keeper.canUndo);
  if (cells === 0) return null;
  return (
    <div className="sticky bottom-22 z-10 mt-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface p-3 shadow-lg lg:bottom-3">
      <div className="mr-auto min-w-0">
        <p className="font-semibold">{t('department.changed', { n: cells, communes: rows })}</p>
        <p className="text-sm text-ink-soft">{t('department.keptHere')}</p>
      </div>
      {undo && (
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => {
            keeper.undoPaste();
          }}
        >
          {t('department.undoPaste')}
        </Button>
      )}
      <Button
        look="quiet"
        disabled={busy}
        onClick={() => {
          keeper.dropAll();
        }}
      >
        {t('department.dropAll')}
      </Button>
      {first === null ? (
        <Button disabled={busy} onClick={onSave}>
          {t(busy ? 'department.saving' : 'department.save')}
        </Button>
      ) : (
        <Button
          look="secondary"
          onClick={() => {
            onShow(first.orgUnit, first.element);
          }}
        >
          {t(conflicts > 0 ? 'department.toConflict' : 'department.toFault', { n: conflicts + wrong })}
        </Button>
      )}
    </div>
  );
}
