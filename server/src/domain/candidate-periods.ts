import type { Campaign, Catalogue, DataSet, Window } from './catalogue.js';
import { cutOffDateOf } from './local-time.js';

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

/**
 * Periods whose flows add up to the total at the cut-off of `wanted`: those of the campaign cut off by then, oldest
 * first. After the campaign's last day nothing is added any more, so its total stands still.
 */
export function flowPeriods(
  catalogue: Catalogue,
  dataSet: DataSet,
  campaign: Pick<Campaign, 'startOn' | 'endOn'>,
  wanted: Window,
): string[] {
  return windowsOf(catalogue, dataSet)
    .filter((w) => w.cutOffAt <= wanted.cutOffAt && isWithin(campaign, cutOffDateOf(w.cutOffAt)))
    .sort((a, b) => (a.cutOffAt < b.cutOffAt ? -1 : 1))
    .map((w) => w.period);
}

const isWithin = ({ startOn, endOn }: Pick<Campaign, 'startOn' | 'endOn'>, date: string): boolean =>
  date >= startOn && date <= endOn;
