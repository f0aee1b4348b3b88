import type { SettingsBody, SettingsDto } from '@contract/settings.js';
import { parseEntry } from '@domain/parse-number.js';
import { formatShort } from '@domain/format.js';
import type { Lang } from '../../lib/i18n/translate.js';

type Rules = Omit<SettingsBody, 'version' | 'reason'>;
export const CARRIED = ['weekly', 'monthly', 'quarterly'] as const;
export type Carried = (typeof CARRIED)[number];

/** The rules as typed. */
export interface RulesDraft {
  readonly behindFromPercent: string;
  readonly carry: Readonly<Record<Carried, string>>;
  readonly counts: Rules['counts'];
}

export const draftOf = (rules: Rules, lang: Lang): RulesDraft => ({
  behindFromPercent: formatShort(rules.behindFromPercent, 1, lang),
  carry: {
    weekly: String(rules.carry.weekly),
    monthly: String(rules.carry.monthly),
    quarterly: String(rules.carry.quarterly),
  },
  counts: rules.counts,
});

export type RulesField = 'behindFromPercent' | Carried;

/** What was typed, as the server takes it, or which fields are not right. */
export function readDraft(draft: RulesDraft): { rules: Rules | null; wrong: readonly RulesField[] } {
  const percent = numberIn(draft.behindFromPercent, 'decimal');
  const inTenths =
    percent !== null && percent >= 1 && percent <= 100 && Number.isInteger(Math.round(percent * 1e6) / 1e5);
  const carried = CARRIED.map((name) => [name, numberIn(draft.carry[name], 'count')] as const);
  const wrong: RulesField[] = [
    ...(inTenths ? [] : (['behindFromPercent'] as const)),
    ...carried.flatMap(([name, value]) => (value === null || value > 52 ? [name] : [])),
  ];
  if (wrong.length > 0 || percent === null) return { rules: null, wrong };
  const carry = Object.fromEntries(carried) as Rules['carry'];
  return { rules: { behindFromPercent: percent, carry, counts: draft.counts }, wrong };
}

function numberIn(text: string, kind: 'decimal' | 'count'): number | null {
  const read = parseEntry(text, kind);
  return read.ok && read.value !== null ? Number(read.value) : null;
}

export const sameRules = (a: Rules, b: SettingsDto): boolean =>
  a.behindFromPercent === b.behindFromPercent &&
  a.counts === b.counts &&
  CARRIED.every((name) => a.carry[name] === b.carry[name]);
