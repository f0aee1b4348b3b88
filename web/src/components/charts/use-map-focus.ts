import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ARROWS, neighbour } from './tile-steps.js';
import type { MapSpot } from './map-link.js';

interface MapFocus<Spot, Box> {
  /** Around everything that takes the focus. */
  readonly box: RefObject<Box | null>;
  /** What is looked at; null: nothing yet. */
  readonly looked: Spot | null;
  /** The one that the Tab key reaches. */
  readonly entry: string | undefined;
  readonly look: (code: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One stop of the Tab key; arrows go to the nearest commune in their direction.
 * @param chosen code of the one that is looked at before any other is
 */
export function useMapFocus<Spot extends MapSpot, Box extends Element>(
  spots: readonly Spot[],
  chosen: string | null = null,
): MapFocus<Spot, Box> {
  const [current, look] = useState<string | null>(null);
  const box = useRef<Box>(null);
  const looked = spots.find(({ code }) => code === (current ?? chosen)) ?? null;
  const entry = looked ?? spots[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined || entry === undefined) return;
    event.preventDefault();
    const next = neighbour(spots, entry, direction);
    if (next !== null) box.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return { box, looked, entry: entry?.code, look, onKeyDown };
}
