import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GridKeeper } from './grid-keeper.js';
import type { Placed } from './place-paste.js';
import type { CellName } from './use-grid-events.js';

interface GridBarProps {
  readonly grid: GridKeeper;
  /** What the last paste did; null: nothing to say of it. */
  readonly pasted: Placed | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onShow: (cell: CellName) => void;
}

/** What has changed, what stands in the way, and the ways on. */
export function GridBar({ grid, pasted, onUndo, onRedo, onShow }: GridBarProps): ReactNode {
  const { t } = useI18n();
  const { unsaved, wrong, unexplained, first, canUndo, canRedo } = useSyncExternalStore(
    grid.subscribe,
    grid.summary,
  );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button look="secondary" disabled={!canUndo} onClick={onUndo}>
        {t('grid.undo')}
      </Button>
      <Button look="secondary" disabled={!canRedo} onClick={onRedo}>
        {t('grid.redo')}
      </Button>
      <Button
        disabled={unsaved === 0}
        onClick={() => {
          void grid.saveAll();
        }}
      >
        {t('grid.save')}
      </Button>
      {first !== null && (
        <Button
          look="secondary"
          onClick={() => {
            onShow(first);
          }}
        >
          {wrong > 0 ? t('grid.toWrong', { n: wrong }) : t('grid.toUnexplained', { n: unexplained })}
        </Button>
      )}
      <p role="status" className="min-w-0 basis-64 grow text-sm text-ink-soft">
        {unsaved === 0 ? t('grid.allSaved') : t('grid.unsaved', { n: unsaved })}
        {pasted !== null && <PasteNote pasted={pasted} />}
      </p>
    </div>
  );
}

function PasteNote({ pasted: { cells, outside, closed, byName } }: { readonly pasted: Placed }): ReactNode {
  const { t } = useI18n();
  return (
    <span className="block text-ink">
      {t(byName ? 'grid.pastedByName' : 'grid.pasted', { n: cells.length })}
      {outside > 0 && ` ${t('grid.outside', { n: outside })}`}
      {closed > 0 && ` ${t('grid.onClosed', { n: closed })}`}
    </span>
  );
}
