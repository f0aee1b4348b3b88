import type { ReactNode } from 'react';
import { HEIGHT, WIDTH, type CourseShape } from './course-shape.js';

interface CourseChartProps {
  readonly shape: CourseShape;
  /** What it says, for whoever does not see it. */
  readonly label: string;
  readonly startText: string;
  readonly endText: string;
  readonly targetText: string | null;
}

/** A small burn-up: done against plan and target, and where the pace leads. Drawn without a chart library. */
export function CourseChart(props: CourseChartProps): ReactNode {
  const { shape, label } = props;
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={label}
      className="block w-full"
    >
      <Ground shape={shape} />
      {shape.lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="var(--c-accent)" strokeWidth={2} />
      ))}
      {shape.dots.map(({ x, y, carried }) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={2.5}
          fill={carried ? 'var(--c-surface)' : 'var(--c-accent)'}
          stroke="var(--c-accent)"
        />
      ))}
      {shape.published.map(({ x, y }) => (
        <path
          key={`${String(x)} ${String(y)}`}
          d={`M${String(x)} ${String(y - 5)}l5 5-5 5-5-5z`}
          fill="var(--c-surface)"
          className="stroke-ink"
          strokeWidth={1.5}
        />
      ))}
      <Marks {...props} />
    </svg>
  );
}

/** What the figures are held against: base, today, target, plan, and where the pace leads. */
function Ground({ shape }: { readonly shape: CourseShape }): ReactNode {
  const { targetY, todayX, baseY, forecast, plan } = shape;
  return (
    <>
      <path d={`M0 ${String(baseY)}H${String(WIDTH)}`} className="stroke-line-strong" />
      {todayX !== null && (
        <path d={`M${String(todayX)} 4V${String(baseY)}`} className="stroke-ink-soft" strokeDasharray="1 3" />
      )}
      {targetY !== null && (
        <path d={`M0 ${String(targetY)}H${String(WIDTH)}`} className="stroke-ink" strokeWidth={1.25} />
      )}
      <path d={plan} fill="none" stroke="var(--c-plan)" strokeWidth={1.5} strokeDasharray="5 4" />
      {forecast !== null && (
        <>
          <path d={forecast.fan} fill="var(--c-accent)" fillOpacity={0.15} />
          <path
            d={forecast.line}
            fill="none"
            stroke="var(--c-accent)"
            strokeWidth={1.5}
            strokeDasharray="2 3"
          />
        </>
      )}
    </>
  );
}

function Marks({ shape: { targetY }, startText, endText, targetText }: CourseChartProps): ReactNode {
  return (
    <g className="fill-ink-soft" fontSize={11}>
      <text x={0} y={HEIGHT - 5}>
        {startText}
      </text>
      <text x={WIDTH} y={HEIGHT - 5} textAnchor="end">
        {endText}
      </text>
      {targetY !== null && targetText !== null && (
        <text
          x={2}
          y={targetY < 18 ? targetY + 12 : targetY - 4}
          className="fill-ink"
          stroke="var(--c-surface)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {targetText}
        </text>
      )}
    </g>
  );
}
