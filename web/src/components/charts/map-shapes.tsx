import { memo, useId, type ReactNode } from 'react';
import { MapLine } from './map-line.js';
import type { MapLink, MapLook } from './map-link.js';
import { borderOf, LABEL_SIZE, type MapShape } from './to-map-shapes.js';
import { useMapFocus } from './use-map-focus.js';

interface MapShapesProps<Shape extends MapShape> extends MapLook<Shape> {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Whose boundaries these are. */
  readonly credit: string;
}

/** The boundaries of the communes. One stop of the Tab key; arrows go to the nearest label, Enter opens the commune. */
export function MapShapes<Shape extends MapShape>({
  width,
  height,
  shapes,
  credit,
  label,
  hint,
  say,
  link,
  chosen = null,
}: MapShapesProps<Shape>): ReactNode {
  const hatch = useId();
  const { box, looked, entry, look, onKeyDown } = useMapFocus<Shape, SVGSVGElement>(shapes, chosen);
  const outlined = [shapes.find(({ code }) => code === chosen), looked];
  return (
    <>
      <svg
        ref={box}
        role="group"
        aria-label={label}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="block h-auto w-full"
        onKeyDown={onKeyDown}
      >
        <Hatch id={hatch} />
        {shapes.map((shape) => (
          <Shape
            key={shape.code}
            {...{ link, look, hatch }}
            words={say(shape)}
            isChosen={shape.code === chosen}
            isEntry={shape.code === entry}
            code={shape.code}
            path={shape.path}
            level={shape.level}
          />
        ))}
        <Labels shapes={shapes} />
        {outlined.map((one, at) => one && <Outline key={at} path={one.path} />)}
      </svg>
      <p className="text-sm text-ink-soft">{credit}</p>
      <MapLine words={looked === null ? null : say(looked)} hint={hint} />
    </>
  );
}

/** Of communes without data. */
function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="10" height="10" fill="var(--c-no-data-tint)" />
        <rect width="3" height="10" fill="var(--c-no-data)" opacity="0.6" />
      </pattern>
    </defs>
  );
}

/** Initials, where they fit in. Above all borders and outside the links, whose names they are no part of. */
const Labels = memo(function Labels({ shapes }: { readonly shapes: readonly MapShape[] }): ReactNode {
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
});

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

interface BoundaryProps extends Pick<MapShape, 'path' | 'level'> {
  /** Name of the pattern for communes without data. */
  readonly hatch: string;
}

interface ShapeProps extends BoundaryProps {
  readonly code: string;
  readonly words: string;
  readonly isChosen: boolean;
  /** Reached by the Tab key. */
  readonly isEntry: boolean;
  readonly link: MapLink;
  readonly look: (code: string) => void;
}

/** Drawn anew only with what it shows: looking from one to the next leaves the others alone. */
const Shape = memo(function Shape({
  code,
  words,
  isChosen,
  isEntry,
  link,
  look,
  ...drawn
}: ShapeProps): ReactNode {
  const onLook = (): void => {
    look(code);
  };
  return link(code, {
    'data-code': code,
    'aria-label': words,
    'aria-current': isChosen ? 'true' : undefined,
    tabIndex: isEntry ? 0 : -1,
    onFocus: onLook,
    onMouseEnter: onLook,
    className: 'outline-none',
    children: <Boundary {...drawn} />,
  });
});

function Boundary({ path, level, hatch }: BoundaryProps): ReactNode {
  return (
    <path
      d={path}
      fill={level === null ? `url(#${hatch})` : `var(--c-diff-${String(level)})`}
      stroke={`var(${borderOf(level)})`}
      strokeWidth="1"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}
