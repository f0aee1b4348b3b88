import type { ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Label,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { drawnPoints, forecastLines, halo } from './burn-up-forecast-chart.js';
import type { BurnUpMark, BurnUpPoint, BurnUpRows } from './to-burn-up-rows.js';

export interface BurnUpChartWords {
  readonly title: string;
  readonly desc: string;
  readonly plan: string;
  readonly value: string;
  readonly today: string;
  readonly target: string;
  readonly missing: string;
  readonly day: (day: number) => string;
  readonly published: (value: string) => string;
}

interface BurnUpChartProps {
  readonly rows: BurnUpRows;
  readonly height: number;
  readonly today: number | null;
  readonly words: BurnUpChartWords;
}

const ink = 'var(--c-ink)';
const soft = 'var(--c-ink-soft)';

/** Only draws: rows and words come from outside. */
export function BurnUpChart({ rows, height, today, words }: BurnUpChartProps): ReactNode {
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 340, height }}>
      <ComposedChart
        data={drawnPoints(rows)}
        margin={{ top: 12, right: 22, bottom: 0, left: 0 }}
        title={words.title}
        desc={words.desc}
      >
        <CartesianGrid vertical={false} stroke="var(--c-line)" />
        {axes(rows, words)}
        {planLine(rows, words)}
        {targetLine(rows, words)}
        {todayLine(today, words)}
        <Tooltip isAnimationActive={false} cursor={{ stroke: soft }} content={<PointNote words={words} />} />
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--c-accent)"
          strokeWidth={2.5}
          dot={CutOffDot}
          activeDot={{ r: 6 }}
          connectNulls={false}
          isAnimationActive={false}
        />
        {forecastLines(rows)}
        {rows.published.map((mark) => publishedMark(mark, words))}
        {latestWord(rows)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Days of the campaign across, the unit of the indicator up; never a second axis. */
function axes(rows: BurnUpRows, words: BurnUpChartWords): ReactNode {
  const tick = { fill: soft, fontSize: 13 };
  const dayText = (day: number): string => {
    if (day === 1) return rows.startText.slice(0, 5);
    return day === rows.days ? rows.endText.slice(0, 5) : words.day(day);
  };
  return (
    <>
      <XAxis
        dataKey="day"
        type="number"
        domain={[0, rows.days]}
        // The axes stand without a single figure too, so that plan and target are drawn.
        allowDataOverflow
        ticks={[...rows.dayTicks]}
        tickFormatter={dayText}
        tick={tick}
        stroke="var(--c-line-strong)"
        interval="preserveStartEnd"
        minTickGap={14}
      />
      <YAxis
        type="number"
        domain={[0, rows.top]}
        allowDataOverflow
        ticks={[...rows.valueTicks]}
        tickFormatter={rows.tickText}
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={44}
      />
    </>
  );
}

function targetLine({ target }: BurnUpRows, words: BurnUpChartWords): ReactNode {
  if (target === null) return null;
  return (
    <ReferenceLine y={target.value} stroke={ink} strokeWidth={1.5}>
      <Label value={words.target} position="insideBottomLeft" fill={ink} fontSize={13} offset={6} {...halo} />
    </ReferenceLine>
  );
}

function todayLine(today: number | null, words: BurnUpChartWords): ReactNode {
  if (today === null) return null;
  return (
    <ReferenceLine x={today} stroke={soft} strokeDasharray="1 3">
      <Label value={words.today} position="insideBottomLeft" fill={soft} fontSize={13} {...halo} />
    </ReferenceLine>
  );
}

/** The newest figure, written at its dot. */
function latestWord({ latest, latestWordAt }: BurnUpRows): ReactNode {
  if (latest === null || latestWordAt === null) return null;
  return (
    <ReferenceDot x={latest.day} y={latestWordAt} r={0}>
      <Label
        value={latest.valueText ?? ''}
        position="top"
        dx={-18}
        offset={10}
        fill={ink}
        fontSize={16}
        fontWeight={700}
        {...halo}
      />
    </ReferenceDot>
  );
}

/** Corner to corner, past the last cut-off to the due date; its word stands on the line, not in a legend. */
function planLine(rows: BurnUpRows, words: BurnUpChartWords): ReactNode[] {
  const lines = rows.planSegments.map((segment, index) => (
    <ReferenceLine
      key={`plan-${String(index)}`}
      segment={[...segment]}
      stroke="var(--c-plan)"
      strokeWidth={1.75}
      strokeDasharray="5 4"
    />
  ));
  if (rows.planLabel === null) return lines;
  const { day, value, below } = rows.planLabel;
  return [
    ...lines,
    <ReferenceDot key="plan-word" x={day} y={value} r={0}>
      <Label
        value={words.plan}
        position={below ? 'bottom' : 'top'}
        dx={below ? 26 : -26}
        offset={6}
        fill={soft}
        fontSize={13}
        {...halo}
      />
    </ReferenceDot>,
  ];
}

/** A diamond, so that it is never taken for a point of the line. */
function publishedMark(mark: BurnUpMark, words: BurnUpChartWords): ReactNode {
  return (
    <ReferenceDot
      key={`published-${String(mark.day)}-${mark.note}`}
      x={mark.day}
      y={mark.value}
      r={5}
      shape={({ cx, cy }: { cx?: number; cy?: number }) => (
        <path
          d={`M${String(cx)} ${String((cy ?? 0) - 7)}l7 7-7 7-7-7z`}
          fill="var(--c-surface)"
          stroke={ink}
          strokeWidth={2}
        />
      )}
    >
      {mark.tier !== null && (
        <Label
          value={words.published(mark.valueText)}
          position="top"
          offset={12 + 16 * mark.tier}
          fill={ink}
          fontSize={13}
          {...halo}
        />
      )}
    </ReferenceDot>
  );
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: BurnUpPoint;
}

/** Filled: this week's figure. Hollow: carried from an earlier week. */
function CutOffDot({ cx, cy, payload }: DotProps): ReactNode {
  if (cx === undefined || cy === undefined || payload?.value == null) return <g key={payload?.period} />;
  return (
    <circle
      key={payload.period}
      cx={cx}
      cy={cy}
      r={3.5}
      fill={payload.carried ? 'var(--c-surface)' : 'var(--c-accent)'}
      stroke="var(--c-accent)"
      strokeWidth={2}
    />
  );
}

interface PointNoteProps {
  readonly words: BurnUpChartWords;
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Partial<BurnUpPoint> }[];
}

/** An extra for those who point; everything in it also stands in the table. */
function PointNote({ words, active, payload }: PointNoteProps): ReactNode {
  const point = payload?.[0]?.payload;
  // The end of a forecast is no cut-off; what it says stands in the sentence below.
  if (active !== true || point?.cutOffText === undefined) return null;
  return (
    <div className="rounded-md border border-line-strong bg-surface px-3 py-2 text-sm text-ink">
      <p className="font-semibold">{point.cutOffText}</p>
      <p>
        {words.value}: {point.valueText ?? words.missing}
      </p>
      {point.planText != null && (
        <p>
          {words.plan}: {point.planText}
        </p>
      )}
    </div>
  );
}
