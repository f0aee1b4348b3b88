import type { Catalogue, DataSet, OrgUnit, PeriodRow, Window } from './catalogue.js';
import { communeByCode, dataSetByCode, unitWindow, windowFor } from './catalogue-lookup.js';

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
}

/**
 * Where a report stands; null when there is no such commune, set or period. A set of the department, too, has a report
 * for each commune: its figures are about communes and are summed over them like all others.
 */
export function reportingPlace(catalogue: Catalogue, address: ReportAddress): ReportingPlace | null {
  const unit = communeByCode(catalogue, address.orgUnit);
  const dataSet = dataSetByCode(catalogue, address.dataSet);
  const common = windowFor(catalogue, address.dataSet, address.period);
  const period = catalogue.periods.find(({ code }) => code === address.period);
  if (unit === undefined || dataSet === undefined || common === undefined || period === undefined)
    return null;
  return { unit, dataSet, period, common, window: unitWindow(catalogue, common, unit.id) };
}
