/** Where something stands on a map: from the west and from the north, in any unit. */
export interface Placed {
  readonly col: number;
  readonly row: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** By the name of the key. */
export const ARROWS: Readonly<Partial<Record<string, Direction>>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The nearest commune in a direction, straight on before aside; null: there is none. */
export function neighbour<Place extends Placed>(
  places: readonly Place[],
  from: Placed,
  direction: Direction,
): Place | null {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const ahead = ({ col, row }: Placed): number => sign * (across ? col - from.col : row - from.row);
  const aside = ({ col, row }: Placed): number => Math.abs(across ? row - from.row : col - from.col);
  const far = (place: Placed): number => ahead(place) + 2 * aside(place);
  return places.filter((place) => ahead(place) > 0).toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** Enough to tell neighbours apart: "Cuôr Đăng" is CĐ. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s'’-]+/u).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => [...word.normalize('NFC')][0]?.toUpperCase() ?? '')
    .join('');
}
