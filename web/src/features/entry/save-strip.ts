import { formatTime } from '@domain/format.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { problemText } from '../../lib/problem-text.js';
import type { EntryView } from '../../lib/report-form/entry-keeper.js';

export interface Strip {
  readonly tone: 'blank' | 'calm' | 'busy' | 'warning';
  readonly text: string;
  /** Saving again by hand makes sense. */
  readonly retry: boolean;
}

/** Where the figures are, honestly: on the server, on this device, or on neither. The most pressing thing wins. */
export function saveStrip(view: EntryView, t: Translate): Strip {
  const unsaved = view.boxes.filter((box) => box.unsaved);
  const n = unsaved.length;
  const warn = (text: string, retry = false): Strip => ({ tone: 'warning', text, retry });
  if (view.status.kind === 'saving') return { tone: 'busy', text: t('strip.saving'), retry: false };
  if (view.status.kind === 'failed' && n > 0) {
    if (!view.status.mayPass)
      return warn(t('strip.refused', { reason: problemText(view.status.error, t), n }), true);
    return warn(t(view.kept ? 'strip.failed' : 'strip.failedNotKept', { n }), true);
  }
  const conflicts = unsaved.filter((box) => box.conflict).length;
  if (conflicts > 0)
    return warn(t('strip.conflict', { person: view.base.updatedBy ?? t('strip.someone'), n: conflicts }));
  if (view.sendable.length + view.reasons.length > 0) {
    if (!view.kept) return warn(t('strip.typingNotKept'), true);
    if (view.restoredAt !== null)
      return {
        tone: 'busy',
        text: t('strip.restored', { time: formatTime(new Date(view.restoredAt)) }),
        retry: false,
      };
    return { tone: 'busy', text: t('strip.typing'), retry: false };
  }
  // What is neither on its way nor in conflict has an error, or waits for one to be put right.
  if (n > 0) return warn(t('strip.invalid', { n }));
  if (view.base.updatedAt === null || view.base.version === 0)
    return { tone: 'blank', text: t('strip.blank'), retry: false };
  const saved = t(view.base.state === 'returned' ? 'strip.savedReturned' : 'strip.saved', {
    time: formatTime(view.base.updatedAt),
  });
  const merged = view.merged
    ? `${t('strip.merged', { person: view.base.updatedBy ?? t('strip.someone') })} `
    : '';
  return { tone: 'calm', text: merged + saved, retry: false };
}
