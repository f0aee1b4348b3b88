import type { DelegationDto } from '@contract/deadlines.js';

export type DelegationStanding = 'now' | 'ahead' | 'over' | 'taken_back';

export interface DelegationRow {
  readonly delegation: DelegationDto;
  readonly standing: DelegationStanding;
}

export interface DelegationRows {
  /** Those that hold today, the first to end first. */
  readonly now: readonly DelegationRow[];
  /** Those of days to come, the first to begin first. */
  readonly ahead: readonly DelegationRow[];
  /** Ended, or taken back; the last to end first. */
  readonly past: readonly DelegationRow[];
}

/** @param today local date YYYY-MM-DD */
export function standingOf(
  { active, startsOn, endsOn, revokedAt }: DelegationDto,
  today: string,
): DelegationStanding {
  if (revokedAt !== null) return 'taken_back';
  if (active) return 'now';
  return startsOn > today ? 'ahead' : endsOn < today ? 'over' : 'now';
}

/** Who signs now, who will, and who did, each in the order in which one asks. */
export function toDelegationRows(items: readonly DelegationDto[], today: string): DelegationRows {
  const rows = items.map((delegation) => ({ delegation, standing: standingOf(delegation, today) }));
  const of = (...standings: readonly DelegationStanding[]): DelegationRow[] =>
    rows.filter(({ standing }) => standings.includes(standing));
  return {
    now: of('now').toSorted((a, b) => order(a.delegation.endsOn, b.delegation.endsOn)),
    ahead: of('ahead').toSorted((a, b) => order(a.delegation.startsOn, b.delegation.startsOn)),
    past: of('over', 'taken_back').toSorted((a, b) => order(b.delegation.endsOn, a.delegation.endsOn)),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
