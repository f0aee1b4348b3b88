import type { Catalogue, DataSet, OrgUnit, PeriodRow, Window } from './catalogue.js';
import { communeByCode, dataSetByCode, unitWindow, windowFor } from './catalogue-lookup.js';
import { communesAt } from './communes-at.js';
import { unitOnDate } from './lineage.js';
import { cutOffDateOf, localDateOf } from './local-time.js';

/** What names a report: codes of its unit, period and data set. */
export interface ReportAddress {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

/** The same, found in the catalogue. */
export interface ReportingPlace {
  readonly unit: OrgUnit;
  readonly dataSet: DataSet;
  readonly period: PeriodRow;
  /** Times that hold for everybody. */
  readonly common: Window;
  /** Times of this unit: with its extension. */
  readonly window: Window;
  /** false: the unit does not exist at the cut-off; what was begun stays readable and takes no more figures. */
  readonly reports: boolean;
}

/**
 * Where a report stands; null when there is no such commune, set or period. A set of the department, too, has a report
 * for each commune: its figures are about communes and are summed over them like all others.
 */
export function reportingPlace(catalogue: Catalogue, address: ReportAddress): ReportingPlace | null {
  const dataSet = dataSetByCode(catalogue, address.dataSet);
  const common = windowFor(catalogue, address.dataSet, address.period);
  const period = catalogue.periods.find(({ code }) => code === address.period);
  if (dataSet === undefined || common === undefined || period === undefined) return null;
  const then = unitAt(catalogue, address.orgUnit, common);
  const unit = then ?? unitOfCode(catalogue, address.orgUnit);
  if (unit === undefined) return null;
  const window = unitWindow(catalogue, common, unit.id);
  return { unit, dataSet, period, common, window, reports: then !== undefined };
}

/** A report belongs to the unit that has the code at its cut-off; what is reported once, to the one of today. */
function unitAt(catalogue: Catalogue, code: string, window: Window): OrgUnit | undefined {
  if (window.period === 'once') return communeByCode(catalogue, code);
  return communesAt(catalogue, cutOffDateOf(window.cutOffAt)).find((unit) => unit.code === code);
}

/** Whoever had the code last, not counting a unit that was never opened. */
function unitOfCode(catalogue: Catalogue, code: string): OrgUnit | undefined {
  return catalogue.allCommunes
    .filter((unit) => unit.code === code && unit.closedOn !== unit.openedOn)
    .sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1))[0];
}

/** Whether an account of a unit works on the reports of another: those of a unit that has become its own by then. */
export function worksFor(catalogue: Catalogue, ownUnitId: number | null, unitId: number): boolean {
  if (ownUnitId === null) return false;
  return (
    ownUnitId === unitId || unitOnDate(catalogue, unitId, localDateOf(new Date(catalogue.asOf))) === ownUnitId
  );
}
