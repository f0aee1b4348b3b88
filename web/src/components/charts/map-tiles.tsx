import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { MapLine } from './map-line.js';
import type { MapLink, MapLook, MapSpot } from './map-link.js';
import { useMapFocus } from './use-map-focus.js';

interface MapTilesProps<Spot extends MapSpot> extends MapLook<Spot> {
  /** Squares from the west to the east. */
  readonly cols: number;
  readonly tiles: readonly Spot[];
}

/** One square a commune. One stop of the Tab key; arrows go to the nearest square, Enter opens the commune. */
export function MapTiles<Spot extends MapSpot>({
  cols,
  tiles,
  label,
  hint,
  say,
  link,
  chosen = null,
}: MapTilesProps<Spot>): ReactNode {
  const { box, looked, entry, look, onKeyDown } = useMapFocus<Spot, HTMLDivElement>(tiles, chosen);
  return (
    <>
      <div
        ref={box}
        role="group"
        aria-label={label}
        className="grid w-full gap-0.5"
        style={{ gridTemplateColumns: `repeat(${String(cols)}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {tiles.map((tile) => (
          <Tile
            key={tile.code}
            {...{ link, look }}
            words={say(tile)}
            isChosen={tile.code === chosen}
            isEntry={tile.code === entry}
            code={tile.code}
            short={tile.short}
            level={tile.level}
            col={tile.col}
            row={tile.row}
          />
        ))}
      </div>
      <MapLine words={looked === null ? null : say(looked)} hint={hint} />
    </>
  );
}

interface TileProps extends MapSpot {
  readonly words: string;
  readonly isChosen: boolean;
  /** Reached by the Tab key. */
  readonly isEntry: boolean;
  readonly link: MapLink;
  readonly look: (code: string) => void;
}

/** Drawn anew only with what it shows: looking from one to the next leaves the others alone. */
const Tile = memo(function Tile({ words, isChosen, isEntry, link, look, ...spot }: TileProps): ReactNode {
  const onLook = (): void => {
    look(spot.code);
  };
  return link(spot.code, {
    ...tileLook(spot, isChosen),
    'aria-label': words,
    tabIndex: isEntry ? 0 : -1,
    onFocus: onLook,
    onMouseEnter: onLook,
  });
});

function tileLook({ code, short, level, col, row }: MapSpot, isChosen: boolean) {
  const colour =
    level === null
      ? {}
      : { background: `var(--c-diff-${String(level)})`, color: `var(--c-diff-${String(level)}-ink)` };
  return {
    'data-code': code,
    'data-short': short,
    'aria-current': isChosen ? ('true' as const) : undefined,
    className: clsx(
      'flex aspect-square items-center justify-center overflow-hidden rounded-sm text-[clamp(0.5rem,1.1vw,0.85rem)] leading-none font-semibold outline-offset-1 before:content-[attr(data-short)] hover:outline-2 hover:outline-focus focus-visible:z-10',
      level === null && 'hatched bg-no-data-tint text-no-data-ink',
      isChosen && 'z-10 ring-3 ring-ink',
    ),
    style: { gridColumn: col + 1, gridRow: row + 1, ...colour },
  };
}
