import type { ReactNode } from 'react';
import { Area, Label, Line, ReferenceDot } from 'recharts';
import type { BurnUpPoint, BurnUpRows } from './to-burn-up-rows.js';

/** Words over lines keep a rim of the ground they stand on. */
export const halo = { stroke: 'var(--c-surface)', strokeWidth: 4, paintOrder: 'stroke' } as const;

interface Ahead {
  readonly day: number;
  readonly ahead?: number;
  /** Lower and upper end of the interval. */
  readonly fan?: readonly [number, number];
}

/** The cut-offs, and behind them the end that the pace leads to. */
export function drawnPoints({ points, forecast }: BurnUpRows): (Ahead | (BurnUpPoint & Ahead))[] {
  if (forecast === null) return [...points];
  const { from, day, value, low, high } = forecast;
  const drawn = points.map((point) =>
    point.day === from.day ? { ...point, ahead: from.value, fan: [from.value, from.value] as const } : point,
  );
  return [...drawn, { day, ahead: value, fan: [low, high] as const }];
}

/** Dotted on from the newest figure, with the interval around it; its value stands at the end. */
export function forecastLines({ forecast, target, top }: BurnUpRows): ReactNode {
  if (forecast === null) return null;
  // Beside the interval, away from the target; below where there is no room above.
  const above = forecast.high < top * 0.9 && (target === null || forecast.value >= target.value);
  return (
    <>
      <Area
        dataKey="fan"
        type="linear"
        stroke="none"
        fill="var(--c-accent)"
        fillOpacity={0.15}
        connectNulls
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="ahead"
        type="linear"
        stroke="var(--c-accent)"
        strokeWidth={2}
        strokeDasharray="2 4"
        dot={false}
        activeDot={false}
        connectNulls
        isAnimationActive={false}
      />
      <ReferenceDot x={forecast.day} y={above ? forecast.high : forecast.low} r={0}>
        <Label
          value={forecast.valueText}
          position={above ? 'top' : 'bottom'}
          dx={-14}
          offset={6}
          fill="var(--c-accent)"
          fontSize={14}
          fontWeight={700}
          {...halo}
        />
      </ReferenceDot>
    </>
  );
}
