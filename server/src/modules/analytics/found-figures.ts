import type { Catalogue, Window } from '../../domain/catalogue.js';
import { isOpenOn } from '../../domain/communes-at.js';
import type { FoundValue } from '../../domain/figure.js';
import type { FoundValues } from '../../domain/figure-of-unit.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { type FlowSpan, type FlowSpans, type PlacedElement, spanKey } from './figure-places.js';
import type { FoundRow } from './figures.query.js';

/** What a question asked for, and where its flows add up. */
export interface Question {
  readonly catalogue: Catalogue;
  readonly elements: readonly PlacedElement[];
  readonly wanted: readonly Window[];
  readonly spans: FlowSpans;
}

/** What the store found for each wanted period, in the order in which they were asked. */
export function foundFigures(question: Question, rows: readonly FoundRow[]): FoundValues[] {
  const found = indexRows(question, rows);
  const { catalogue, elements, spans, wanted } = question;
  const ids = new Map(elements.map(({ element }) => [element.code, element.id]));
  return wanted.map((window, group) => {
    const onDate = cutOffDateOf(window.cutOffAt);
    return {
      value: (orgUnitId, element) => found.get(key(group, element, orgUnitId)),
      expected: (orgUnitId, element) =>
        expectedPeriods(question, orgUnitId, spans.get(spanKey(group, ids.get(element) ?? 0))),
      reference: (orgUnitId, element) =>
        referenceFigureAt(catalogue.referenceFigures, orgUnitId, element, onDate),
    };
  });
}

const key = (group: number, element: string, orgUnitId: number): string =>
  `${String(group)}/${element}/${String(orgUnitId)}`;

function indexRows(question: Question, rows: readonly FoundRow[]): Map<string, FoundValue> {
  const { catalogue, elements, wanted, spans } = question;
  const placed = new Map(elements.map((p) => [p.element.id, p]));
  const periodCode = new Map(catalogue.periods.map((period) => [period.id, period.code]));
  const cutOffs = new Map(catalogue.windows.map((w) => [`${w.dataSet}/${w.period}`, w.cutOffAt]));
  const found = new Map<string, FoundValue>();
  for (const row of rows) {
    const place = placed.get(row.element_id);
    const window = wanted[row.group_no];
    if (place === undefined || window === undefined) continue;
    const span = spans.get(spanKey(row.group_no, row.element_id));
    const period = row.period_id === null ? window.period : (periodCode.get(row.period_id) ?? window.period);
    const expected = expectedPeriods(question, row.org_unit_id, span);
    found.set(key(row.group_no, place.element.code, row.org_unit_id), {
      orgUnitId: row.org_unit_id,
      element: place.element.code,
      value: row.value,
      period,
      cutOffAt: span?.cutOffAt ?? cutOffs.get(`${place.dataSet.code}/${period}`) ?? window.cutOffAt,
      missingPeriods: span === undefined ? 0 : Math.max(0, expected - row.periods),
    });
  }
  return found;
}

/** Periods of a flow that a unit should have reported: those whose cut-off it was open at. */
function expectedPeriods({ catalogue }: Question, orgUnitId: number, span: FlowSpan | undefined): number {
  if (span === undefined) return 0;
  const unit = unitById(catalogue, orgUnitId);
  const [first] = span.dates;
  const whole =
    unit === undefined || first === undefined || (unit.closedOn === null && unit.openedOn <= first);
  return whole ? span.periods : span.dates.filter((date) => isOpenOn(unit, date)).length;
}

const unitsById = new WeakMap<Catalogue, ReadonlyMap<number, Catalogue['allCommunes'][number]>>();

function unitById(catalogue: Catalogue, id: number): Catalogue['allCommunes'][number] | undefined {
  const known = unitsById.get(catalogue) ?? new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
  unitsById.set(catalogue, known);
  return known.get(id);
}
