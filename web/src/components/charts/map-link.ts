import type { CSSProperties, ReactNode } from 'react';
import type { Placed } from './tile-steps.js';

/** A commune on a map; `col` and `row` are its square or its label. */
export interface MapSpot extends Placed {
  readonly code: string;
  /** Initials: enough to tell neighbours apart. */
  readonly short: string;
  /** Class of the difference to the plan, from 0; null: no data, hatched. */
  readonly level: number | null;
}

/** What a link on a map carries, wherever it leads. */
export interface MapLinkProps {
  readonly 'data-code': string;
  readonly 'data-short'?: string;
  readonly tabIndex: number;
  readonly 'aria-label': string;
  readonly 'aria-current'?: 'true' | undefined;
  readonly onFocus: () => void;
  readonly onMouseEnter: () => void;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

/** The link to a commune; where it leads is for the page to say. One function as long as it leads to the same. */
export type MapLink = (code: string, props: MapLinkProps) => ReactNode;

/** What every map is told. */
export interface MapLook<Spot extends MapSpot> {
  /** Name of the map, and how to move on it. */
  readonly label: string;
  /** How to look at one. */
  readonly hint: string;
  /** A commune in words; one function as long as they are the same. */
  readonly say: (spot: Spot) => string;
  readonly link: MapLink;
  /** Code of the commune that the page shows; null: none. */
  readonly chosen?: string | null;
}
