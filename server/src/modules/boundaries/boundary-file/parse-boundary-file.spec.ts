import { describe, expect, it } from '@jest/globals';
import {
  collection,
  feature,
  polygonAt,
  ringAt,
  squaresOf,
  topologyOf,
} from '../../../test/boundary-files.js';
import { drawnCodes, parse, refusal } from '../../../test/boundary-parsing.js';
import { BOUNDARY_LIMITS, type BoundaryLimits } from './boundary-limits.js';
import type { ReadBoundaries } from './parse-boundary-file.js';

const topology = (more: Record<string, unknown>): unknown => topologyOf(['24301', '24364'], more);

describe('a file of boundaries', () => {
  it('is read as GeoJSON: every commune in it is drawn, whatever else is in it is told', () => {
    const read = parse(
      collection([
        feature('24301', polygonAt(0)),
        feature(24364, { type: 'MultiPolygon', coordinates: [[ringAt(1)], [ringAt(3)]] }),
        feature('99999', polygonAt(4), { ten_xa: 'Ngoài tỉnh\u202e' }),
        feature(null, polygonAt(5)),
        feature('22015', null),
      ]),
    );
    expect(drawnCodes(read)).toEqual(['24301', '24364']);
    expect(read).toMatchObject({
      format: 'geojson',
      property: 'ma_xa',
      properties: [{ name: 'ma_xa', matched: 3 }],
      faulty: [{ code: '22015', fault: 'no_geometry' }],
      unknown: [
        { code: '99999', name: 'Ngoài tỉnh' },
        { code: '', name: '' },
      ],
      unknownCount: 2,
      repeated: [],
    });
  });

  it('is read as TopoJSON: the layer and the property that find most communes, also the number of a shape itself', () => {
    const read = parse(topologyOf(['24301', '24364']));
    expect(read).toMatchObject({
      format: 'topojson',
      layer: 'communes',
      property: 'id',
      layers: [{ name: 'communes', matched: 2 }],
    });
    expect(drawnCodes(read)).toEqual(['24301', '24364']);
  });

  it('draws the same, however it is written', () => {
    const [west, east] = [
      [
        [108, 12],
        [108.1, 12],
        [108.1, 12.05],
        [108.103, 12.05],
        [108.103, 12.1],
        [108, 12.1],
        [108, 12],
      ],
      [
        [108.1, 12],
        [108.2, 12],
        [108.2, 12.1],
        [108.103, 12.1],
        [108.103, 12.05],
        [108.1, 12.05],
        [108.1, 12],
      ],
    ];
    const plain = collection([
      feature('24301', { type: 'Polygon', coordinates: [west] }),
      feature('24364', { type: 'Polygon', coordinates: [east] }),
    ]);
    const drawn = (read: ReadBoundaries): unknown => {
      const corners = ({ path }: { readonly path: string }): number => path.split(/[ l-]/u).length;
      return [read.drawn.width, read.drawn.height, read.drawn.units.map(corners), read.drawn.pointsAfter];
    };
    expect(drawn(parse(topologyOf(['24301', '24364'])))).toEqual(drawn(parse(plain)));
  });

  it('is read by the property that somebody chose', () => {
    const shapes = collection([
      feature('24301', polygonAt(0), { cu: '22015' }),
      feature('24364', polygonAt(1), { cu: '' }),
    ]);
    expect(parse(shapes).property).toBe('ma_xa');
    expect(drawnCodes(parse(shapes, { property: 'cu' }))).toEqual(['22015']);
    expect(refusal(shapes, { property: 'name' })).toBe('boundary_file_choice');
    expect(refusal(topologyOf(['24301', '24364']), { layer: 'offices' })).toBe('boundary_file_no_codes');
  });

  it('may tell a commune in several shapes, which are drawn together, a twice told one filled all the same', () => {
    const once = parse(squaresOf(['24301', '24364'])).drawn.units[0]!;
    const read = parse(squaresOf(['24301', '24364', '24301']));
    expect(read.repeated).toEqual(['24301']);
    expect(read.drawn.units[0]!.path.match(/z/gu)).toHaveLength(2);
    const twice = collection([
      feature('24301', polygonAt(0)),
      feature('24301', polygonAt(0)),
      feature('24364', polygonAt(1)),
    ]);
    expect(parse(twice).drawn.units[0]!.path).toBe(once.path + once.path);
  });
});

describe('a file beyond its limits', () => {
  const limits = (more: Partial<BoundaryLimits>): BoundaryLimits => ({ ...BOUNDARY_LIMITS, ...more });
  it('is refused before it is built or drawn', () => {
    const two = squaresOf(['24301', '24364']);
    expect(refusal(two, {}, limits({ fileBytes: 10 }))).toBe('boundary_file_heavy');
    expect(refusal(two, {}, limits({ depth: 6 }))).toBe('boundary_file_deep');
    expect(refusal(two, {}, limits({ depth: 7 }))).toBe('read');
    expect(refusal(two, {}, limits({ shapes: 1 }))).toBe('boundary_file_shapes');
    expect(refusal(two, {}, limits({ properties: 1 }))).toBe('boundary_file_properties');
    expect(refusal(two, {}, limits({ corners: 9 }))).toBe('boundary_file_corners');
  });
  it('is refused where a few arcs are walked again and again', () => {
    const often = Array.from({ length: 5_000 }, () => [0, 1]);
    expect(
      refusal(
        topology({
          objects: {
            communes: {
              type: 'GeometryCollection',
              geometries: [{ type: 'Polygon', arcs: often, id: '24301' }],
            },
          },
        }),
        {},
        limits({ corners: 20_000 }),
      ),
    ).toBe('boundary_file_corners');
  });
});
