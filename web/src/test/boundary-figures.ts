import type { BoundariesDto } from '@contract/boundaries.js';

export const CREDIT = 'Sở Nội vụ, 01/07/2025';

/** Squares side by side for the first two communes of `tileMap`; the third has no boundary. */
export function loadedBoundaries(): BoundariesDto {
  const square = (orgUnit: string, column: number) => ({
    orgUnit,
    path: `M${String(4 + column * 100)} 4l100 0 0 100-100 0z`,
    x: 54 + column * 100,
    y: 54,
    room: 50,
  });
  return {
    asOf: null,
    version: 1,
    boundaries: {
      credit: CREDIT,
      loadedAt: '2025-10-01T01:00:00.000Z',
      width: 208,
      height: 108,
      shapes: [square('24301', 0), square('24302', 1)],
    },
  };
}
