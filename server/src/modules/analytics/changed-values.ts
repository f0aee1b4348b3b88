import type { ChangesDto } from '../../contract/analytics.js';
import { stockCandidates } from '../../domain/candidate-periods.js';
import type { Catalogue, DataElement, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetOf } from '../../domain/catalogue-lookup.js';
import { Big } from '../../domain/decimal.js';
import { inVietnameseOrder } from '../../domain/communes-at.js';
import type { CountedRow } from '../counted/counted-values.service.js';

type ValueChange = ChangesDto['values'][number];

/** Ids of the periods whose reports stand behind a week: the week itself, and of every other form the newest cut off by then. */
export function periodsBehind(catalogue: Catalogue, window: Window): number[] {
  const codes = new Set(
    catalogue.dataSets.flatMap((set) => stockCandidates(catalogue, set, window)[0]?.period ?? []),
  );
  return catalogue.periods.filter(({ code }) => codes.has(code)).map(({ id }) => id);
}

interface Pair {
  readonly row: CountedRow;
  readonly before: string | null;
  readonly after: string | null;
}

/** Counted values that differ: corrections first, then by unit in Vietnamese order, then by the order of the elements. */
export function changedValues(
  catalogue: Catalogue,
  before: readonly CountedRow[],
  after: readonly CountedRow[],
): ValueChange[] {
  const elements = new Map(catalogue.elements.map((element) => [element.id, element]));
  const units = new Map(
    [catalogue.province, ...inVietnameseOrder(catalogue.allCommunes)].map((unit, place) => [
      unit.id,
      { unit, place },
    ]),
  );
  const periods = new Map(catalogue.periods.map(({ id, code }) => [id, code]));
  const sets = new Map(
    catalogue.elements.map(({ id, code }) => [id, String(dataSetOf(catalogue, code)?.id ?? 0)]),
  );
  const reportOf = (row: CountedRow): string =>
    `${String(row.period_id)}/${String(row.org_unit_id)}/${sets.get(row.element_id) ?? '0'}`;
  const [counted, counts] = [new Set(before.map(reportOf)), new Set(after.map(reportOf))];
  return pairsOf(before, after)
    .flatMap(({ row, ...values }) => {
      const element = elements.get(row.element_id);
      const placed = units.get(row.org_unit_id);
      if (element === undefined || placed === undefined) return [];
      const report = reportOf(row);
      const kind = !counted.has(report) ? 'late' : counts.has(report) ? 'corrected' : 'withdrawn';
      const period = periods.get(row.period_id) ?? '';
      return [{ place: placed.place, change: valueChange(placed.unit, period, element, values, kind) }];
    })
    .sort((a, b) => kindRank(a.change) - kindRank(b.change) || a.place - b.place)
    .map(({ change }) => change);
}

/** Values that differ, by period and element. Nearly all of thousands are the same: those are only passed by. */
function pairsOf(before: readonly CountedRow[], after: readonly CountedRow[]): Pair[] {
  const keyOf = (row: CountedRow): string =>
    `${String(row.org_unit_id)}/${String(row.period_id)}/${String(row.element_id)}`;
  const gone = new Map(before.map((row) => [keyOf(row), row]));
  const pairs: Pair[] = [];
  for (const row of after) {
    const key = keyOf(row);
    const was = gone.get(key)?.value ?? null;
    gone.delete(key);
    if (!sameNumber(was, row.value)) pairs.push({ row, before: was, after: row.value });
  }
  for (const row of gone.values()) pairs.push({ row, before: row.value, after: null });
  return pairs.sort((a, b) => a.row.period_id - b.row.period_id || a.row.element_id - b.row.element_id);
}

const sameNumber = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && Big(a).eq(b));

const kindRank = ({ kind }: ValueChange): number => ['corrected', 'late', 'withdrawn'].indexOf(kind);

function valueChange(
  unit: OrgUnit,
  period: string,
  { code, nameVi, nameEn, unitVi, unitEn }: DataElement,
  values: { readonly before: string | null; readonly after: string | null },
  kind: ValueChange['kind'],
): ValueChange {
  return {
    orgUnit: unit.code,
    fullName: unit.fullName,
    period,
    dataElement: code,
    nameVi,
    nameEn,
    unit: unitVi,
    unitEn,
    before: values.before === null ? null : Number(values.before),
    after: values.after === null ? null : Number(values.after),
    kind,
  };
}

/** How many communes have changes of each kind; one that changed two reports is one. What the Department enters is apart. */
export function changedUnits(
  { province }: Catalogue,
  week: string,
  values: readonly ValueChange[],
): Pick<ChangesDto, 'communes' | 'department'> {
  const ofCommunes = values.filter(({ orgUnit }) => orgUnit !== province.code);
  const count = (is: (value: ValueChange) => boolean): number =>
    new Set(ofCommunes.filter(is).map(({ orgUnit }) => orgUnit)).size;
  return {
    communes: {
      corrected: count(({ kind }) => kind === 'corrected'),
      late: count(({ kind, period }) => kind === 'late' && period === week),
      otherReports: count(({ kind, period }) => kind === 'late' && period !== week),
      withdrawn: count(({ kind }) => kind === 'withdrawn'),
    },
    department: ofCommunes.length < values.length,
  };
}
