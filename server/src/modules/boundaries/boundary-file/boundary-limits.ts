/** What a file of boundaries may come to. Far above a province's, far below what would hurt. */
export interface BoundaryLimits {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Brackets within brackets; a polygon needs eight. */
  readonly depth: number;
  /** Shapes in the file: the country has some 3,300 communes. */
  readonly shapes: number;
  /** Names of properties, over all shapes. */
  readonly properties: number;
  /** Corners of the communes, each border counted for both its neighbours. */
  readonly corners: number;
}

export const BOUNDARY_LIMITS: BoundaryLimits = {
  fileBytes: 5 * 1024 * 1024,
  depth: 32,
  shapes: 20_000,
  properties: 300,
  corners: 400_000,
};

/** Degrees within which Việt Nam lies, its islands included. */
export const WIDER_BOX = { west: 100, south: 4, east: 120, north: 25 } as const;
