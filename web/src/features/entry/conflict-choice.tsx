import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from './entry-keeper.js';
import type { Value } from './entry-fields.js';
import type { Box } from './entry-state.js';
import { shownValue } from './entry-text.js';

/** Two people saved two figures: both are shown, and a person decides. */
export function ConflictChoice({
  box,
  keeper,
}: {
  readonly box: Box;
  readonly keeper: EntryKeeper;
}): ReactNode {
  const { t, lang } = useI18n();
  const words = (value: Value): string => (value === null ? t('conflict.blank') : shownValue(value, lang));
  const mine = box.reading.ok ? words(box.value) : (box.text ?? '');
  return (
    <div className="mt-2 rounded-md bg-warning-tint p-3">
      <p className="font-semibold text-warning">{t('conflict.title')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          look="secondary"
          onClick={() => {
            keeper.resolve(box.code, 'mine');
          }}
        >
          {t('conflict.keepMine', { value: mine })}
        </Button>
        <Button
          look="secondary"
          onClick={() => {
            keeper.resolve(box.code, 'theirs');
          }}
        >
          {t('conflict.takeTheirs', { value: words(box.stored) })}
        </Button>
      </div>
    </div>
  );
}
