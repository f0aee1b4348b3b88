import type { CampaignHistoryDto } from '../../contract/campaign-admin.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import { historyOf, type HistoryEntry, type HistoryValue } from '../../domain/history.js';
import type { CampaignRow, GoalRow, Recorded } from './campaigns.query.js';
import { scopeNames } from './target-answer.js';
import type { TargetRow } from './targets.query.js';

type Entry = CampaignHistoryDto['items'][number];
type State = Readonly<Record<string, HistoryValue>>;

/** Changes of one thing, newest first. @param rows its versions */
export function entriesOf<Row extends Recorded>(
  rows: readonly Row[],
  stateOf: (row: Row) => State,
): (Omit<HistoryEntry, 'changes'> & { changes: HistoryEntry['changes'][number][] })[] {
  const versions = rows.map((row) => ({
    version: row.version,
    at: row.at.toISOString(),
    by: row.by,
    reason: row.reason,
    state: stateOf(row),
  }));
  return historyOf(versions).map((entry) => ({ ...entry, changes: [...entry.changes] }));
}

/** Every change of a campaign, its goals and targets, newest first. */
export function campaignHistory(
  catalogue: Catalogue,
  campaign: readonly CampaignRow[],
  goals: readonly GoalRow[],
  targets: readonly TargetRow[],
): Entry[] {
  const numberOf = (indicator: string): number | null =>
    goals.findLast((goal) => goal.indicator === indicator)?.number ?? null;
  return [
    ...entriesOf(campaign, campaignState).map((entry): Entry => ({
      ...entry,
      subject: 'campaign',
      goal: null,
      target: null,
      indicator: null,
      scopeName: null,
    })),
    ...grouped(goals, ({ number }) => number).flatMap((rows) =>
      entriesOf(rows, goalState).map((entry): Entry => ({
        ...entry,
        subject: 'goal',
        goal: rows[0]?.number ?? null,
        target: null,
        indicator: rows.find(({ version }) => version === entry.version)?.indicator ?? null,
        scopeName: null,
      })),
    ),
    ...grouped(targets, ({ id }) => id).flatMap((rows) =>
      entriesOf(rows, targetState).map((entry): Entry => {
        const [first] = rows;
        return {
          ...entry,
          subject: 'target',
          goal: first === undefined ? null : numberOf(first.indicator),
          target: first?.id ?? null,
          indicator: first?.indicator ?? null,
          scopeName: first === undefined ? null : scopeNames(catalogue, first).scopeNameVi,
        };
      }),
    ),
  ].sort((a, b) => b.at.localeCompare(a.at));
}

const campaignState = ({ nameVi, nameEn, startOn, endOn, source }: CampaignRow): State => ({
  nameVi,
  nameEn,
  startOn,
  endOn,
  source,
});

const goalState = ({ indicator, nameVi, nameEn, label, source, ended }: GoalRow): State => ({
  indicator,
  nameVi,
  nameEn,
  label,
  source,
  ended,
});

/** Points in one line: "2025-09-01=30; 2025-10-01=50". */
export const targetState = (row: TargetRow): State => ({
  kind: row.kind,
  value: Number(row.value),
  dueOn: row.dueOn,
  baselineValue: Number(row.baselineValue),
  baselineOn: row.baselineOn,
  baselineSource: row.baselineSource,
  planShape: row.planShape,
  planPoints: row.planPoints.map(({ on, value }) => `${on}=${value}`).join('; '),
  provinceTotal: toNumber(row.provinceTotal),
  decision: row.decision,
  decidedOn: row.decidedOn,
  source: row.source,
  label: row.label,
  ended: row.ended,
});

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}
