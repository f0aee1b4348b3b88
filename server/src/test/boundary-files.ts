import type { BoundaryPreviewDto } from '../contract/boundaries.js';
import type { Answer, Visitor } from './test-app.js';

/* Files of boundaries, made by hand: squares of a tenth of a degree side by side, in the middle of the province. */

type Json = Record<string, unknown>;

export interface Field {
  readonly code: unknown;
  /** Column from the west; the row is 0. */
  readonly column: number;
}

/** A closed ring around a square. */
export function ringAt(column: number, size = 0.1): number[][] {
  const [west, south] = [108 + column * 0.1, 12.5];
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export const feature = (code: unknown, geometry: unknown, more: Json = {}): Json => ({
  type: 'Feature',
  properties: { ma_xa: code, ...more },
  geometry,
});

export const polygonAt = (column: number): Json => ({ type: 'Polygon', coordinates: [ringAt(column)] });

export const collection = (features: readonly unknown[], more: Json = {}): Json => ({
  type: 'FeatureCollection',
  features,
  ...more,
});

/** One square a code, in a row from the west: neighbours share a border. */
export const squaresOf = (codes: readonly unknown[]): Json =>
  collection(codes.map((code, column) => feature(code, polygonAt(column))));

/** Two squares with one border between them, as arcs in steps of a thousandth of a degree; a point layer beside them. */
export function topologyOf(codes: readonly [string, string], more: Json = {}): Json {
  return {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [108, 12] },
    arcs: [
      [
        [100, 0],
        [0, 50],
        [3, 0],
        [0, 50],
      ],
      [
        [103, 100],
        [-103, 0],
        [0, -100],
        [100, 0],
      ],
      [
        [100, 0],
        [100, 0],
        [0, 100],
        [-97, 0],
      ],
    ],
    objects: {
      offices: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 5] }] },
      communes: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], id: codes[0], properties: { name: 'Tây' } },
          { type: 'MultiPolygon', arcs: [[[2, -1]]], id: codes[1], properties: { name: 'Đông' } },
        ],
      },
    },
    ...more,
  };
}

export const bytesOf = (value: unknown): Buffer =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value), 'utf8');

/** Sends a file of boundaries to a route. */
export function sendBoundaries(
  by: Visitor,
  route: string,
  file: Buffer,
  query: Readonly<Record<string, string | number>> = {},
  key?: string,
): Promise<Answer> {
  const asked = new URLSearchParams(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
  );
  return by.send('POST', `/api/boundaries${route}?${asked.toString()}`, file, {
    'content-type': 'application/octet-stream',
    'file-name': encodeURIComponent('Ranh giới.geojson'),
    'accept-language': 'vi',
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  });
}

/** Looks at a file and loads it. */
export async function loadBoundaries(
  by: Visitor,
  file: Buffer,
  key: string,
  more: Readonly<Record<string, string | number>> = {},
): Promise<Answer> {
  const { body } = await sendBoundaries(by, '/preview', file);
  const { version, file: seen } = body as BoundaryPreviewDto;
  const query = {
    version,
    sha256: seen.sha256,
    credit: 'Sở Nội vụ, 01/07/2025',
    reason: 'Công văn 45/SKHCN',
  };
  return sendBoundaries(by, '', file, { ...query, ...more }, key);
}
