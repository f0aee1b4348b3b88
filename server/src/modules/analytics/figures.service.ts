import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';
import { campaignState } from '../../domain/campaign.js';
import type { Campaign, Catalogue, Indicator, Window } from '../../domain/catalogue.js';
import { wantedOf } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import type { UnitFigure } from '../../domain/figure.js';
import { figureOfUnit, type FoundValues } from '../../domain/figure-of-unit.js';
import { codesOf } from '../../domain/indicator.js';
import { originsOf } from '../../domain/lineage.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { type TermTotal, termTotal } from '../../domain/term-parts.js';
import { reportersOf } from '../../domain/units-today.js';
import type { CommuneFigure } from './explain-place.js';
import { figurePlan, neededElements } from './figure-places.js';
import type { FiguresByPeriod, UnitFigures } from './figures-by-period.js';
import { FiguresQuery, type FoundRow } from './figures.query.js';
import { foundFigures } from './found-figures.js';
import { type KeptAnswer, KeptFigures, type KeptWindow, printsOf } from './kept-figures.js';

export type { FiguresByPeriod };

/** What figures are asked for. */
export interface FigureQuestion {
  readonly indicators: readonly Indicator[];
  /** Windows of the periods asked for, all of one data set. */
  readonly wanted: readonly Window[];
  /** Only this commune, before it opened what it was formed from; null: all. */
  readonly orgUnitId: number | null;
  /** Whose flows add up. Up to its first cut-off it has no figures at all; null: stocks only. */
  readonly campaign: Campaign | null;
}

/** Of all answers that are kept together, with their judgements some sixty megabytes; a screen of all goals asks for 13,000. */
const FIGURES_KEPT = 100_000;

/** Turns counted values into figures: the store finds and adds, the domain carries, divides and judges. */
@Injectable()
export class FiguresService {
  private readonly kept = new KeptFigures(FIGURES_KEPT);

  constructor(private readonly query: FiguresQuery) {}

  /** @returns the same object again while nothing that it is made of has changed in the store */
  async of(tx: Tx, catalogue: Catalogue, asked: FigureQuestion): Promise<FiguresByPeriod> {
    const question = JSON.stringify([
      asked.indicators.map((i) => i.code),
      asked.wanted.map((w) => w.period),
      asked.orgUnitId,
      asked.campaign?.code ?? null,
      // The same definitions may be asked about two moments of knowing the figures.
      tx.asOf,
    ]);
    const known = this.kept.get(catalogue, question);
    if (known !== undefined && tx.snapshot !== null && known.snapshot === tx.snapshot) return known.answer;
    const answer = await this.answer(tx, catalogue, asked, known);
    // What a transaction reads that writes may never be committed.
    if (tx.snapshot !== null) this.kept.keep(question, answer);
    return answer.answer;
  }

  /** What the figure of one commune is made of, by code of its terms: taken or added up, not yet divided. */
  async behind(tx: Tx, figure: CommuneFigure): Promise<ReadonlyMap<string, TermTotal>> {
    const { catalogue, campaign, indicator, window, commune, unitsOn } = figure;
    const orgUnitId = commune.id;
    const asked = { indicators: [indicator], wanted: [window], orgUnitId, campaign };
    const [found = NOTHING_FOUND] = (await this.find(tx, catalogue, asked)).values();
    const reporters = reportersOf(catalogue, orgUnitId, cutOffDateOf(window.cutOffAt), unitsOn);
    const wanted = wantedOf(catalogue, window.dataSet, window.period) ?? window;
    const apart = { catalogue, indicator, orgUnitId, reporters, found, wanted };
    return new Map(codesOf(indicator).map((code) => [code, termTotal(apart, code)]));
  }

  private async find(
    tx: Tx,
    catalogue: Catalogue,
    { indicators, wanted, orgUnitId, campaign }: FigureQuestion,
  ): Promise<Found> {
    if (!hasBegun(campaign, wanted)) return { rows: [], values: () => wanted.map(() => NOTHING_FOUND) };
    const elements = neededElements(catalogue, indicators);
    const { places, spans } = figurePlan(catalogue, elements, wanted, campaign);
    // A unit that took over others stands on their figures too.
    const only = orgUnitId === null || originsOf(catalogue, orgUnitId).length > 0 ? null : orgUnitId;
    const rows = await this.query.found(tx, catalogue, places, only);
    return { rows, values: () => foundFigures({ catalogue, elements, wanted, spans }, rows) };
  }

  /** @param known the answer before, whose windows are taken over where the same was found */
  private async answer(
    tx: Tx,
    catalogue: Catalogue,
    asked: FigureQuestion,
    known: KeptAnswer | undefined,
  ): Promise<KeptAnswer> {
    const { rows, values } = await this.find(tx, catalogue, asked);
    const prints = printsOf(rows, asked.wanted.length);
    const { snapshot } = tx;
    if (known?.windows.every(({ print }, at) => print === prints[at]) === true) return { ...known, snapshot };
    const begun = hasBegun(asked.campaign, asked.wanted);
    let found: FoundValues[] | null = null;
    const windows = asked.wanted.map((window, at): KeptWindow => {
      const { period } = window;
      const question = questionOf(asked, begun, window);
      const print = prints[at] ?? '';
      const before = this.kept.window(catalogue, question, print);
      if (before !== undefined) return before;
      found ??= values();
      const figures = figuresOf(catalogue, asked, window, found[at] ?? NOTHING_FOUND);
      return { period, question, print, figures };
    });
    const answer = new Map(windows.map(({ period, figures }) => [period, figures]));
    return { catalogue, snapshot, windows, answer };
  }
}

/** What is asked of one window: with its rows and the catalogue all that its figures follow from. */
const questionOf = (
  { indicators, orgUnitId, campaign }: FigureQuestion,
  begun: boolean,
  { dataSet, period }: Window,
): string =>
  JSON.stringify([indicators.map(({ code }) => code), orgUnitId, campaign?.code, begun, dataSet, period]);

/** What the store found, and what that means for each wanted window. */
interface Found {
  readonly rows: readonly FoundRow[];
  readonly values: () => FoundValues[];
}

function figuresOf(
  catalogue: Catalogue,
  { indicators, orgUnitId }: FigureQuestion,
  window: Window,
  found: FoundValues,
): UnitFigures {
  const only = orgUnitId === null ? null : new Set([orgUnitId, ...originsOf(catalogue, orgUnitId)]);
  const communes = communesAt(catalogue, cutOffDateOf(window.cutOffAt)).filter(
    ({ id }) => only?.has(id) ?? true,
  );
  const asked = wantedOf(catalogue, window.dataSet, window.period) ?? window;
  return new Map(
    indicators.map((indicator): [string, UnitFigure[]] => [
      indicator.code,
      communes.map(({ id }) => figureOfUnit(catalogue, indicator, id, found, asked)),
    ]),
  );
}

const NOTHING_FOUND: FoundValues = {
  value: () => undefined,
  expected: () => 0,
  reference: () => null,
};

/** Whether the campaign had begun at the last of the cut-offs; the week before its first one still compares with it. */
function hasBegun(campaign: Campaign | null, wanted: readonly Window[]): boolean {
  return (
    campaign === null ||
    wanted.some(({ cutOffAt }) => campaignState(campaign, cutOffDateOf(cutOffAt)) !== 'not_started')
  );
}
