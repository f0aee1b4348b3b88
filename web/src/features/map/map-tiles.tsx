import type { MapDto } from '@contract/analytics.js';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MapLine, placeWords } from './map-line.js';
import type { MapTile } from './to-map-rows.js';
import { useMapFocus } from './use-map-focus.js';

interface MapTilesProps {
  readonly map: MapDto;
  readonly tiles: readonly MapTile[];
  readonly period: string;
}

/** One square a commune. One stop of the Tab key; arrows go to the nearest square, Enter opens the commune. */
export function MapTiles({ map, tiles, period }: MapTilesProps): ReactNode {
  const { t } = useI18n();
  const { box, chosen, entry, look, onKeyDown } = useMapFocus<MapTile, HTMLDivElement>(tiles);
  return (
    <>
      <div
        ref={box}
        role="group"
        aria-label={t('map.label')}
        className="grid w-full gap-0.5"
        style={{ gridTemplateColumns: `repeat(${String(map.cols)}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {tiles.map((tile) => (
          <Tile
            key={tile.code}
            tile={tile}
            period={period}
            entry={tile.code === entry}
            onLook={() => {
              look(tile.code);
            }}
          />
        ))}
      </div>
      <MapLine chosen={chosen} hint={t('map.hint')} />
    </>
  );
}

interface TileProps {
  readonly tile: MapTile;
  readonly period: string;
  /** The one that the Tab key reaches. */
  readonly entry: boolean;
  readonly onLook: () => void;
}

function Tile({ tile, period, entry, onLook }: TileProps): ReactNode {
  const { t } = useI18n();
  const { level } = tile;
  return (
    <Link
      to="/xa-phuong/$code"
      params={{ code: tile.code }}
      search={{ period }}
      data-code={tile.code}
      data-short={tile.short}
      tabIndex={entry ? 0 : -1}
      aria-label={placeWords(tile, t)}
      onFocus={onLook}
      onMouseEnter={onLook}
      className={clsx(
        'flex aspect-square items-center before:content-[attr(data-short)] justify-center overflow-hidden rounded-sm text-[clamp(0.5rem,1.1vw,0.85rem)] leading-none font-semibold outline-offset-1 hover:outline-2 hover:outline-focus focus-visible:z-10',
        level === null && 'hatched bg-no-data-tint text-no-data-ink',
      )}
      style={{
        gridColumn: tile.col + 1,
        gridRow: tile.row + 1,
        ...(level === null
          ? {}
          : { background: `var(--c-diff-${String(level)})`, color: `var(--c-diff-${String(level)}-ink)` }),
      }}
    ></Link>
  );
}
