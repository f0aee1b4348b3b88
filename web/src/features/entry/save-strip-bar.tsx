import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryView } from '../../lib/report-form/entry-keeper.js';
import { saveStrip } from './save-strip.js';

const tones = {
  blank: 'border-line bg-surface text-ink',
  calm: 'border-line bg-surface text-ink',
  busy: 'border-line bg-surface text-ink-soft',
  warning: 'border-warning bg-warning-tint text-warning',
};
const icons = { blank: 'entry', calm: 'check', busy: 'clock', warning: 'warning' } as const;

/** Stays at the top while the form scrolls: the one line a person with a weak signal looks for. */
export function SaveStripBar({
  view,
  onSave,
}: {
  readonly view: EntryView;
  readonly onSave: () => void;
}): ReactNode {
  const { t } = useI18n();
  const strip = saveStrip(view, t);
  return (
    <div
      className={clsx(
        'sticky top-0 z-10 -mx-4 flex min-h-12 items-center gap-3 border-y px-4 py-1.5 sm:mx-0 sm:rounded-md sm:border',
        tones[strip.tone],
      )}
    >
      <Icon name={icons[strip.tone]} className="size-5 shrink-0" />
      <p role="status" className="min-w-0 flex-1 text-sm leading-snug">
        {strip.text}
      </p>
      {(strip.retry || view.sendable.length + view.reasons.length > 0) && (
        <button
          type="button"
          disabled={view.status.kind === 'saving'}
          onClick={onSave}
          className="min-h-11 shrink-0 rounded-md border border-current px-3 text-sm font-semibold disabled:opacity-60"
        >
          {t(strip.retry ? 'entry.retrySave' : 'entry.save')}
        </button>
      )}
    </div>
  );
}
