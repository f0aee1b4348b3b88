import { flowPeriods, stockCandidates } from '../../domain/candidate-periods.js';
import type { Campaign, Catalogue, DataElement, DataSet, Indicator, Window } from '../../domain/catalogue.js';
import { dataSetOf, windowFor } from '../../domain/catalogue-lookup.js';
import { elementsOf } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import type { Lookup, OnceLookup, Places } from './figures.query.js';

/** An element with the form it is reported in. */
export interface PlacedElement {
  readonly element: DataElement;
  readonly dataSet: DataSet;
}

/** The periods whose flows add up to a total. */
export interface FlowSpan {
  /** How many should have a figure. */
  readonly periods: number;
  /** Local dates of their cut-offs: nothing is expected of a unit before it opened or after it closed. */
  readonly dates: readonly string[];
  /** Cut-off of the last of them: after a campaign its total stands where it ended. */
  readonly cutOffAt: string;
}

export interface FigurePlan {
  readonly places: Places;
  readonly spans: FlowSpans;
}

/** By wanted period and element: a monthly flow has another span than a weekly one beside it. */
export type FlowSpans = ReadonlyMap<string, FlowSpan>;

export const spanKey = (group: number, elementId: number): string => `${String(group)}/${String(elementId)}`;

/** Elements behind the indicators that are reported at all; reference figures are not. */
export function neededElements(catalogue: Catalogue, indicators: readonly Indicator[]): PlacedElement[] {
  const codes = new Set(indicators.flatMap((indicator) => elementsOf(indicator)));
  return catalogue.elements
    .filter((element) => codes.has(element.code) && !element.reference)
    .flatMap((element) => {
      const dataSet = dataSetOf(catalogue, element.code);
      return dataSet === undefined ? [] : [{ element, dataSet }];
    });
}

/**
 * Where each element is looked for, for each wanted period.
 * @param campaign whose flows add up, from its first day to its last; null: none do
 */
export function figurePlan(
  catalogue: Catalogue,
  elements: readonly PlacedElement[],
  wanted: readonly Window[],
  campaign: Campaign | null,
): FigurePlan {
  const periodIds = new Map(catalogue.periods.map((period) => [period.code, period.id]));
  const stocks: Lookup[] = [];
  const flows: Lookup[] = [];
  const once: OnceLookup[] = [];
  const spans = new Map<string, FlowSpan>();
  const sets = [...new Set(elements.map((placed) => placed.dataSet))];
  wanted.forEach((window, group) => {
    for (const dataSet of sets) {
      const members = elements.filter((placed) => placed.dataSet === dataSet);
      const summed = flowPlaces(catalogue, dataSet, window, periodIds, campaign);
      const taken = stockPlaces(catalogue, dataSet, window, periodIds);
      for (const { element } of members) {
        const place = { group, elementId: element.id };
        if (element.accumulation === 'flow') {
          spans.set(spanKey(group, element.id), summed.span);
          flows.push(...summed.places.map((at) => ({ ...at, ...place })));
        } else if (dataSet.frequency === 'once') {
          const at = { dataSetId: dataSet.id, notAfter: new Date(window.cutOffAt) };
          once.push(...taken.map(({ periodId }) => ({ ...place, ...at, periodId })));
        } else {
          stocks.push(...taken.map((at) => ({ ...at, ...place })));
        }
      }
    }
  });
  return { places: { stocks, flows, once }, spans };
}

type Place = Pick<Lookup, 'periodId' | 'rank'>;
type PeriodIds = ReadonlyMap<string, number>;

function stockPlaces(
  catalogue: Catalogue,
  dataSet: DataSet,
  window: Window,
  periodIds: PeriodIds,
): readonly Place[] {
  return stockCandidates(catalogue, dataSet, window).flatMap(({ period, rank }) =>
    placeAt(periodIds, period, rank),
  );
}

/** The flows of the campaign: what happened before its first day belongs to another one, or to none. */
function flowPlaces(
  catalogue: Catalogue,
  dataSet: DataSet,
  window: Window,
  periodIds: PeriodIds,
  campaign: Campaign | null,
): { readonly places: readonly Place[]; readonly span: FlowSpan } {
  const periods = campaign === null ? [] : flowPeriods(catalogue, dataSet, campaign, window);
  const windows = periods.flatMap((period) => windowFor(catalogue, dataSet.code, period) ?? []);
  const dates = windows.map(({ cutOffAt }) => cutOffDateOf(cutOffAt));
  return {
    places: periods.flatMap((period) => placeAt(periodIds, period, 0)),
    span: { periods: periods.length, dates, cutOffAt: windows.at(-1)?.cutOffAt ?? window.cutOffAt },
  };
}

function placeAt(periodIds: PeriodIds, period: string, rank: number): Place[] {
  const periodId = periodIds.get(period);
  return periodId === undefined ? [] : [{ periodId, rank }];
}
