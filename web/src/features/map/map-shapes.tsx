import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MapLine, placeWords } from './map-line.js';
import { LABEL_SIZE, type MapShape } from './to-map-shapes.js';
import { useMapFocus } from './use-map-focus.js';

interface MapShapesProps {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly period: string;
}

/** The boundaries of the communes. One stop of the Tab key; arrows go to the nearest label, Enter opens the commune. */
export function MapShapes({ width, height, shapes, period }: MapShapesProps): ReactNode {
  const { t } = useI18n();
  const hatch = useId();
  const { box, chosen, entry, look, onKeyDown } = useMapFocus<MapShape, SVGSVGElement>(shapes);
  return (
    <>
      <svg
        ref={box}
        role="group"
        aria-label={t('map.shapesLabel')}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="block h-auto w-full"
        onKeyDown={onKeyDown}
      >
        <defs>
          <pattern
            id={hatch}
            width="10"
            height="10"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="10" height="10" fill="var(--c-no-data-tint)" />
            <rect width="3" height="10" fill="var(--c-no-data)" opacity="0.6" />
          </pattern>
        </defs>
        {shapes.map((shape) => (
          <Shape
            key={shape.code}
            shape={shape}
            period={period}
            hatch={hatch}
            entry={shape.code === entry}
            onLook={() => {
              look(shape.code);
            }}
          />
        ))}
        {chosen !== null && (
          // Above all others: a neighbour that is drawn later would cover half of a border.
          <path
            d={chosen.path}
            fill="none"
            stroke="var(--c-ink)"
            strokeWidth="3"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            className="pointer-events-none"
          />
        )}
      </svg>
      <MapLine chosen={chosen} />
    </>
  );
}

interface ShapeProps {
  readonly shape: MapShape;
  readonly period: string;
  /** Name of the pattern for communes without data. */
  readonly hatch: string;
  /** The one that the Tab key reaches. */
  readonly entry: boolean;
  readonly onLook: () => void;
}

function Shape({ shape, period, hatch, entry, onLook }: ShapeProps): ReactNode {
  const { t } = useI18n();
  const { level } = shape;
  return (
    <Link
      to="/xa-phuong/$code"
      params={{ code: shape.code }}
      search={{ period }}
      preload={false}
      data-code={shape.code}
      tabIndex={entry ? 0 : -1}
      aria-label={placeWords(shape, t)}
      onFocus={onLook}
      onMouseEnter={onLook}
      className="outline-none"
    >
      <path
        d={shape.path}
        fill={level === null ? `url(#${hatch})` : `var(--c-diff-${String(level)})`}
        stroke="var(--c-surface)"
        strokeWidth="1"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {shape.isLabelled && (
        <text
          aria-hidden="true"
          x={shape.col}
          y={shape.row}
          dy="0.35em"
          textAnchor="middle"
          fontSize={LABEL_SIZE}
          fill={level === null ? 'var(--c-ink)' : `var(--c-diff-${String(level)}-ink)`}
          className="pointer-events-none font-semibold max-md:hidden"
        >
          {shape.short}
        </text>
      )}
    </Link>
  );
}
