/** A square of a tile map. */
interface Square {
  readonly col: number;
  readonly row: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROWS: Readonly<Partial<Record<string, Direction>>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The nearest square in a direction, straight on before aside; null: there is none. */
export function nextSquare<Tile extends Square>(
  tiles: readonly Tile[],
  from: Square,
  direction: Direction,
): Tile | null {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const ahead = (tile: Square): number => sign * (across ? tile.col - from.col : tile.row - from.row);
  const aside = (tile: Square): number => Math.abs(across ? tile.row - from.row : tile.col - from.col);
  const far = (tile: Square): number => ahead(tile) + 2 * aside(tile);
  return tiles.filter((tile) => ahead(tile) > 0).toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** Enough to tell neighbours apart: "Cuôr Đăng" is CĐ. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s'’-]+/u).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => [...word.normalize('NFC')][0]?.toUpperCase() ?? '')
    .join('');
}
