import type { PublicSnapshotDto, PublishedFigureDto, PublishedIndicatorDto } from '@contract/published.js';
import { valueText } from '@domain/findings/phrases.js';
import type { Language } from '@domain/format.js';
import { classOf, differenceClasses } from '@domain/map/difference-classes.js';
import { publishedGoals } from '@domain/published/goals.js';
import { foldForSearch } from '@domain/search.js';
import type { CountedClass } from '../../components/charts/map-classes.js';
import type { MapSpot } from '../../components/charts/map-link.js';
import { initialsOf } from '../../components/charts/tile-steps.js';

export type Snapshot = PublicSnapshotDto['snapshot'];
export type PublishedCommune = Snapshot['communes'][number];

/** A commune on the map with its figure of the headline goal. */
export interface PublicPlace extends Omit<MapSpot, 'col' | 'row'> {
  readonly fullName: string;
  readonly figure: PublishedFigureDto;
}

interface PublicMapRows {
  /** By name. */
  readonly places: readonly PublicPlace[];
  /** Those whose square is known, from the north-west. */
  readonly tiles: readonly (PublicPlace & MapSpot)[];
  readonly classes: readonly CountedClass[];
  /** To the plan, signed; null: no figure. */
  readonly differences: readonly (number | null)[];
}

/** The headline goal of every commune, with the classes of its colours. */
export function toPublicMap({ communes }: Snapshot): PublicMapRows {
  const differences = communes.map(({ figures }) => figures[0]?.planDifference ?? null);
  const bounds = differenceClasses(differences.filter((one) => one !== null));
  const places: PublicPlace[] = [];
  const tiles: (PublicPlace & MapSpot)[] = [];
  for (const { code, name, fullName, col, row, figures } of communes) {
    const [figure] = figures;
    if (figure === undefined) continue;
    const { planDifference } = figure;
    const level = planDifference === null ? null : classOf(bounds, planDifference);
    const place = { code, short: initialsOf(name), fullName, level, figure };
    places.push(place);
    if (col !== null && row !== null) tiles.push({ ...place, col, row });
  }
  const countOf = (wanted: number | null): number => places.filter(({ level }) => level === wanted).length;
  return {
    places,
    tiles: tiles.sort((a, b) => a.row - b.row || a.col - b.col),
    classes: [
      ...bounds.map((one, level) => ({ level, bounds: one, count: countOf(level) })),
      { level: null, bounds: null, count: countOf(null) },
    ],
    differences,
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
