import type { UnitChangeEffectsDto } from '../../contract/unit-changes.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { indicatorByCode } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { joinedGroups, plannedTargets } from '../../domain/unit-change/planned-targets.js';
import { plannedReferences } from '../../domain/unit-change/reference-sums.js';
import { undoUntil } from '../../domain/unit-change/undo.js';
import { fullNameOf, type NewUnit, type UnitChangePlan } from '../../domain/unit-change/unit-change.js';
import { unitChangeNotes } from '../../domain/unit-change/unit-change-notes.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import type { AccountRow, ReportRow } from './unit-changes.query.js';

type Effects = UnitChangeEffectsDto;
type Name = Effects['closes'][number];

export interface MetFacts {
  readonly accounts: readonly AccountRow[];
  readonly unfinished: readonly ReportRow[];
}

const nameOf = (unit: Pick<OrgUnit, 'code' | 'fullName'>): Name => ({
  orgUnit: unit.code,
  fullName: unit.fullName,
});
const newName = (unit: NewUnit): Name => ({
  orgUnit: unit.code,
  fullName: fullNameOf(unit.kind, unit.name),
});

/** What a change will do, in the words of the contract: told before, kept with the change after. */
export function effectsOf(catalogue: Catalogue, plan: UnitChangePlan, facts: MetFacts, now: Date): Effects {
  const reports = reportEffects(catalogue, plan, facts.unfinished, now);
  const referenceFigures = referenceEffects(catalogue, plan);
  return {
    closes: plan.closes.map(nameOf),
    opens: plan.opens.map(newName),
    renames: plan.renames.map(({ unit, to }) => ({ from: nameOf(unit), to: nameOf(to) })),
    accounts: facts.accounts.map((account) => ({
      username: account.username,
      displayName: account.display_name,
      role: account.role,
      from: unitName(plan.closes, account.org_unit_id),
      to: plan.linked && plan.opens[0] !== undefined ? newName(plan.opens[0]) : null,
    })),
    reports,
    targets: targetEffects(catalogue, plan),
    groups: joinedGroups(catalogue, plan).flatMap(({ code, nameVi, nameEn }) =>
      plan.opens.map((unit) => ({ group: code, nameVi, nameEn, unit: newName(unit) })),
    ),
    referenceFigures,
    windows: windowEffects(catalogue, plan, now),
    undoUntil: undoUntil(catalogue, plan.kind, plan.effectiveOn),
    notes: unitChangeNotes(plan, {
      accounts: facts.accounts.length,
      unfinished: reports.length,
      unknownReferences: referenceFigures.filter(({ value }) => value === null).length,
    }),
  };
}

const unitName = (units: readonly OrgUnit[], id: number): Name => {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? { orgUnit: '', fullName: '' } : nameOf(unit);
};

/** Drafts of periods that have closed cannot be finished by anybody and are not listed. */
function reportEffects(
  catalogue: Catalogue,
  plan: UnitChangePlan,
  rows: readonly ReportRow[],
  now: Date,
): Effects['reports'] {
  return rows.flatMap((row) => {
    const window = catalogue.windows.find((w) => w.dataSet === row.data_set && w.period === row.period);
    if (window === undefined || windowState(window, now) === 'closed') return [];
    return [
      {
        unit: unitName(plan.closes, row.org_unit_id),
        dataSet: row.data_set,
        period: row.period,
        state: row.state,
        becomes:
          cutOffDateOf(window.cutOffAt) < plan.effectiveOn
            ? ('finished' as const)
            : ('kept_to_read' as const),
      },
    ];
  });
}

function targetEffects(catalogue: Catalogue, plan: UnitChangePlan): Effects['targets'] {
  return plannedTargets(catalogue, plan).map(({ unit, campaign, indicator, kind, value, from }) => {
    const words = indicatorByCode(catalogue, indicator);
    const of = catalogue.campaigns.find(({ code }) => code === campaign);
    return {
      unit: nameOf(unit),
      campaign,
      campaignVi: of?.nameVi ?? campaign,
      campaignEn: of?.nameEn ?? campaign,
      indicator,
      nameVi: words?.nameVi ?? indicator,
      nameEn: words?.nameEn ?? indicator,
      kind,
      value: toNumber(value),
      from,
    };
  });
}

function referenceEffects(catalogue: Catalogue, plan: UnitChangePlan): Effects['referenceFigures'] {
  return plannedReferences(catalogue, plan).map(({ unit, element, value, parts }) => ({
    unit: newName(unit),
    dataElement: element.code,
    nameVi: element.nameVi,
    nameEn: element.nameEn,
    value: toNumber(value),
    parts: parts.map((part) => ({ unit: nameOf(part.unit), value: toNumber(part.value) })),
  }));
}

/** Of each form the periods that are open, and the next one; each belongs to whoever exists at its cut-off. */
function windowEffects(catalogue: Catalogue, plan: UnitChangePlan, now: Date): Effects['windows'] {
  const sets = catalogue.dataSets.filter((set) => set.provider === 'commune' && set.frequency !== 'once');
  return sets.flatMap(({ code }) => {
    const ordered = catalogue.windows
      .filter((window) => window.dataSet === code && windowState(window, now) !== 'closed')
      .sort((a, b) => Date.parse(a.cutOffAt) - Date.parse(b.cutOffAt));
    const after = ordered.find((window) => cutOffDateOf(window.cutOffAt) >= plan.effectiveOn);
    return ordered
      .filter((window) => acceptsEntry(windowState(window, now)) || window === after)
      .flatMap(({ period, cutOffAt }) => {
        const reporting =
          cutOffDateOf(cutOffAt) < plan.effectiveOn ? plan.closes.map(nameOf) : plan.opens.map(newName);
        return reporting.map((unit) => ({ dataSet: code, period, cutOffAt, unit }));
      });
  });
}
