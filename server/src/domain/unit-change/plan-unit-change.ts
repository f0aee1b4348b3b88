import type { Catalogue, OrgUnit } from '../catalogue.js';
import { isOpenOn } from '../communes-at.js';
import { addDays, cutOffDateOf } from '../local-time.js';
import { unitOn } from '../unit-names.js';
import {
  fullNameOf,
  type NewUnit,
  type SeenUnit,
  type UnitChange,
  type UnitChangePlan,
  type UnitRename,
} from './unit-change.js';

/** Why a change is refused; codes are those of the catalogue of problems. */
export type UnitChangeRefusal =
  | { readonly code: 'unit_not_open'; readonly params: { readonly code: string; readonly on: string } }
  | {
      readonly code: 'unit_code_taken' | 'unit_change_unknown_code';
      readonly params: { readonly code: string };
    }
  | {
      readonly code: 'unit_changed';
      readonly params: { readonly code: string; readonly current: number; readonly yours: number };
    }
  | { readonly code: 'unit_change_too_early'; readonly params: { readonly earliest: string } }
  | { readonly code: 'unit_change_same'; readonly params: Readonly<Record<string, never>> };

export type Planned =
  | { readonly ok: true; readonly plan: UnitChangePlan }
  | { readonly ok: false; readonly refusal: UnitChangeRefusal };

type Source = Pick<Catalogue, 'allCommunes' | 'windows' | 'elements' | 'targets'>;

const WEEKLY = 'weekly';

/**
 * Finds the units of a change and says whether it can be done.
 * @param signedUntil latest local date of a cut-off for which a unit that ends has already signed; null: none
 */
export function planUnitChange(
  catalogue: Source,
  change: UnitChange,
  now: Date,
  signedUntil: string | null,
): Planned {
  const wanted = subjectsOf(change);
  const found = wanted.seen.map((seen) => findUnit(catalogue, seen, change.effectiveOn));
  const refused = found.find((one) => 'refusal' in one);
  if (refused !== undefined && 'refusal' in refused) return { ok: false, refusal: refused.refusal };
  const units = found.flatMap((one) => ('unit' in one ? [one.unit] : []));
  const plan = planOf(change, units, wanted.opens);
  const refusal =
    sameTwice(plan) ??
    unknownCode(catalogue, plan) ??
    tooEarly(catalogue, plan, now, signedUntil) ??
    takenCode(catalogue, plan);
  return refusal === null ? { ok: true, plan } : { ok: false, refusal };
}

interface Subjects {
  readonly seen: readonly SeenUnit[];
  readonly opens: readonly NewUnit[];
}

function subjectsOf(change: UnitChange): Subjects {
  switch (change.kind) {
    case 'open':
      return { seen: [], opens: [change.unit] };
    case 'merge':
      return { seen: change.predecessors, opens: [change.successor] };
    case 'split':
      return { seen: [change.predecessor], opens: change.successors };
    default:
      return { seen: [change.unit], opens: [] };
  }
}

function planOf(change: UnitChange, units: readonly OrgUnit[], opens: readonly NewUnit[]): UnitChangePlan {
  const renamed = change.kind === 'rename' ? units.map((unit) => renameOf(unit, change)) : [];
  return {
    kind: change.kind,
    effectiveOn: change.effectiveOn,
    closes: change.kind === 'rename' ? [] : units,
    opens,
    renames: renamed,
    linked: change.kind === 'merge',
    targets: change.kind === 'merge' ? change.targets : [],
  };
}

function renameOf(unit: OrgUnit, change: Extract<UnitChange, { kind: 'rename' }>): UnitRename {
  const name = change.name ?? unit.name;
  const kind = change.unitKind ?? unit.kind;
  return { unit, to: { code: change.code ?? unit.code, name, kind, fullName: fullNameOf(kind, name) } };
}

type Found = { readonly unit: OrgUnit } | { readonly refusal: UnitChangeRefusal };

/** The unit under its code on the effective date, open then and not yet decided to end. */
function findUnit(catalogue: Source, seen: SeenUnit, on: string): Found {
  const unit = catalogue.allCommunes
    .filter((one) => isOpenOn(one, on) && one.closedOn === null)
    .map((one) => unitOn(one, on))
    .find(({ code }) => code === seen.orgUnit);
  if (unit === undefined) return { refusal: { code: 'unit_not_open', params: { code: seen.orgUnit, on } } };
  if (unit.version === seen.version) return { unit };
  const params = { code: unit.code, current: unit.version, yours: seen.version };
  return { refusal: { code: 'unit_changed', params } };
}

function sameTwice(plan: UnitChangePlan): UnitChangeRefusal | null {
  const twice = (codes: readonly string[]): boolean => new Set(codes).size < codes.length;
  const unchanged = plan.renames.some(
    ({ unit, to }) => to.code === unit.code && to.name === unit.name && to.kind === unit.kind,
  );
  const same =
    unchanged || twice(plan.closes.map(({ code }) => code)) || twice(plan.opens.map(({ code }) => code));
  return same ? { code: 'unit_change_same', params: {} } : null;
}

function unknownCode(catalogue: Source, plan: UnitChangePlan): UnitChangeRefusal | null {
  const references = new Set(catalogue.elements.filter((e) => e.reference).map((e) => e.code));
  const given = plan.opens.flatMap((unit) => unit.referenceFigures.map((figure) => figure.dataElement));
  const targeted = new Set(catalogue.targets.map((t) => `${t.campaign}/${t.indicator}`));
  const code =
    given.find((element) => !references.has(element)) ??
    plan.targets.map((t) => `${t.campaign}/${t.indicator}`).find((name) => !targeted.has(name));
  return code === undefined ? null : { code: 'unit_change_unknown_code', params: { code } };
}

/** Weeks that have closed and reports that are signed keep their units; a new name may be recorded late. */
function tooEarly(
  catalogue: Source,
  plan: UnitChangePlan,
  now: Date,
  signedUntil: string | null,
): UnitChangeRefusal | null {
  const closed = catalogue.windows
    .filter((window) => window.dataSet === WEEKLY && Date.parse(window.closesAt) < now.getTime())
    .map((window) => cutOffDateOf(window.cutOffAt));
  const dates = [
    ...(plan.kind === 'rename' ? [] : closed),
    ...(signedUntil === null ? [] : [signedUntil]),
    ...plan.closes.map((unit) => unit.openedOn),
  ];
  const last = dates.sort().at(-1);
  if (last === undefined || plan.effectiveOn > last) return null;
  return { code: 'unit_change_too_early', params: { earliest: addDays(last, 1) } };
}

/** A code may be taken over on the day its unit ends, not before. */
function takenCode(catalogue: Source, plan: UnitChangePlan): UnitChangeRefusal | null {
  const leaving = new Set([...plan.closes, ...plan.renames.map(({ unit }) => unit)].map(({ id }) => id));
  const staying = catalogue.allCommunes
    .filter((unit) => !leaving.has(unit.id) && (unit.closedOn === null || unit.closedOn > plan.effectiveOn))
    .filter((unit) => unit.closedOn !== unit.openedOn);
  const taken = new Set(
    staying.flatMap((unit) => [
      unit.code,
      ...unit.names.filter((n) => n.from > plan.effectiveOn).map((n) => n.code),
    ]),
  );
  const wanted = [...plan.opens.map(({ code }) => code), ...plan.renames.map(({ to }) => to.code)];
  const code = wanted.find((one) => taken.has(one));
  return code === undefined ? null : { code: 'unit_code_taken', params: { code } };
}
