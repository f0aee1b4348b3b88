import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MapLine, placeWords } from './map-line.js';
import { borderOf, LABEL_SIZE, type MapShape } from './to-map-shapes.js';
import { useMapFocus } from './use-map-focus.js';

interface MapShapesProps {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly period: string;
  /** Whose boundaries these are. */
  readonly credit: string;
}

/** The boundaries of the communes. One stop of the Tab key; arrows go to the nearest label, Enter opens the commune. */
export function MapShapes({ width, height, shapes, period, credit }: MapShapesProps): ReactNode {
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
        <Labels shapes={shapes} />
        {chosen !== null && <Outline path={chosen.path} />}
      </svg>
      <p className="text-sm text-ink-soft">{credit}</p>
      <MapLine chosen={chosen} hint={t('map.shapesHint')} />
    </>
  );
}

/** Initials, where they fit in. Above all borders and outside the links, whose names they are no part of. */
function Labels({ shapes }: Pick<MapShapesProps, 'shapes'>): ReactNode {
  return (
    <g aria-hidden="true" className="pointer-events-none font-semibold max-md:hidden">
      {shapes
        .filter(({ isLabelled }) => isLabelled)
        .map(({ code, short, col, row, level }) => (
          <text
            key={code}
            x={col}
            y={row}
            dy="0.35em"
            textAnchor="middle"
            fontSize={LABEL_SIZE}
            fill={level === null ? 'var(--c-ink)' : `var(--c-diff-${String(level)}-ink)`}
          >
            {short}
          </text>
        ))}
    </g>
  );
}

/** Above all others, since a neighbour that is drawn later would cover half of it; light and dark, to be seen on every colour. */
function Outline({ path }: { readonly path: string }): ReactNode {
  return [
    { stroke: 'var(--c-surface)', strokeWidth: 6 },
    { stroke: 'var(--c-ink)', strokeWidth: 3 },
  ].map((line) => (
    <path
      key={line.stroke}
      d={path}
      fill="none"
      {...line}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
      className="pointer-events-none"
    />
  ));
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
        stroke={`var(${borderOf(level)})`}
        strokeWidth="1"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </Link>
  );
}
