import type { Catalogue, DataSet, OrgUnit, PeriodRow, Window } from '../../domain/catalogue.js';
import { dataSetByCode, windowFor } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';

/** A data set in a period, and who owes it. */
export interface QualityPeriod {
  readonly dataSet: DataSet;
  readonly window: Window;
  readonly period: PeriodRow;
  /** The communes open at the cut-off, in Vietnamese order: an old week keeps its old units. */
  readonly communes: readonly OrgUnit[];
}

/** 404 for a period or data set that is not there, and for a data set that communes do not report. */
export function qualityPeriod(catalogue: Catalogue, periodCode: string, dataSetCode: string): QualityPeriod {
  const dataSet = dataSetByCode(catalogue, dataSetCode);
  const window = windowFor(catalogue, dataSetCode, periodCode);
  const period = catalogue.periods.find(({ code }) => code === periodCode);
  if (dataSet === undefined || window === undefined || period === undefined || dataSet.provider !== 'commune')
    throw new ProblemError('not_found');
  return { dataSet, window, period, communes: communesAt(catalogue, cutOffDateOf(window.cutOffAt)) };
}
