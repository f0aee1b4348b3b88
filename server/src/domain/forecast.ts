/**
 * Where a series would stand on a later day if it went on as it lately did. Statistics, not accounting: plain numbers.
 *
 * The slope is the median of the slopes between all pairs of the last observations (Theil–Sen): one week entered wrongly,
 * or one jump, does not turn it. The interval takes the pair slopes at the ranks of Sen's confidence bounds
 * (Sen 1968, J. Am. Stat. Assoc. 63, 1379–1389), and both go on from the last observation. Those bounds only know how
 * the pace scattered, not that it tires: where earlier forecasts of the same series were further off, by day ahead, the
 * interval is as wide as four out of five of them would have needed.
 */
export interface Observation {
  /** Day of the campaign at the cut-off. */
  readonly day: number;
  /** In the unit of the indicator. */
  readonly value: number;
}

export interface Forecast {
  readonly value: number;
  /** About four out of five ends are expected between these. */
  readonly low: number;
  readonly high: number;
  readonly perDay: number;
  /** Observations that the pace was taken from. */
  readonly observations: number;
}

export const FEWEST_OBSERVATIONS = 4;
/** The recent pace: older weeks say how it was. */
const RECENT = 6;
/** Standard normal deviate of an interval that holds four times out of five. */
const Z_80 = 1.2816;

/** What is wanted of an interval: to hold so often. */
const HOLDS = 0.8;

/**
 * @param observations oldest first, days distinct
 * @param day a later day
 * @returns null: fewer than four observations, or the day is not later than the last
 */
export function forecastAt(observations: readonly Observation[], day: number): Forecast | null {
  const paces = pacesOf(observations);
  return widened(
    paces.at(-1) ?? null,
    day,
    errorADay(missesOf(observations, paces), observations.length - 1),
  );
}

/** The same by the scatter of the pace alone, without looking at how earlier forecasts came out. */
export function extend(observations: readonly Observation[], day: number): Forecast | null {
  return widened(recentPace(observations), day, 0);
}

/** The recent pace as it was known at an observation; from it on every later day is a straight line. */
interface RecentPace {
  readonly last: Observation;
  readonly perDay: number;
  readonly low: number;
  readonly high: number;
  readonly observations: number;
}

function recentPace(observations: readonly Observation[]): RecentPace | null {
  const last = observations.at(-1);
  if (last === undefined || observations.length < FEWEST_OBSERVATIONS) return null;
  const recent = observations.slice(-RECENT);
  const slopes = pairSlopes(recent);
  return {
    last,
    perDay: median(slopes),
    ...slopeBounds(slopes, recent.length),
    observations: recent.length,
  };
}

/** One for each observation: a series of a year is tried against itself a thousand times, its paces are found once. */
const pacesOf = (observations: readonly Observation[]): (RecentPace | null)[] =>
  observations.map((_, index) => recentPace(observations.slice(0, index + 1)));

const endOf = ({ last }: RecentPace, perDay: number, day: number): number =>
  last.value + perDay * (day - last.day);

function widened(pace: RecentPace | null, day: number, errorPerDay: number): Forecast | null {
  if (pace === null || day <= pace.last.day) return null;
  const { perDay, observations } = pace;
  const value = endOf(pace, perDay, day);
  const half = errorPerDay * (day - pace.last.day);
  return {
    value,
    low: Math.min(endOf(pace, pace.low, day), value - half),
    high: Math.max(endOf(pace, pace.high, day), value + half),
    perDay,
    observations,
  };
}

/** By how much a forecast was off, for each day ahead. */
interface Miss {
  /** Index of the observation it was held against: from then on it is known. */
  readonly came: number;
  readonly aDay: number;
}

function missesOf(observations: readonly Observation[], paces: readonly (RecentPace | null)[]): Miss[] {
  return paces
    .flatMap((pace, made) =>
      observations.slice(made + 1).flatMap(({ day, value }, ahead): Miss[] => {
        if (pace === null) return [];
        const off = Math.abs(endOf(pace, pace.perDay, day) - value);
        return [{ came: made + 1 + ahead, aDay: off / (day - pace.last.day) }];
      }),
    )
    .sort((a, b) => a.aDay - b.aDay);
}

/** Error for each day ahead that four out of five forecasts stayed within, as known at an observation; 0: none was made yet. */
function errorADay(misses: readonly Miss[], known: number): number {
  const then = misses.filter(({ came }) => came <= known);
  return then[Math.ceil(HOLDS * then.length) - 1]?.aDay ?? 0;
}

function pairSlopes(points: readonly Observation[]): number[] {
  return points
    .flatMap((a, index) => points.slice(index + 1).map((b) => (b.value - a.value) / (b.day - a.day)))
    .sort((a, b) => a - b);
}

function slopeBounds(slopes: readonly number[], n: number): { readonly low: number; readonly high: number } {
  const spread = Z_80 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const at = (rank: number): number => slopes[Math.min(slopes.length - 1, Math.max(0, rank))] ?? Number.NaN;
  return {
    low: at(Math.floor((slopes.length - spread) / 2) - 1),
    high: at(Math.ceil((slopes.length + spread) / 2)),
  };
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** How forecasts of the same method, made earlier in the same series, came out. */
export interface PastError {
  /** Observations ahead. */
  readonly steps: number;
  /** Forecasts that could be held against what came. */
  readonly forecasts: number;
  /** Mean of |forecast − what came|, in the unit of the indicator. */
  readonly meanAbsolute: number;
  /** How many of them had what came inside their interval. */
  readonly inside: number;
}

/** Each forecast that could have been made, against what came; by how far ahead, nearest first. Empty: too short a series. */
export function backtest(observations: readonly Observation[]): PastError[] {
  const paces = pacesOf(observations);
  const misses = missesOf(observations, paces);
  const tries = paces.flatMap((pace, made) => {
    const width = errorADay(misses, made);
    return observations.slice(made + 1).flatMap((came, ahead) => {
      const forecast = widened(pace, came.day, width);
      return forecast === null ? [] : [{ steps: ahead + 1, forecast, came: came.value }];
    });
  });
  return [...new Set(tries.map(({ steps }) => steps))]
    .sort((a, b) => a - b)
    .map((steps) => {
      const own = tries.filter((one) => one.steps === steps);
      const errors = own.map(({ forecast, came }) => Math.abs(forecast.value - came));
      return {
        steps,
        forecasts: own.length,
        meanAbsolute: errors.reduce((a, b) => a + b, 0) / own.length,
        inside: own.filter(({ forecast, came }) => forecast.low <= came && came <= forecast.high).length,
      };
    });
}
