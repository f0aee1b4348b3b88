import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import type { Value } from '../../lib/report-form/entry-fields.js';
import type { Box } from '../../lib/report-form/entry-state.js';
import { shownValue } from '../../lib/report-form/entry-text.js';

/** Two people saved two figures: both are shown side by side, long texts under each other, and a person decides. */
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
  const isText = [box.value, box.stored].some((value) => typeof value === 'string');
  const long = isText ? 'justify-start text-left font-normal whitespace-pre-line' : undefined;
  return (
    <div className="mt-2 rounded-md bg-warning-tint p-3">
      <p className="font-semibold text-warning">{t('conflict.title')}</p>
      <div className={clsx('mt-2 grid gap-2', isText ? 'lg:grid-cols-2' : 'grid-cols-2 sm:flex')}>
        <Button
          look="secondary"
          className={long}
          onClick={() => {
            keeper.resolve(box.code, 'mine');
          }}
        >
          {t('conflict.keepMine', { value: mine })}
        </Button>
        <Button
          look="secondary"
          className={long}
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
