import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, Indicator, Window } from '../../domain/catalogue.js';
import { wantedOf } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import type { FoundValue, UnitFigure } from '../../domain/figure.js';
import { evaluateUnit } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { figurePlan, type FlowSpans, neededElements, type PlacedElement, spanKey } from './figure-places.js';
import { type FoundRow, FiguresQuery } from './figures.query.js';

/** Figures by wanted period, then by indicator; one for each commune open at its cut-off, in catalogue order. */
export type FiguresByPeriod = ReadonlyMap<string, ReadonlyMap<string, readonly UnitFigure[]>>;

/** Some megabytes at most; a screen asks one to three questions. */
const ANSWERS_KEPT = 60;

interface KeptAnswers {
  readonly snapshot: string;
  readonly answers: Map<string, FiguresByPeriod>;
}

/** Turns counted values into figures: the store finds and adds, the domain carries, divides and judges. */
@Injectable()
export class FiguresService {
  private readonly kept = new WeakMap<Catalogue, KeptAnswers>();

  constructor(private readonly query: FiguresQuery) {}

  /**
   * @param wanted windows of the periods asked for, all of one data set
   * @param orgUnitId only this commune; null: all
   * @returns the same object again while nothing in the store has changed
   */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    indicators: readonly Indicator[],
    wanted: readonly Window[],
    orgUnitId: number | null,
  ): Promise<FiguresByPeriod> {
    const question = JSON.stringify([
      indicators.map((i) => i.code),
      wanted.map((w) => w.period),
      orgUnitId,
      // The same definitions may be asked about two moments of knowing the figures.
      tx.asOf,
    ]);
    const known = this.answersAt(catalogue, tx.snapshot);
    const answer = known?.get(question) ?? (await this.compute(tx, catalogue, indicators, wanted, orgUnitId));
    known?.set(question, answer);
    return answer;
  }

  /** What the figure of one commune is made of, by element: taken or added up, not yet divided. */
  async behind(
    tx: Tx,
    catalogue: Catalogue,
    indicator: Indicator,
    window: Window,
    orgUnitId: number,
  ): Promise<ReadonlyMap<string, FoundValue>> {
    const found = await this.find(tx, catalogue, [indicator], [window], orgUnitId);
    return new Map([...found.values()].map((value) => [value.element, value]));
  }

  private async find(
    tx: Tx,
    catalogue: Catalogue,
    indicators: readonly Indicator[],
    wanted: readonly Window[],
    orgUnitId: number | null,
  ): Promise<Map<string, FoundValue>> {
    const elements = neededElements(catalogue, indicators);
    const { places, spans } = figurePlan(catalogue, elements, wanted);
    const rows = await this.query.found(tx, catalogue, places, orgUnitId);
    return indexRows(catalogue, elements, wanted, spans, rows);
  }

  /** Answers given from the same catalogue and snapshot; a later snapshot starts anew, so nothing has to be invalidated. */
  private answersAt(catalogue: Catalogue, snapshot: string | null): Map<string, FiguresByPeriod> | null {
    if (snapshot === null) return null;
    const kept = this.kept.get(catalogue);
    if (kept?.snapshot === snapshot && kept.answers.size < ANSWERS_KEPT) return kept.answers;
    const fresh = { snapshot, answers: new Map<string, FiguresByPeriod>() };
    this.kept.set(catalogue, fresh);
    return fresh.answers;
  }

  private async compute(
    tx: Tx,
    catalogue: Catalogue,
    indicators: readonly Indicator[],
    wanted: readonly Window[],
    orgUnitId: number | null,
  ): Promise<FiguresByPeriod> {
    const found = await this.find(tx, catalogue, indicators, wanted, orgUnitId);
    return new Map(
      wanted.map((window, group) => {
        const onDate = cutOffDateOf(window.cutOffAt);
        const communes = communesAt(catalogue, onDate).filter(
          (c) => orgUnitId === null || c.id === orgUnitId,
        );
        const asked = wantedOf(catalogue, window.dataSet, window.period) ?? window;
        const figures = indicators.map((indicator): [string, UnitFigure[]] => [
          indicator.code,
          communes.map((commune) =>
            evaluateUnit(
              indicator,
              commune.id,
              (element) => found.get(key(group, element, commune.id)),
              (element) => referenceFigureAt(catalogue.referenceFigures, commune.id, element, onDate),
              asked,
            ),
          ),
        ]);
        return [window.period, new Map(figures)];
      }),
    );
  }
}

const key = (group: number, element: string, orgUnitId: number): string =>
  `${String(group)}/${element}/${String(orgUnitId)}`;

function indexRows(
  catalogue: Catalogue,
  elements: readonly PlacedElement[],
  wanted: readonly Window[],
  spans: FlowSpans,
  rows: readonly FoundRow[],
): Map<string, FoundValue> {
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
    found.set(key(row.group_no, place.element.code, row.org_unit_id), {
      orgUnitId: row.org_unit_id,
      element: place.element.code,
      value: row.value,
      period,
      cutOffAt: span?.cutOffAt ?? cutOffs.get(`${place.dataSet.code}/${period}`) ?? window.cutOffAt,
      missingPeriods: span === undefined ? 0 : Math.max(0, span.periods - row.periods),
    });
  }
  return found;
}
