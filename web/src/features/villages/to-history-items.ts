import type { VillageHistoryDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { changedFields } from '@domain/village/village.js';
import type { HistoryItem } from '../../components/ui/history-list.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';
import { factText } from '../../lib/villages/village-facts.js';
import { columnName } from './column-names.js';

type Version = VillageHistoryDto['items'][number];

/** Versions, newest first, as what each changed. */
export function toHistoryItems(versions: readonly Version[], t: Translate, lang: Lang): HistoryItem[] {
  return versions.map((version, index) => {
    const before = versions[index + 1];
    return {
      key: version.version,
      at: version.recordedAt,
      by: version.by,
      reason: version.reason,
      act: actOf(version, before, t),
      changes: (before === undefined ? [] : changedFields(before, version)).map((field) => ({
        label: columnName(field, t),
        before: before === undefined ? null : factText(before, field, t, lang),
        after: factText(version, field, t, lang),
      })),
    };
  });
}

function actOf(version: Version, before: Version | undefined, t: Translate): string {
  if (before === undefined) return t('village.history.added');
  if (version.closedOn !== before.closedOn)
    return version.closedOn === null
      ? t('village.history.reopened')
      : t('village.history.closed', { date: formatDate(version.closedOn) });
  return version.effectiveOn === null
    ? t('village.history.correction')
    : t('village.history.from', { date: formatDate(version.effectiveOn) });
}
