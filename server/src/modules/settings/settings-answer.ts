import type { SettingsDto } from '../../contract/settings.js';
import { Big, plain } from '../../domain/decimal.js';
import { historyOf, type HistoryEntry, type HistoryValue } from '../../domain/history.js';
import type { SettingRow } from './settings.query.js';

export const KEYS = ['behind_from', 'carry', 'counts'] as const;

export type Rules = Pick<SettingsDto, 'behindFromPercent' | 'carry' | 'counts'>;

/** As they are kept: a share in a string, exact. */
export const storedOf = (rules: Rules): Record<(typeof KEYS)[number], unknown> => ({
  behind_from: plain(new Big(rules.behindFromPercent).div(100)),
  carry: rules.carry,
  counts: rules.counts,
});

/** @param rows oldest first. Throws when one is missing: a default would decide unseen. */
export function rulesOf(rows: readonly SettingRow[]): Rules {
  const read = <T>(key: string): T | undefined =>
    rows.findLast((row) => row.key === key)?.value as T | undefined;
  const behindFrom = read<string>('behind_from');
  const carry = read<Rules['carry']>('carry');
  if (behindFrom === undefined || carry === undefined) throw new Error('A setting is missing.');
  return {
    behindFromPercent: new Big(behindFrom).times(100).toNumber(),
    carry: { weekly: carry.weekly, monthly: carry.monthly, quarterly: carry.quarterly },
    // Before there was a choice, every signed report counted.
    counts: read<Rules['counts']>('counts') ?? 'submitted',
  };
}

/** Newest first; a change of the carrying is told by frequency. */
export function historyOfSettings(rows: readonly SettingRow[]): HistoryEntry[] {
  let state: Readonly<Record<string, HistoryValue>> = {};
  const versions = rows.map((row, index) => {
    state = { ...state, ...shown(row) };
    return { version: index + 1, at: row.at.toISOString(), by: row.by, reason: row.reason, state };
  });
  return historyOf(versions);
}

function shown({ key, value }: SettingRow): Record<string, HistoryValue> {
  switch (key) {
    case 'behind_from':
      return { behindFromPercent: new Big(String(value)).times(100).toNumber() };
    case 'carry': {
      const { weekly, monthly, quarterly } = value as Rules['carry'];
      return { carryWeekly: weekly, carryMonthly: monthly, carryQuarterly: quarterly };
    }
    default:
      return { counts: String(value) };
  }
}
