import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ARROWS, neighbour, type Placed } from '../../components/charts/tile-steps.js';
import type { MapPlace } from './to-map-rows.js';

interface MapFocus<Place, Box> {
  /** Around everything that takes the focus. */
  readonly box: RefObject<Box | null>;
  /** What is looked at; null: nothing yet. */
  readonly chosen: Place | null;
  /** The one that the Tab key reaches. */
  readonly entry: string | undefined;
  readonly look: (code: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One stop of the Tab key; arrows go to the nearest commune in their direction. */
export function useMapFocus<Place extends MapPlace & Placed, Box extends Element>(
  places: readonly Place[],
): MapFocus<Place, Box> {
  const [current, look] = useState<string | null>(null);
  const box = useRef<Box>(null);
  const chosen = places.find(({ code }) => code === current) ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined || chosen === null) return;
    event.preventDefault();
    const next = neighbour(places, chosen, direction);
    if (next !== null) box.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return { box, chosen, entry: (chosen ?? places[0])?.code, look, onKeyDown };
}
