import type { TargetDto } from '../../contract/targets.js';
import type { Catalogue, Target } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { indicatorByCode } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { planCorners } from '../../domain/plan.js';
import { targetsHeld } from '../../domain/target-holders.js';
import type { TargetRow } from './targets.query.js';

type Shown = Target & Pick<TargetRow, 'ended' | 'at'>;

/** Name of whose target it is, in both languages. */
export function scopeNames(
  catalogue: Catalogue,
  { scope, scopeCode, orgUnitId }: Pick<Target, 'scope' | 'scopeCode' | 'orgUnitId'>,
): Pick<TargetDto, 'scopeNameVi' | 'scopeNameEn'> {
  if (scope === 'group') {
    const group = catalogue.groups.find(({ code }) => code === scopeCode);
    return { scopeNameVi: group?.nameVi ?? scopeCode, scopeNameEn: group?.nameEn ?? scopeCode };
  }
  const unit =
    scope === 'province'
      ? catalogue.province
      : catalogue.allCommunes.find(({ id, code }) =>
          orgUnitId === null ? code === scopeCode : id === orgUnitId,
        );
  const name = unit?.fullName ?? scopeCode;
  return { scopeNameVi: name, scopeNameEn: name };
}

const SCOPES = { province: 0, group: 1, commune: 2 } as const;

/** By goal, then province, groups, communes, then date. A target whose indicator is not known any more is left out. */
export function targetAnswers(catalogue: Catalogue, rows: readonly Shown[]): TargetDto[] {
  const holders = holderCounts(catalogue, rows);
  return rows
    .flatMap((row) => targetAnswer(catalogue, row, holders.get(row.id) ?? 0))
    .sort(
      (a, b) =>
        (a.goal ?? Infinity) - (b.goal ?? Infinity) ||
        a.indicator.localeCompare(b.indicator) ||
        SCOPES[a.scope] - SCOPES[b.scope] ||
        a.scopeCode.localeCompare(b.scopeCode) ||
        a.dueOn.localeCompare(b.dueOn),
    );
}

function targetAnswer(catalogue: Catalogue, row: Shown, holdsFor: number): TargetDto[] {
  const indicator = indicatorByCode(catalogue, row.indicator);
  if (indicator === undefined) return [];
  const goal = catalogue.goals.find(
    (one) => one.campaign === row.campaign && one.indicator === row.indicator,
  );
  return [
    {
      id: row.id,
      version: row.version,
      campaign: row.campaign,
      goal: goal?.number ?? null,
      ...indicatorWords(indicator, goal),
      scope: row.scope,
      scopeCode: row.scopeCode,
      ...scopeNames(catalogue, row),
      kind: row.kind,
      value: Number(row.value),
      dueOn: row.dueOn,
      baselineValue: Number(row.baselineValue),
      baselineOn: row.baselineOn,
      baselineSource: row.baselineSource,
      planShape: row.planShape,
      planPoints: row.planPoints.map(({ on, value }) => ({ on, value: Number(value) })),
      provinceTotal: toNumber(row.provinceTotal),
      decision: row.decision,
      decidedOn: row.decidedOn,
      source: row.source,
      label: row.label,
      ended: row.ended,
      holdsFor: row.ended ? 0 : holdsFor,
      corners: planCorners(row).map(({ on, value }) => ({ on, value: Number(value) })),
      recordedAt: row.at.toISOString(),
    },
  ];
}

/** How many communes each target holds for at its due date; those of one indicator and date are looked up together. */
function holderCounts(catalogue: Catalogue, targets: readonly Target[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const dates = new Map<string, Map<number, number>>();
  for (const { id, campaign, indicator, dueOn } of targets) {
    const key = `${campaign}/${indicator}/${dueOn}`;
    const known = dates.get(key) ?? countByTarget(catalogue, campaign, indicator, dueOn);
    dates.set(key, known);
    counts.set(id, known.get(id) ?? 0);
  }
  return counts;
}

function countByTarget(
  catalogue: Catalogue,
  campaign: string,
  indicator: string,
  onDate: string,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { target } of targetsHeld(catalogue, campaign, indicator, onDate))
    if (target !== null) counts.set(target.id, (counts.get(target.id) ?? 0) + 1);
  return counts;
}
