import { Injectable } from '@nestjs/common';
import type { ExplainTermDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import { carriedStatus, freshPeriod, periodKindOf, type Wanted } from '../../domain/carry.js';
import type { Catalogue, DataElement, DataSet, Indicator } from '../../domain/catalogue.js';
import { dataSetOf, elementByCode, wantedOf } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import type { FoundValue } from '../../domain/figure.js';
import { type Term, termsOf } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { ExplainDefinitionsService } from './explain-definitions.service.js';
import { ExplainReportsService, type ReportedValue } from './explain-reports.service.js';
import { ExplainWeeksService } from './explain-weeks.service.js';
import { formulaTerm } from './explain-formula.js';
import type { CommuneFigure } from './explain-place.js';
import { FiguresService } from './figures.service.js';

type Part = ExplainTermDto['part'];

/** What a figure of a commune is computed from, term by term, down to revisions and people. */
@Injectable()
export class ExplainTermsService {
  constructor(
    private readonly figures: FiguresService,
    private readonly reports: ExplainReportsService,
    private readonly weeks: ExplainWeeksService,
    private readonly definitions: ExplainDefinitionsService,
  ) {}

  async of(tx: Tx, figure: CommuneFigure): Promise<ExplainTermDto[]> {
    const { catalogue, indicator } = figure;
    const found = await this.figures.behind(tx, figure);
    const terms: ExplainTermDto[] = [];
    for (const [part, term] of partsOf(indicator)) {
      const element = elementByCode(catalogue, term.code);
      const base = { part, ...formulaTerm(catalogue, indicator, term) };
      if (element === undefined) terms.push(constant(base, term));
      else if (element.reference) terms.push(await this.reference(tx, figure, base, element));
      else terms.push(await this.reported(tx, figure, base, element, found.get(element.code)));
    }
    return terms;
  }

  private async reference(
    tx: Tx,
    { catalogue, window, commune }: CommuneFigure,
    base: BaseTerm,
    element: DataElement,
  ): Promise<ExplainTermDto> {
    const onDate = cutOffDateOf(window.cutOffAt);
    const value = referenceFigureAt(catalogue.referenceFigures, commune.id, element.code, onDate);
    return {
      ...base,
      ...definitionOf(element),
      ...NOTHING,
      accumulation: null,
      value: toNumber(value),
      referenceFigure: await this.definitions.reference(tx, element, commune, onDate),
    };
  }

  private async reported(
    tx: Tx,
    figure: CommuneFigure,
    base: BaseTerm,
    element: DataElement,
    found: FoundValue | undefined,
  ): Promise<ExplainTermDto> {
    const { catalogue } = figure;
    const dataSet = dataSetOf(catalogue, element.code);
    const term = {
      ...base,
      ...definitionOf(element),
      ...NOTHING,
      accumulation: element.accumulation,
      value: toNumber(found?.value ?? null),
      missingPeriods: found?.missingPeriods ?? 0,
    };
    if (dataSet === undefined) return term;
    if (element.accumulation === 'flow')
      return { ...term, periods: await this.weeks.of(tx, figure, element, dataSet) };
    const place = placeOf(figure, element, dataSet, found);
    return {
      ...term,
      carriedFrom: place.carried ? place.value.period : null,
      awaited: place.awaited === null ? null : await this.awaited(tx, catalogue, place.awaited),
      report: await this.reports.report(tx, catalogue, place.value),
    };
  }

  private async awaited(
    tx: Tx,
    catalogue: Catalogue,
    value: ReportedValue,
  ): Promise<ExplainTermDto['awaited']> {
    return { period: value.period, state: await this.reports.state(tx, catalogue, value) };
  }
}

type BaseTerm = { readonly part: Part } & ReturnType<typeof formulaTerm>;

/** What only some terms have. */
const NOTHING = {
  carriedFrom: null,
  missingPeriods: 0,
  awaited: null,
  periods: null,
  report: null,
  referenceFigure: null,
} as const;

function partsOf(indicator: Indicator): (readonly [Part, Term])[] {
  const denominator = indicator.denominator === null ? [] : termsOf(indicator.denominator);
  return [
    ...termsOf(indicator.numerator).map((term) => ['numerator', term] as const),
    ...denominator.map((term) => ['denominator', term] as const),
  ];
}

const definitionOf = ({ definitionVi, definitionEn }: DataElement) => ({ definitionVi, definitionEn });

/** "1": each commune counts as one. */
function constant(base: BaseTerm, term: Term): ExplainTermDto {
  return {
    ...base,
    ...NOTHING,
    definitionVi: base.nameVi,
    definitionEn: base.nameEn,
    accumulation: null,
    value: Number(term.code),
  };
}

interface Placed {
  readonly value: ReportedValue;
  readonly carried: boolean;
  /** The report that would bring a fresh value; null: it is fresh. */
  readonly awaited: ReportedValue | null;
}

/** Which report a stock was taken from; a missing one is looked for where it is expected. */
function placeOf(
  { catalogue, window, commune }: CommuneFigure,
  element: DataElement,
  dataSet: DataSet,
  found: FoundValue | undefined,
): Placed {
  const wanted: Wanted = wantedOf(catalogue, window.dataSet, window.period) ?? window;
  const fresh = freshPeriod(periodKindOf(dataSet.frequency), wanted);
  const period = found?.period ?? fresh;
  // What is reported once stands at a cut-off as it was signed by then.
  const countedBy = dataSet.frequency === 'once' ? new Date(window.cutOffAt) : null;
  const at = (code: string): ReportedValue => ({ element, dataSet, unit: commune, period: code, countedBy });
  const carried = period !== 'once' && carriedStatus(period, fresh) === 'stale';
  return { value: at(period), carried, awaited: carried || found === undefined ? at(fresh) : null };
}
