import type { Catalogue, OrgUnit, OrgUnitGroup, Target } from '../catalogue.js';
import { resolveTarget } from '../target.js';
import { groupMembersOn } from '../unit-names.js';
import { fullNameOf, type GivenTarget, type NewUnit, type UnitChangePlan } from './unit-change.js';

type Source = Pick<Catalogue, 'allCommunes' | 'campaigns' | 'goals' | 'groups' | 'province' | 'targets'>;

/** Where the target of a unit after the change comes from. */
export interface PlannedTarget {
  readonly unit: Pick<OrgUnit, 'code' | 'fullName'>;
  readonly campaign: string;
  readonly indicator: string;
  readonly kind: Target['kind'];
  /** Decimal, in the unit of the indicator; null: none. */
  readonly value: string | null;
  readonly from: 'ends' | 'act' | 'group' | 'province' | 'none';
}

/** Own targets that end with their unit, and of each new unit the target of every goal that is still running. */
export function plannedTargets(catalogue: Source, plan: UnitChangePlan): PlannedTarget[] {
  const running = catalogue.campaigns
    .filter(({ endOn }) => endOn >= plan.effectiveOn)
    .map(({ code }) => code);
  const goals = running.flatMap((code) => catalogue.goals.filter(({ campaign }) => campaign === code));
  const after = afterChange(catalogue, plan);
  return [
    ...plan.closes.flatMap((unit) => endingTargets(catalogue, unit, running)),
    ...plan.opens.flatMap((unit) =>
      goals.map(({ campaign, indicator }): PlannedTarget => {
        const base = {
          unit: { code: unit.code, fullName: fullNameOf(unit.kind, unit.name) },
          campaign,
          indicator,
        };
        const kindOf = resolveTarget(
          after,
          campaign,
          indicator,
          catalogue.province.code,
          plan.effectiveOn,
        )?.kind;
        const given = givenTarget(plan.targets, campaign, indicator);
        if (given !== undefined && kindOf !== undefined)
          return { ...base, kind: kindOf, value: String(given.value), from: 'act' };
        const target = resolveTarget(after, campaign, indicator, unit.code, plan.effectiveOn);
        if (target === null) return { ...base, kind: kindOf ?? 'ratio', value: null, from: 'none' };
        const from = target.scope === 'group' ? 'group' : 'province';
        return { ...base, kind: target.kind, value: target.value, from };
      }),
    ),
  ];
}

const givenTarget = (
  targets: readonly GivenTarget[],
  campaign: string,
  indicator: string,
): GivenTarget | undefined => targets.find((t) => t.campaign === campaign && t.indicator === indicator);

function endingTargets(catalogue: Source, unit: OrgUnit, running: readonly string[]): PlannedTarget[] {
  return catalogue.targets
    .filter((target) => target.scope === 'commune' && running.includes(target.campaign))
    .filter((target) =>
      target.orgUnitId === null ? target.scopeCode === unit.code : target.orgUnitId === unit.id,
    )
    .map(({ campaign, indicator, kind, value }) => ({
      unit,
      campaign,
      indicator,
      kind,
      value,
      from: 'ends',
    }));
}

/** Groups that a merged unit joins: those of its predecessors. */
export function joinedGroups(catalogue: Pick<Catalogue, 'groups'>, plan: UnitChangePlan): OrgUnitGroup[] {
  if (!plan.linked) return [];
  const ending = new Set(plan.closes.map(({ id }) => id));
  return catalogue.groups.filter((group) =>
    groupMembersOn(group, plan.effectiveOn).some((id) => ending.has(id)),
  );
}

/** The catalogue as it will be, for asking it what will hold: new units have ids that no unit of the store has. */
function afterChange(catalogue: Source, plan: UnitChangePlan): Source {
  const joined = new Set(joinedGroups(catalogue, plan).map(({ code }) => code));
  const ending = new Set(plan.closes.map(({ id }) => id));
  const opened = plan.opens.map((unit, index) => plannedUnit(unit, -1 - index, plan.effectiveOn));
  const ids = opened.map(({ id }) => id);
  return {
    ...catalogue,
    allCommunes: [
      ...catalogue.allCommunes.map((unit) =>
        ending.has(unit.id) ? { ...unit, closedOn: plan.effectiveOn } : unit,
      ),
      ...opened,
    ],
    groups: catalogue.groups.map((group) =>
      joined.has(group.code)
        ? { ...group, members: [], orgUnitIds: [...groupMembersOn(group, plan.effectiveOn), ...ids] }
        : group,
    ),
  };
}

function plannedUnit(unit: NewUnit, id: number, openedOn: string): OrgUnit {
  return {
    id,
    code: unit.code,
    name: unit.name,
    fullName: fullNameOf(unit.kind, unit.name),
    kind: unit.kind,
    level: 'commune',
    parentId: null,
    openedOn,
    closedOn: null,
    population: null,
    populationSource: null,
    labelLon: unit.labelLon,
    labelLat: unit.labelLat,
    predecessorNote: null,
    version: 1,
    names: [],
  };
}
