import { Injectable } from '@nestjs/common';
import type { DepartmentFiguresDto, DepartmentPeriodsDto } from '../../contract/department.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, DataElement, DataSet, OrgUnit, PeriodRow, Window } from '../../domain/catalogue.js';
import { dataSetByCode, elementByCode, windowFor, windowsOf } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import { isNumberKind } from '../../domain/element-kind.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { previousPeriod } from '../../domain/period-steps.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { acceptsEntry, windowAt, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { DepartmentFiguresQuery, type DepartmentRow, type SignedRow } from './department-figures.query.js';

/** A period of a data set that the Department gives itself. */
export interface DepartmentPlace {
  readonly catalogue: Catalogue;
  readonly dataSet: DataSet;
  readonly period: PeriodRow;
  readonly window: Window;
  /** Open at the cut-off, by name. */
  readonly communes: readonly OrgUnit[];
}

/** The sheet of all communes. */
@Injectable()
export class DepartmentFiguresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: DepartmentFiguresQuery,
    private readonly counted: CountedValuesService,
  ) {}

  read(context: RequestContext, dataSet: string, period: string): Promise<DepartmentFiguresDto> {
    return this.unitOfWork.read(context, async (tx) => this.show(tx, await this.place(tx, dataSet, period)));
  }

  /** Periods that have opened, newest first, and how far each is. */
  list(context: RequestContext): Promise<DepartmentPeriodsDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const places = openedPlaces(catalogue, tx.now);
      const signed = await this.query.signed(
        tx,
        catalogue.province.id,
        places.map(({ period }) => period.id),
      );
      return {
        items: places.map(({ dataSet, period, window, communes }) => ({
          dataSet: dataSet.code,
          period: period.code,
          window: windowAt(window, tx.now),
          done: countSigned(signed, dataSet, period, communes),
          expected: communes.length,
        })),
      };
    });
  }

  /** 404 for what does not exist, and for a set that communes give. */
  async place(tx: Tx, dataSetCode: string, periodCode: string): Promise<DepartmentPlace> {
    const catalogue = await this.catalogue.current(tx);
    const dataSet = dataSetByCode(catalogue, dataSetCode);
    const window = windowFor(catalogue, dataSetCode, periodCode);
    const period = catalogue.periods.find(({ code }) => code === periodCode);
    if (dataSet?.provider !== 'department' || window === undefined || period === undefined)
      throw new ProblemError('not_found');
    return placeOf(catalogue, dataSet, period, window);
  }

  /** The same inside a transaction; the command answers with it, too. */
  async show(tx: Tx, place: DepartmentPlace): Promise<DepartmentFiguresDto> {
    const { catalogue, dataSet, period, window, communes } = place;
    const rows = await this.query.rows(tx, catalogue.province.id, period.id, dataSet.id);
    const byUnit = new Map(rows.map((row) => [row.org_unit_id, row]));
    const elements = elementsOf(place);
    const before = previousPeriod(period.code);
    const previous = await this.previous(tx, place, before, elements);
    return {
      dataSet: dataSet.code,
      period: period.code,
      window: windowAt(window, tx.now),
      previousPeriod: before,
      mayEnter: tx.actor?.role === 'reviewer' && acceptsEntry(windowAt(window, tx.now).state),
      done: communes.filter(({ id }) => isSigned(byUnit.get(id))).length,
      expected: communes.length,
      rows: communes.map((unit) => {
        const row = byUnit.get(unit.id);
        return {
          orgUnit: unit.code,
          name: unit.name,
          fullName: unit.fullName,
          state: row?.state ?? 'not_started',
          version: row?.version ?? 0,
          values: elements.map((element) => ({
            dataElement: element.code,
            value: numberOrNull(row?.values?.[element.code]),
            previous: previous.get(`${String(unit.id)}/${String(element.id)}`) ?? null,
            limit: limitOf(place, unit, element),
          })),
          updatedAt: row?.updated_at.toISOString() ?? null,
          updatedBy: row?.updated_by_name ?? null,
        };
      }),
    };
  }

  private async previous(
    tx: Tx,
    { catalogue }: DepartmentPlace,
    before: string | null,
    elements: readonly DataElement[],
  ): Promise<ReadonlyMap<string, number>> {
    const period = catalogue.periods.find(({ code }) => code === before);
    if (period === undefined) return new Map();
    const rows = await this.counted.of(tx, catalogue, {
      periodIds: [period.id],
      elementIds: elements.map(({ id }) => id),
      orgUnitId: null,
    });
    return new Map(
      rows.map((row) => [`${String(row.org_unit_id)}/${String(row.element_id)}`, Number(row.value)]),
    );
  }
}

const placeOf = (
  catalogue: Catalogue,
  dataSet: DataSet,
  period: PeriodRow,
  window: Window,
): DepartmentPlace => ({
  catalogue,
  dataSet,
  period,
  window,
  communes: communesAt(catalogue, cutOffDateOf(window.cutOffAt)),
});

/** A year of months; older ones are read by their address. */
const SHOWN = 12;

function openedPlaces(catalogue: Catalogue, now: Date): DepartmentPlace[] {
  const sets = catalogue.dataSets.filter(({ provider }) => provider === 'department');
  const periods = new Map(catalogue.periods.map((period) => [period.code, period]));
  return sets
    .flatMap((dataSet) =>
      windowsOf(catalogue, dataSet.code).flatMap((window) => {
        const period = periods.get(window.period);
        const opened = windowState(window, now) !== 'not_open';
        return period !== undefined && opened ? [placeOf(catalogue, dataSet, period, window)] : [];
      }),
    )
    .sort((a, b) => (a.window.opensAt < b.window.opensAt ? 1 : -1))
    .slice(0, SHOWN);
}

function countSigned(
  signed: readonly SignedRow[],
  dataSet: DataSet,
  period: PeriodRow,
  communes: readonly OrgUnit[],
): number {
  const units = new Set(communes.map(({ id }) => id));
  return signed.filter(
    (row) => row.data_set_id === dataSet.id && row.period_id === period.id && units.has(row.org_unit_id),
  ).length;
}

function elementsOf({ catalogue, dataSet }: DepartmentPlace): DataElement[] {
  return [...dataSet.members]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ element }) => elementByCode(catalogue, element) ?? [])
    .filter(({ kind }) => isNumberKind(kind));
}

function limitOf(
  { catalogue, window }: DepartmentPlace,
  unit: OrgUnit,
  { atMost }: DataElement,
): number | null {
  if (atMost === null) return null;
  const limit = referenceFigureAt(catalogue.referenceFigures, unit.id, atMost, cutOffDateOf(window.cutOffAt));
  return limit === null ? null : Number(limit);
}

const isSigned = (row: DepartmentRow | undefined): boolean =>
  row?.state === 'submitted' || row?.state === 'approved';

const numberOrNull = (value: number | string | undefined): number | null =>
  typeof value === 'number' ? value : null;
