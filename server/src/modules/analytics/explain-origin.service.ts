import { Injectable } from '@nestjs/common';
import type { ExplainTermDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import { stockCandidates } from '../../domain/candidate-periods.js';
import { carriedStatus, freshPeriod, periodKindOf } from '../../domain/carry.js';
import type { Catalogue, DataElement, DataSet, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetOf, wantedOf, windowFor } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { comparePeriods } from '../../domain/period-steps.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { ExplainDefinitionsService } from './explain-definitions.service.js';
import type { CommuneFigure } from './explain-place.js';
import { ExplainReportsService, type ReportedValue } from './explain-reports.service.js';
import { ExplainWeeksService } from './explain-weeks.service.js';

/** Where a value comes from: what is on record of it. */
export type Origin = Pick<
  ExplainTermDto,
  'carriedFrom' | 'awaited' | 'periods' | 'report' | 'referenceFigure'
>;

/** Nothing is on record of a number that stands in the formula itself. */
export const NO_ORIGIN: Origin = {
  carriedFrom: null,
  awaited: null,
  periods: null,
  report: null,
  referenceFigure: null,
};

/** The record of one element of one unit: its report, the periods it adds up, or the versions of a reference figure. */
@Injectable()
export class ExplainOriginService {
  constructor(
    private readonly reports: ExplainReportsService,
    private readonly weeks: ExplainWeeksService,
    private readonly definitions: ExplainDefinitionsService,
  ) {}

  /**
   * @param figure of the unit asked about
   * @param period period a stock was found in; null: missing
   */
  async of(tx: Tx, figure: CommuneFigure, element: DataElement, period: string | null): Promise<Origin> {
    const { catalogue, commune, window } = figure;
    if (element.reference) {
      const onDate = cutOffDateOf(window.cutOffAt);
      return {
        ...NO_ORIGIN,
        referenceFigure: await this.definitions.reference(tx, element, commune, onDate),
      };
    }
    const dataSet = dataSetOf(catalogue, element.code);
    if (dataSet === undefined) return NO_ORIGIN;
    if (element.accumulation === 'flow')
      return { ...NO_ORIGIN, periods: await this.weeks.of(tx, figure, element, dataSet) };
    const { carriedFrom, taken, due } = placeOf(figure, element, dataSet, period);
    return {
      ...NO_ORIGIN,
      carriedFrom,
      awaited: due === null ? null : await this.state(tx, catalogue, due),
      report: taken === null ? null : await this.reports.report(tx, catalogue, taken),
    };
  }

  /** The report of its own that would replace what a unit took over; null: none is due from it. */
  async awaited(tx: Tx, figure: CommuneFigure, element: DataElement): Promise<Origin['awaited']> {
    const { catalogue } = figure;
    const dataSet = dataSetOf(catalogue, element.code);
    if (dataSet === undefined || element.reference || element.accumulation === 'flow') return null;
    const { due } = placeOf(figure, element, dataSet, null);
    return due === null ? null : this.state(tx, catalogue, due);
  }

  private async state(tx: Tx, catalogue: Catalogue, value: ReportedValue): Promise<Origin['awaited']> {
    return { period: value.period, state: await this.reports.state(tx, catalogue, value) };
  }
}

interface Placed {
  readonly carriedFrom: string | null;
  /** The report of a stock; a missing one is looked for where it is expected; null: nowhere. */
  readonly taken: ReportedValue | null;
  /** The report that would bring a newer value; null: it is there, or none is due. */
  readonly due: ReportedValue | null;
}

function placeOf(
  { catalogue, window, commune }: CommuneFigure,
  element: DataElement,
  dataSet: DataSet,
  period: string | null,
): Placed {
  const fresh = freshOf(catalogue, dataSet, window);
  const due = duePeriod(catalogue, commune, dataSet, window, fresh);
  // What is reported once stands at a cut-off as it was signed by then.
  const countedBy = dataSet.frequency === 'once' ? new Date(window.cutOffAt) : null;
  const at = (code: string): ReportedValue => ({ element, dataSet, unit: commune, period: code, countedBy });
  const taken = period ?? due;
  const older = period !== null && due !== null && due !== 'once' && comparePeriods(period, due) < 0;
  return {
    carriedFrom: carriedFrom(period, fresh),
    taken: taken === null ? null : at(taken),
    due: due !== null && (period === null || older) ? at(due) : null,
  };
}

/** The period a stock would be fresh from. */
export function freshOf(catalogue: Catalogue, dataSet: DataSet, window: Window): string {
  const wanted = wantedOf(catalogue, window.dataSet, window.period) ?? window;
  return freshPeriod(periodKindOf(dataSet.frequency), wanted);
}

/** null: fresh, missing, or reported once and for all. */
export const carriedFrom = (period: string | null, fresh: string): string | null =>
  period !== null && period !== 'once' && carriedStatus(period, fresh) === 'stale' ? period : null;

/** The newest period a unit has to report a stock for by a cut-off: that of the cut-off, or the last one it was open in; null: none. */
function duePeriod(
  catalogue: Catalogue,
  unit: OrgUnit,
  dataSet: DataSet,
  window: Window,
  fresh: string,
): string | null {
  const owes = (period: string): boolean => {
    const own = windowFor(catalogue, dataSet.code, period);
    return period === 'once' || own === undefined || isOpenOn(unit, cutOffDateOf(own.cutOffAt));
  };
  if (owes(fresh)) return fresh;
  return stockCandidates(catalogue, dataSet, window).find(({ period }) => owes(period))?.period ?? null;
}
