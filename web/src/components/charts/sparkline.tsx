import type { ReactNode } from 'react';
import { SPARK_HEIGHT, SPARK_WIDTH, sparklineShape } from './sparkline-shape.js';

/** Some weeks of one figure as a line of a table; its words stand in `label`. */
export function Sparkline({
  values,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
}): ReactNode {
  const { lines, last, alone } = sparklineShape(values);
  return (
    <svg
      viewBox={`0 0 ${String(SPARK_WIDTH)} ${String(SPARK_HEIGHT)}`}
      role="img"
      aria-label={label}
      className="inline-block h-6 w-24 align-middle text-accent"
    >
      {lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="currentColor" strokeWidth={1.5} />
      ))}
      {alone.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={1.5} fill="currentColor" />
      ))}
      {last !== null && <circle cx={last.x} cy={last.y} r={2.5} fill="currentColor" />}
    </svg>
  );
}
