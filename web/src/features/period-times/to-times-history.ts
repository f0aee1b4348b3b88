import type { HistoryEntryDto } from '@contract/administration.js';
import { formatDate } from '@domain/format.js';
import type { HistoryItem } from '../../components/ui/history-list.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { weekdayWords } from '../../lib/week-words.js';

type Change = HistoryEntryDto['changes'][number];

const FIELDS = { cut_off: 'periods.cutOff', due: 'periods.due', closes: 'periods.closes' } as const;

/** Changes of the times in words; of the holidays only those that came and went. */
export function toTimesHistory(history: readonly HistoryEntryDto[], t: Translate): HistoryItem[] {
  return history.map(({ changes, ...entry }, index) => ({
    key: `${entry.at} ${String(index)}`,
    at: entry.at,
    by: entry.by,
    reason: entry.reason,
    changes: changes.map((change) => (change.field === 'holidays' ? holidays(change, t) : moment(change, t))),
  }));
}

function moment({ field, before, after }: Change, t: Translate): HistoryItem['changes'][number] {
  const label = field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field;
  return { label, before: momentOf(before, t), after: momentOf(after, t) };
}

/** "5 12:00" is Friday noon. */
function momentOf(value: Change['before'], t: Translate): string | null {
  if (typeof value !== 'string') return null;
  const [day = '', time = ''] = value.split(' ');
  return `${time} ${weekdayWords(Number(day), t)}`;
}

function holidays({ before, after }: Change, t: Translate): HistoryItem['changes'][number] {
  const dates = (value: Change['before']): string[] =>
    typeof value === 'string' && value !== '' ? value.split(', ') : [];
  const were = dates(before);
  const are = dates(after);
  const shown = (some: readonly string[]): string | null =>
    some.length === 0 ? null : some.map((date) => formatDate(date)).join(', ');
  if (before === null)
    return {
      label: t('periods.holidays'),
      before: null,
      after: t('periods.holidayCount', { n: are.length }),
    };
  return {
    label: t('periods.holidaysChanged'),
    before: shown(were.filter((date) => !are.includes(date))),
    after: shown(are.filter((date) => !were.includes(date))),
  };
}
