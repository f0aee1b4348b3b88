/** Degrees WGS 84. */
export type Degrees = readonly [lon: number, lat: number];

/** Corners of a closed line, the first not repeated at the end. */
export type Ring = readonly Degrees[];

/** What lies within the first ring and outside the others. */
export type Polygon = readonly Ring[];

/** Where a unit lies: one polygon, or several. */
export interface UnitShape {
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

/** A unit as it is drawn; numbers are units of the drawing, from its upper left corner. */
export interface DrawnUnit {
  readonly code: string;
  /** Path of SVG: whole numbers, `M`, `l` and `z` only. */
  readonly path: string;
  /** A point well inside its largest part. */
  readonly x: number;
  readonly y: number;
  /** How far the border is from that point. */
  readonly room: number;
}

export interface DrawnBoundaries {
  readonly width: number;
  readonly height: number;
  /** In the order of the shapes; every one of them. */
  readonly units: readonly DrawnUnit[];
  /** Corners of all borders before and after simplifying, each border counted once. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}
