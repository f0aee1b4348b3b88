import type { CommuneItemDto, CommunesDto, MapDto } from '@contract/analytics.js';
import type { PlanStatus } from '@domain/figure.js';
import { differenceFinding } from '@domain/findings/map-finding.js';
import { formatSigned } from '@domain/format.js';
import { classOf, type DifferenceClass, differenceClasses } from '@domain/map/difference-classes.js';
import { compareVietnamese } from '@domain/search.js';
import { figureText } from '../../components/charts/figure-text.js';
import type { CountedClass } from '../../components/charts/map-classes.js';
import { initialsOf, type Placed } from '../../components/charts/tile-steps.js';
import type { Lang } from '../../lib/i18n/translate.js';

/** A commune on the map in one week. */
export interface MapPlace {
  readonly code: string;
  /** Initials: enough to tell neighbours apart. */
  readonly short: string;
  readonly name: string;
  readonly fullName: string;
  /** Class of the difference to the plan, from 0; null: no data, hatched. */
  readonly level: number | null;
  readonly status: PlanStatus;
  readonly difference: number | null;
  readonly valueText: string | null;
  /** "+7,4 điểm"; null: no data. */
  readonly differenceText: string | null;
}

/** A square of the map. */
export type MapTile = MapPlace & Placed;

export interface MapRows {
  readonly finding: string;
  readonly tiles: readonly MapTile[];
  /** All communes, also those without a square. Furthest behind first; without data last. */
  readonly list: readonly MapPlace[];
  readonly classes: readonly CountedClass[];
  /** Of the differences. */
  readonly unit: string;
}

/**
 * The map of one of the weeks.
 * @param index of the week in `communes.weeks`
 */
export function toMapRows(map: MapDto, communes: CommunesDto, index: number, lang: Lang): MapRows {
  const known = new Map(communes.items.map((item) => [item.orgUnit, item]));
  // One scale for all weeks: a colour means the same wherever the slider stands.
  const all = communes.items.flatMap(({ points }) =>
    points.flatMap(({ planDifference }) => planDifference ?? []),
  );
  const classes = differenceClasses(all);
  const placeOf = (code: string, name: string, fullName: string): MapPlace => ({
    ...{ code, name, fullName, short: initialsOf(name) },
    ...figureAt(known.get(code), communes, index, classes, lang),
  });
  const tiles = map.tiles.map(({ orgUnit, name, fullName, col, row }): MapTile => ({
    ...placeOf(orgUnit, name, fullName),
    col,
    row,
  }));
  const unplaced = map.unplaced.map(({ orgUnit, name, fullName }) => placeOf(orgUnit, name, fullName));
  const places = [...tiles, ...unplaced];
  return {
    finding: differenceFinding(
      places.map(({ difference }) => difference),
      lang,
    ),
    tiles,
    list: places.toSorted(
      (a, b) =>
        Number(a.difference === null) - Number(b.difference === null) ||
        (a.difference ?? 0) - (b.difference ?? 0) ||
        compareVietnamese(a.name, b.name),
    ),
    classes: classRows(places, classes),
    unit: unitOf(communes.goal, lang),
  };
}

function figureAt(
  item: CommuneItemDto | undefined,
  { goal }: CommunesDto,
  index: number,
  classes: readonly DifferenceClass[],
  lang: Lang,
): Pick<MapPlace, 'level' | 'status' | 'difference' | 'valueText' | 'differenceText'> {
  const point = item?.points[index];
  const difference = point?.planDifference ?? null;
  return {
    level: difference === null ? null : classOf(classes, difference),
    status: point?.status ?? 'no_data',
    difference,
    valueText: figureText(point?.value ?? null, goal, lang),
    differenceText:
      difference === null ? null : `${formatSigned(difference, goal.decimals, lang)} ${unitOf(goal, lang)}`,
  };
}

/** Differences of percentages are points. */
function unitOf({ unit, unitEn }: CommunesDto['goal'], lang: Lang): string {
  if (unit === '%') return lang === 'vi' ? 'điểm' : 'points';
  return lang === 'vi' ? unit : unitEn;
}

function classRows(places: readonly MapPlace[], classes: readonly DifferenceClass[]): CountedClass[] {
  const countOf = (wanted: number | null): number => places.filter(({ level }) => level === wanted).length;
  return [
    ...classes.map((bounds, level) => ({ level, bounds, count: countOf(level) })),
    { level: null, bounds: null, count: countOf(null) },
  ];
}
