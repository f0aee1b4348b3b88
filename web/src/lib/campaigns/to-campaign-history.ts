import type { CampaignHistoryDto } from '@contract/campaign-admin.js';
import { formatDate, formatShort } from '@domain/format.js';
import { isLocalDate } from '@domain/local-time.js';
import type { HistoryItem } from '../../components/ui/history-list.js';
import type { Lang, Translate } from '../i18n/translate.js';
import type { Key } from '../i18n/vi/index.js';

type Entry = CampaignHistoryDto['items'][number];
type Value = Entry['changes'][number]['before'];

/** Names of properties as the store knows them; what is not here is shown by its own name. */
const LABELS: Readonly<Partial<Record<string, Key>>> = {
  nameVi: 'campaign.nameVi',
  nameEn: 'campaign.nameEn',
  startOn: 'campaign.startOn',
  endOn: 'campaign.endOn',
  source: 'campaign.source',
  indicator: 'goal.indicator',
  label: 'goal.label',
  value: 'campaign.history.value',
  dueOn: 'campaign.history.dueOn',
  baselineValue: 'campaign.history.baselineValue',
  baselineOn: 'campaign.history.baselineOn',
  baselineSource: 'campaign.history.baselineSource',
  planShape: 'campaign.history.planShape',
  planPoints: 'campaign.history.planPoints',
  provinceTotal: 'campaign.history.provinceTotal',
  decision: 'campaign.history.decision',
  decidedOn: 'campaign.history.decidedOn',
  ended: 'campaign.history.ended',
};

/**
 * Everything that happened to a campaign, as a list to be read: what it was about, what changed. The first version of a
 * thing is the thing itself, so only its act is told; of a target also what it wants.
 * @param goalNames by number
 */
export function toCampaignHistory(
  items: readonly Entry[],
  goalNames: ReadonlyMap<number, string>,
  t: Translate,
  lang: Lang,
): HistoryItem[] {
  return items.map((entry, index) => ({
    key: `${entry.subject} ${String(entry.goal)} ${String(entry.target)} ${String(entry.version)} ${String(index)}`,
    at: entry.at,
    by: entry.by,
    reason: entry.reason,
    act: actOf(entry, goalNames, t),
    changes: toldOf(entry).map(({ field, before, after }) => ({
      label: labelOf(field, t),
      before: shown(field, before, t, lang),
      after: shown(field, after, t, lang),
    })),
  }));
}

/** What the act alone does not say: an end is its act, and a target that was set says how much, by when, by what. */
function toldOf(entry: Entry): Entry['changes'] {
  const said = entry.changes.filter(({ field }) => field !== 'ended');
  if (!firstOf(entry)) return said;
  const set = entry.subject === 'target' && entry.by !== null;
  return set ? said.filter(({ field, after }) => SET.includes(field) && after !== null) : [];
}

const SET: readonly string[] = ['value', 'dueOn', 'decision'];

const firstOf = ({ version, changes }: Entry): boolean =>
  version === 1 && changes.every(({ before }) => before === null);

function actOf(entry: Entry, goalNames: ReadonlyMap<number, string>, t: Translate): string {
  const fresh = firstOf(entry);
  if (entry.subject === 'campaign') return t(fresh ? 'campaign.history.new' : 'campaign.history.campaign');
  const goal =
    entry.goal === null
      ? (entry.indicator ?? '')
      : `${String(entry.goal)}. ${goalNames.get(entry.goal) ?? entry.indicator ?? ''}`;
  const ends = entry.changes.some(({ field, after }) => field === 'ended' && after === true);
  if (entry.subject === 'goal' && ends) return t('campaign.history.endGoal', { goal });
  if (entry.subject === 'goal')
    return t(fresh ? 'campaign.history.newGoal' : 'campaign.history.goal', { goal });
  const scope = entry.scopeName ?? '';
  if (ends) return t('campaign.history.endTarget', { goal, scope });
  return t(fresh ? 'campaign.history.newTarget' : 'campaign.history.target', { goal, scope });
}

function labelOf(field: string, t: Translate): string {
  const key = Object.hasOwn(LABELS, field) ? LABELS[field] : undefined;
  return key === undefined ? field : (t as (key: Key) => string)(key);
}

function shown(field: string, value: Value, t: Translate, lang: Lang): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return t(value ? 'campaign.history.yes' : 'campaign.history.no');
  if (typeof value === 'number') return formatShort(value, 4, lang);
  if (isLocalDate(value)) return formatDate(value);
  if (field === 'planShape' && isShape(value)) return t(`campaign.history.${value}`);
  if (field === 'planPoints') return pointsText(value, lang);
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? formatShort(value, 4, lang) : value;
}

/** "2025-09-01=30; 2025-10-01=50" in the words of the page. */
const pointsText = (value: string, lang: Lang): string =>
  value.replace(
    /(\d{4}-\d{2}-\d{2})=(\d+(?:\.\d+)?)/gu,
    (_, on: string, amount: string) => `${formatDate(on)}: ${formatShort(amount, 4, lang)}`,
  );

const isShape = (value: string): value is 'linear' | 'stepped' | 'points' =>
  ['linear', 'stepped', 'points'].includes(value);
