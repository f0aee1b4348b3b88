import type { Actor } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, DataSet } from '../../domain/catalogue.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { reportingPlace, worksFor } from '../../domain/reporting-place.js';
import { windowState } from '../../domain/window.js';
import type { Place } from './submission-place.js';
import type { UnitReportRow } from './unit-reports.query.js';

/**
 * Where a commune reports a data set, oldest period first: periods that have opened and that the unit lived to report.
 * A foreign commune has none for a commune account.
 */
export function openedPlaces(
  catalogue: Catalogue,
  orgUnit: string,
  dataSet: DataSet,
  actor: Actor,
  now: Date,
): Place[] {
  return windowsOf(catalogue, dataSet.code).flatMap((common): Place[] => {
    const found = reportingPlace(catalogue, { orgUnit, period: common.period, dataSet: dataSet.code });
    if (!found?.reports || windowState(found.window, now) === 'not_open') return [];
    const { unit, window, period } = found;
    if (isCommuneRole(actor.role) && !worksFor(catalogue, actor.orgUnitId, unit.id)) return [];
    const provinceId = catalogue.province.id;
    const key = { provinceId, periodId: period.id, orgUnitId: unit.id, dataSetId: dataSet.id };
    return [{ catalogue, unit, dataSet, window, key, reports: true }];
  });
}

/** Finds the row of a place; undefined: nothing was ever saved. */
export function rowFinder(rows: readonly UnitReportRow[]): (place: Place) => UnitReportRow | undefined {
  const nameOf = (period: number, unit: number, dataSet: number): string => [period, unit, dataSet].join('/');
  const known = new Map(
    rows.map((row) => [nameOf(row.period_id, row.org_unit_id, row.data_set_id), row] as const),
  );
  return ({ key }) => known.get(nameOf(key.periodId, key.orgUnitId, key.dataSetId));
}

/** Every element in the order of the form; an absent one is missing. */
export function valuesInOrder(
  dataSet: DataSet,
  values: UnitReportRow['values'] | undefined,
): { readonly dataElement: string; readonly value: number | string | null }[] {
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  return members.map(({ element }) => ({ dataElement: element, value: values?.[element] ?? null }));
}
