import type { Campaign, Catalogue, DataSet, Window } from './catalogue.js';

/** A period to look for a stock in; rank 0 is the period the figure is expected in. */
export interface CandidatePeriod {
  readonly period: string;
  readonly rank: number;
}

const windowsOf = (catalogue: Catalogue, dataSet: DataSet): Window[] =>
  catalogue.windows.filter((w) => w.dataSet === dataSet.code);

/**
 * Where a stock of `dataSet` may be taken from at the cut-off of `wanted`, newest first: the latest period of its own
 * frequency that was cut off by then, and as many before it as the settings let a figure be carried. A once-figure has
 * one place and never grows old.
 */
export function stockCandidates(catalogue: Catalogue, dataSet: DataSet, wanted: Window): CandidatePeriod[] {
  if (dataSet.frequency === 'once') return [{ period: 'once', rank: 0 }];
  const carried = catalogue.settings.carry[dataSet.frequency];
  return windowsOf(catalogue, dataSet)
    .filter((w) => w.cutOffAt <= wanted.cutOffAt)
    .sort((a, b) => (a.cutOffAt < b.cutOffAt ? 1 : -1))
    .slice(0, carried + 1)
    .map((w, rank) => ({ period: w.period, rank }));
}

/** Periods whose flows add up to the total at the cut-off of `wanted`: all since the first cut-off of the campaign. */
export function flowPeriods(
  catalogue: Catalogue,
  dataSet: DataSet,
  campaign: Campaign,
  wanted: Window,
): string[] {
  const opening = `${campaign.startOn}T00:00:00+07:00`;
  const from = new Date(opening).toISOString();
  return windowsOf(catalogue, dataSet)
    .filter((w) => w.cutOffAt > from && w.cutOffAt <= wanted.cutOffAt)
    .sort((a, b) => (a.cutOffAt < b.cutOffAt ? -1 : 1))
    .map((w) => w.period);
}
