import { formatTime } from '@domain/format.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { OutboxItem } from '../../lib/outbox/outbox-item.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import { useClockOffset } from '../../lib/session/server-clock.js';
import type { OutboxRow } from './to-outbox-rows.js';

const at = (ms: number, t: Translate): string => momentInWords(new Date(ms).toISOString(), t);

/** Sentences of a row: since when, how often tried, and why it is where it is. */
export function useOutboxWords(): (row: OutboxRow) => readonly string[] {
  const { t } = useI18n();
  const offset = useClockOffset();
  return ({ item, draft, state }) => {
    if (item !== null) return wordsOfItem(item, offset, t);
    const { edits = {}, at: typedAt = 0 } = draft.draft ?? {};
    const n = Object.keys(edits).length;
    return [
      n > 0
        ? t('outbox.keptAt', { n, when: at(typedAt, t) })
        : t('outbox.keptReasons', { when: at(typedAt, t) }),
      ...(state === 'conflict' ? [t('outbox.draftConflict')] : []),
    ];
  };
}

/** @param offset from the device's clock, in which attempts are noted, to the installation's, milliseconds */
function wordsOfItem(item: OutboxItem, offset: number, t: Translate): string[] {
  const { state, attempts, touchedAt, problem, receipt, queuedAt } = item;
  const lines = [t('outbox.queuedAt', { when: at(queuedAt, t) })];
  if (state === 'arrived' && receipt?.at != null)
    lines.push(t('outbox.arrivedAt', { when: momentInWords(receipt.at, t) }));
  if (receipt?.code != null) lines.push(`${t('receipt.code')}: ${receipt.code}`);
  if (state === 'waiting' && attempts > 0 && touchedAt !== null)
    lines.push(t('outbox.tried', { n: attempts, time: formatTime(new Date(touchedAt + offset)) }));
  if (state === 'conflict')
    lines.push(t('outbox.conflictBy', { person: problem?.theirs?.by ?? t('outbox.someone') }));
  if (state === 'refused' || (state === 'waiting' && (problem?.status ?? 0) > 0))
    lines.push(
      ...[problem?.title, problem?.detail].filter(
        (line): line is string => line !== undefined && line !== '',
      ),
    );
  return lines;
}
