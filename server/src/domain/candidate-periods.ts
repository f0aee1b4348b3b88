import { campaignDay } from './campaign.js';
import { carryLimit } from './carry.js';
import type { Campaign, Catalogue, DataSet, Window } from './catalogue.js';
import { windowsOf } from './catalogue-lookup.js';
import { cutOffDateOf } from './local-time.js';

/** A period to look for a stock in; rank 0 is the period the figure is expected in. */
export interface CandidatePeriod {
  readonly period: string;
  readonly rank: number;
}

/**
 * Where a stock of `dataSet` may be taken from at the cut-off of `wanted`, newest first: the latest period of its own
 * frequency that was cut off by then, and as many before it as the settings let a figure be carried. A once-figure has
 * one place and never grows old.
 */
export function stockCandidates(catalogue: Catalogue, dataSet: DataSet, wanted: Window): CandidatePeriod[] {
  const carried = carryLimit(catalogue.settings, dataSet.frequency);
  if (carried === null) return [{ period: 'once', rank: 0 }];
  return windowsOf(catalogue, dataSet.code)
    .filter((w) => w.cutOffAt <= wanted.cutOffAt)
    .reverse()
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
  return windowsOf(catalogue, dataSet.code)
    .filter((w) => w.cutOffAt <= wanted.cutOffAt && campaignDay(campaign, cutOffDateOf(w.cutOffAt)) !== null)
    .map((w) => w.period);
}
