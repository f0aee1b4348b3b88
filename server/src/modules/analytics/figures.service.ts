import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';
import { campaignOn } from '../../domain/campaign.js';
import { flowPeriods, stockCandidates } from '../../domain/candidate-periods.js';
import type { Campaign, Catalogue, DataElement, DataSet, Indicator, Window } from '../../domain/catalogue.js';
import type { FoundValue, UnitFigure } from '../../domain/figure.js';
import { dataSetOf, wantedOf } from '../../domain/catalogue-lookup.js';
import { elementsOf, evaluateUnit } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { type FoundRow, FiguresQuery, type Lookup } from './figures.query.js';

/** Figures of every commune: by wanted period, then by indicator; one figure for each commune, in catalogue order. */
export type FiguresByPeriod = ReadonlyMap<string, ReadonlyMap<string, readonly UnitFigure[]>>;

/** Some megabytes at most; a screen asks one to three questions. */
const ANSWERS_KEPT = 60;

interface KeptAnswers {
  readonly snapshot: string;
  readonly answers: Map<string, FiguresByPeriod>;
}

interface Plan {
  readonly stocks: Lookup[];
  readonly flows: Lookup[];
  /** Flows: periods that should have a figure, by group. */
  readonly expected: Map<number, number>;
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
    const question = JSON.stringify([indicators.map((i) => i.code), wanted.map((w) => w.period), orgUnitId]);
    const known = this.answersAt(catalogue, tx.snapshot);
    const answer = known?.get(question) ?? (await this.compute(tx, catalogue, indicators, wanted, orgUnitId));
    known?.set(question, answer);
    return answer;
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
    const elements = neededElements(catalogue, indicators);
    const plan = lookups(catalogue, elements, wanted);
    const rows = await this.query.found(tx, catalogue.province.id, plan.stocks, plan.flows, orgUnitId);
    const found = indexRows(catalogue, elements, wanted, plan, rows);
    const communes = catalogue.communes.filter((c) => orgUnitId === null || c.id === orgUnitId);
    return new Map(
      wanted.map((window, group) => {
        const onDate = cutOffDateOf(window.cutOffAt);
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

interface PlacedElement {
  readonly element: DataElement;
  readonly dataSet: DataSet;
}

function neededElements(catalogue: Catalogue, indicators: readonly Indicator[]): PlacedElement[] {
  const codes = new Set(indicators.flatMap((indicator) => elementsOf(indicator)));
  return catalogue.elements
    .filter((element) => codes.has(element.code) && !element.reference)
    .flatMap((element) => {
      const dataSet = dataSetOf(catalogue, element.code);
      return dataSet === undefined ? [] : [{ element, dataSet }];
    });
}

/** The campaign whose flows are added up at a cut-off; before the first campaign nothing is. */
function campaignAt(catalogue: Catalogue, window: Window): Campaign | null {
  return campaignOn(catalogue.campaigns, cutOffDateOf(window.cutOffAt));
}

function lookups(catalogue: Catalogue, elements: readonly PlacedElement[], wanted: readonly Window[]): Plan {
  const periodId = new Map(catalogue.periods.map((period) => [period.code, period.id]));
  const plan: Plan = { stocks: [], flows: [], expected: new Map() };
  const sets = [...new Set(elements.map((placed) => placed.dataSet))];
  wanted.forEach((window, group) => {
    const campaign = campaignAt(catalogue, window);
    for (const dataSet of sets) {
      const members = elements.filter((placed) => placed.dataSet === dataSet);
      const notAfter = dataSet.frequency === 'once' ? new Date(window.cutOffAt) : null;
      const candidates = stockCandidates(catalogue, dataSet, window);
      const periods = campaign === null ? [] : flowPeriods(catalogue, dataSet, campaign, window);
      for (const { element } of members) {
        const place = { group, elementId: element.id };
        if (element.accumulation === 'flow') {
          plan.expected.set(group, periods.length);
          plan.flows.push(
            ...periods.flatMap((p) => placeAt(periodId.get(p), { ...place, rank: 0, notAfter: null })),
          );
        } else {
          plan.stocks.push(
            ...candidates.flatMap((c) =>
              placeAt(periodId.get(c.period), { ...place, rank: c.rank, notAfter }),
            ),
          );
        }
      }
    }
  });
  return plan;
}

const placeAt = (periodId: number | undefined, rest: Omit<Lookup, 'periodId'>): Lookup[] =>
  periodId === undefined ? [] : [{ ...rest, periodId }];

function indexRows(
  catalogue: Catalogue,
  elements: readonly PlacedElement[],
  wanted: readonly Window[],
  plan: Plan,
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
    const period = row.period_id === null ? window.period : (periodCode.get(row.period_id) ?? window.period);
    found.set(key(row.group_no, place.element.code, row.org_unit_id), {
      orgUnitId: row.org_unit_id,
      element: place.element.code,
      value: row.value,
      period,
      cutOffAt: cutOffs.get(`${place.dataSet.code}/${period}`) ?? window.cutOffAt,
      missingPeriods:
        row.period_id === null ? Math.max(0, (plan.expected.get(row.group_no) ?? 0) - row.periods) : 0,
    });
  }
  return found;
}
