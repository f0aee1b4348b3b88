import { Injectable } from '@nestjs/common';
import type { ExplainPartDto, ExplainTermDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { DataElement, Indicator, OrgUnit } from '../../domain/catalogue.js';
import { dataSetOf, elementByCode } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { type Term, termsOf } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import type { TermPart, TermTotal } from '../../domain/term-parts.js';
import { unitOn } from '../../domain/unit-names.js';
import { carriedFrom, ExplainOriginService, freshOf, NO_ORIGIN } from './explain-origin.service.js';
import { formulaTerm } from './explain-formula.js';
import type { CommuneFigure } from './explain-place.js';
import { FiguresService } from './figures.service.js';

/** What a figure of a commune is computed from, term by term, down to revisions and people. */
@Injectable()
export class ExplainTermsService {
  constructor(
    private readonly figures: FiguresService,
    private readonly origins: ExplainOriginService,
  ) {}

  async of(tx: Tx, figure: CommuneFigure): Promise<ExplainTermDto[]> {
    const { catalogue, indicator } = figure;
    const totals = await this.figures.behind(tx, figure);
    const terms: ExplainTermDto[] = [];
    for (const [part, term] of partsOf(indicator)) {
      const total = totals.get(term.code);
      if (total === undefined) continue;
      const base = { part, ...formulaTerm(catalogue, indicator, term), value: toNumber(total.value) };
      const element = elementByCode(catalogue, term.code);
      if (element === undefined) terms.push(constant(base));
      else terms.push({ ...base, ...(await this.term(tx, figure, element, total)) });
    }
    return terms;
  }

  private async term(
    tx: Tx,
    figure: CommuneFigure,
    element: DataElement,
    total: TermTotal,
  ): Promise<Omit<ExplainTermDto, keyof BaseTerm>> {
    const told = {
      definitionVi: element.definitionVi,
      definitionEn: element.definitionEn,
      accumulation: element.reference ? null : element.accumulation,
      missingPeriods: total.missingPeriods,
    };
    if (standsAlone(total, figure.commune))
      return { ...told, ...(await this.origins.of(tx, figure, element, total.period)), parts: [] };
    const parts: ExplainPartDto[] = [];
    for (const part of total.parts) parts.push(...(await this.part(tx, figure, element, part)));
    return {
      ...told,
      ...NO_ORIGIN,
      carriedFrom: carriedOf(figure, element, total),
      awaited: await this.origins.awaited(tx, figure, element),
      parts,
    };
  }

  /** One unit behind a term, under the name it had, with its own record. */
  private async part(
    tx: Tx,
    figure: CommuneFigure,
    element: DataElement,
    { orgUnitId, value, found, counted }: TermPart,
  ): Promise<ExplainPartDto[]> {
    const { catalogue, window } = figure;
    const unit = catalogue.allCommunes.find(({ id }) => id === orgUnitId);
    if (unit === undefined) return [];
    const commune = unitOn(unit, cutOffDateOf(window.cutOffAt));
    const stock = element.accumulation === 'stock' && found !== null;
    const origin = await this.origins.of(tx, { ...figure, commune }, element, found?.period ?? null);
    return [
      {
        orgUnit: commune.code,
        orgUnitName: commune.fullName,
        counted,
        period: stock ? found.period : null,
        value: toNumber(value),
        missingPeriods: found?.missingPeriods ?? 0,
        ...origin,
      },
    ];
  }
}

type BaseTerm = { readonly part: ExplainTermDto['part']; readonly value: number | null } & ReturnType<
  typeof formulaTerm
>;

const standsAlone = ({ parts }: TermTotal, { id }: OrgUnit): boolean =>
  parts.every(({ orgUnitId }) => orgUnitId === id);

function partsOf(indicator: Indicator): (readonly [ExplainTermDto['part'], Term])[] {
  const denominator = indicator.denominator === null ? [] : termsOf(indicator.denominator);
  return [
    ...termsOf(indicator.numerator).map((term) => ['numerator', term] as const),
    ...denominator.map((term) => ['denominator', term] as const),
  ];
}

/** "1": each commune counts as one. */
const constant = (base: BaseTerm): ExplainTermDto => ({
  ...base,
  ...NO_ORIGIN,
  definitionVi: base.nameVi,
  definitionEn: base.nameEn,
  accumulation: null,
  missingPeriods: 0,
  parts: [],
});

/** A sum stands where the oldest of its parts stands. */
function carriedOf(
  { catalogue, window }: CommuneFigure,
  element: DataElement,
  { period }: TermTotal,
): string | null {
  const dataSet = dataSetOf(catalogue, element.code);
  if (dataSet === undefined || element.accumulation === 'flow') return null;
  return carriedFrom(period, freshOf(catalogue, dataSet, window));
}
