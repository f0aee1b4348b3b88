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
import { FiguresQuery } from './figures.query.js';
import { foundFigures } from './found-figures.js';

/** Figures by wanted period, then by indicator; one for each commune open at its cut-off, in catalogue order. */
export type FiguresByPeriod = ReadonlyMap<string, ReadonlyMap<string, readonly UnitFigure[]>>;

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

/** Some megabytes at most; a screen asks one to three questions. */
const ANSWERS_KEPT = 60;

interface KeptAnswers {
  readonly snapshot: string;
  readonly answers: Map<string, FiguresByPeriod>;
}

/** Turns counted values into figures: the store finds and adds, the domain carries, divides and judges. */
@Injectable()
export class FiguresService {
  private readonly kept = new WeakMap<Catalogue, KeptAnswers>();

  constructor(private readonly query: FiguresQuery) {}

  /** @returns the same object again while nothing in the store has changed */
  async of(tx: Tx, catalogue: Catalogue, asked: FigureQuestion): Promise<FiguresByPeriod> {
    const question = JSON.stringify([
      asked.indicators.map((i) => i.code),
      asked.wanted.map((w) => w.period),
      asked.orgUnitId,
      asked.campaign?.code ?? null,
      // The same definitions may be asked about two moments of knowing the figures.
      tx.asOf,
    ]);
    const known = this.answersAt(catalogue, tx.snapshot);
    const answer = known?.get(question) ?? (await this.compute(tx, catalogue, asked));
    known?.set(question, answer);
    return answer;
  }

  /** What the figure of one commune is made of, by code of its terms: taken or added up, not yet divided. */
  async behind(tx: Tx, figure: CommuneFigure): Promise<ReadonlyMap<string, TermTotal>> {
    const { catalogue, campaign, indicator, window, commune, unitsOn } = figure;
    const orgUnitId = commune.id;
    const asked = { indicators: [indicator], wanted: [window], orgUnitId, campaign };
    const [found = NOTHING_FOUND] = await this.find(tx, catalogue, asked);
    const reporters = reportersOf(catalogue, orgUnitId, cutOffDateOf(window.cutOffAt), unitsOn);
    const wanted = wantedOf(catalogue, window.dataSet, window.period) ?? window;
    const apart = { catalogue, indicator, orgUnitId, reporters, found, wanted };
    return new Map(codesOf(indicator).map((code) => [code, termTotal(apart, code)]));
  }

  private async find(
    tx: Tx,
    catalogue: Catalogue,
    { indicators, wanted, orgUnitId, campaign }: FigureQuestion,
  ): Promise<FoundValues[]> {
    if (!hasBegun(campaign, wanted)) return wanted.map(() => NOTHING_FOUND);
    const elements = neededElements(catalogue, indicators);
    const { places, spans } = figurePlan(catalogue, elements, wanted, campaign);
    // A unit that took over others stands on their figures too.
    const only = orgUnitId === null || originsOf(catalogue, orgUnitId).length > 0 ? null : orgUnitId;
    const rows = await this.query.found(tx, catalogue, places, only);
    return foundFigures({ catalogue, elements, wanted, spans }, rows);
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

  private async compute(tx: Tx, catalogue: Catalogue, asked: FigureQuestion): Promise<FiguresByPeriod> {
    const { indicators, wanted, orgUnitId } = asked;
    const found = await this.find(tx, catalogue, asked);
    const only = orgUnitId === null ? null : new Set([orgUnitId, ...originsOf(catalogue, orgUnitId)]);
    return new Map(
      found.flatMap((values, group) => {
        const window = wanted[group];
        if (window === undefined) return [];
        const communes = communesAt(catalogue, cutOffDateOf(window.cutOffAt)).filter(
          ({ id }) => only?.has(id) ?? true,
        );
        const asked = wantedOf(catalogue, window.dataSet, window.period) ?? window;
        const figures = indicators.map((indicator): [string, UnitFigure[]] => [
          indicator.code,
          communes.map(({ id }) => figureOfUnit(catalogue, indicator, id, values, asked)),
        ]);
        return [[window.period, new Map(figures)]];
      }),
    );
  }
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
