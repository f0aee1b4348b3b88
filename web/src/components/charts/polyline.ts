/** A place in a drawing, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Neighbours that all have a figure: null ends a run, so that a missing week is a gap in the line. */
export function runsOf<P extends Place>(places: readonly (P | null)[]): P[][] {
  const runs: P[][] = [[]];
  for (const place of places) {
    if (place === null) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  return runs.filter((run) => run.length > 0);
}

/** `d` of a path through places. */
export const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');

/** Tenths are finer than any screen. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;
