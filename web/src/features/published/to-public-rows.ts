import type { PublicSnapshotDto, PublishedFigureDto, PublishedIndicatorDto } from '@contract/published.js';
import { valueText } from '@domain/findings/phrases.js';
import { formatSigned, type Language } from '@domain/format.js';
import { classOf, type DifferenceClass, differenceClasses } from '@domain/map/difference-classes.js';
import { publishedGoals } from '@domain/published/goals.js';
import { foldForSearch } from '@domain/search.js';
import { initialsOf } from '../../components/charts/tile-steps.js';

export type Snapshot = PublicSnapshotDto['snapshot'];
export type PublishedCommune = Snapshot['communes'][number];

export interface PublicTile {
  readonly code: string;
  readonly short: string;
  readonly fullName: string;
  readonly col: number;
  readonly row: number;
  /** Class of the difference to the plan, from 0; null: no figure, hatched. */
  readonly level: number | null;
  readonly figure: PublishedFigureDto;
}

export interface PublicClass {
  readonly level: number;
  readonly bounds: DifferenceClass;
  readonly fromText: string;
  readonly toText: string;
  readonly count: number;
}

/** The headline goal of every commune whose place is known, with the classes of its colours. */
export function toPublicMap(
  snapshot: Snapshot,
  lang: Language,
): { tiles: PublicTile[]; classes: PublicClass[]; without: number } {
  const own = snapshot.communes.map(({ figures }) => figures[0]?.planDifference ?? null);
  const bounds = differenceClasses(own.filter((one) => one !== null));
  const tiles = snapshot.communes.flatMap(
    ({ code, name, fullName, col, row, figures: [figure] }): PublicTile[] => {
      if (col === null || row === null || figure === undefined) return [];
      const { planDifference } = figure;
      const level = planDifference === null ? null : classOf(bounds, planDifference);
      return [{ code, short: initialsOf(name), fullName, col, row, level, figure }];
    },
  );
  const text = (bound: number | null): string =>
    bound === null ? '' : formatSigned(bound, Number.isInteger(bound) ? 0 : 1, lang);
  return {
    tiles: tiles.sort((a, b) => a.row - b.row || a.col - b.col),
    classes: bounds.map((one, level) => ({
      level,
      bounds: one,
      fromText: text(one.from),
      toText: text(one.to),
      count: own.filter((difference) => difference !== null && classOf(bounds, difference) === level).length,
    })),
    without: own.filter((one) => one === null).length,
  };
}

/** A figure in words; null: it is missing or withheld. */
export function figureWords(
  figure: PublishedFigureDto,
  indicator: PublishedIndicatorDto,
  lang: Language,
  scope: 'province' | 'commune' = 'commune',
): string | null {
  return figure.value === null ? null : valueText(figure.value, indicator, scope, lang);
}

/** Most names that a search shows at once. */
export const SHOWN = 8;

/** Communes that a typed name could mean: those that begin with it first, then by name. Nothing typed finds nothing. */
export function findCommunes(
  communes: readonly PublishedCommune[],
  typed: string,
): readonly PublishedCommune[] {
  const wanted = foldForSearch(typed);
  if (wanted === '') return [];
  const found = communes.filter(
    ({ fullName, code }) => foldForSearch(fullName).includes(wanted) || code.startsWith(wanted),
  );
  const begins = (one: PublishedCommune): number => Number(!foldForSearch(one.name).startsWith(wanted));
  return found.toSorted((a, b) => begins(a) - begins(b));
}

/** How many of the numbered goals are reached or on track. */
export function goalsOnTrack(snapshot: Snapshot): { readonly good: number; readonly all: number } {
  const counted = publishedGoals(snapshot, null).filter(({ code }) => code !== '0');
  const good = counted.filter(({ status }) => status === 'reached' || status === 'on_track').length;
  return { good, all: counted.length };
}
