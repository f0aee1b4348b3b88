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

const valid = JSON.stringify(squaresOf(['24301']));
const withGeometry = (geometry: unknown): unknown =>
  collection([feature('24301', geometry), feature('24364', polygonAt(1))]);
const ring = (corners: unknown): unknown => withGeometry({ type: 'Polygon', coordinates: [corners] });
const topology = (more: Record<string, unknown>): unknown => topologyOf(['24301', '24364'], more);
const communes = (arcs: unknown, type: unknown = 'Polygon'): unknown => ({
  communes: { type: 'GeometryCollection', geometries: [{ type, arcs, id: '24301' }] },
});

describe('a file that is none', () => {
  const cases: readonly (readonly [what: string, file: unknown, code: string])[] = [
    ['nothing', '', 'boundary_file_empty'],
    ['blanks', ' \n\t ', 'boundary_file_empty'],
    ['a mark of order only', '\ufeff', 'boundary_file_not_json'],
    ['a zip', Buffer.from('504b0304ff00ff', 'hex'), 'boundary_file_not_text'],
    ['a shapefile', Buffer.from('0000270a00000000e803', 'hex'), 'boundary_file_not_text'],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex'), 'boundary_file_not_text'],
    ['UTF-16', Buffer.from(`\ufeff${valid}`, 'utf16le'), 'boundary_file_not_text'],
    ['Latin-1', Buffer.from(valid.replace('24301', 'Đà'), 'latin1'), 'boundary_file_not_text'],
    ['cut off', valid.slice(0, -20), 'boundary_file_not_json'],
    ['two texts', valid + valid, 'boundary_file_not_json'],
    ['a comma too many', valid.replace(']}', ',]}'), 'boundary_file_not_json'],
    ['NaN', valid.replace('108', 'NaN'), 'boundary_file_not_json'],
    ['a page of HTML', '<!doctype html><title>x</title>', 'boundary_file_not_json'],
    ['KML', '<?xml version="1.0"?><kml/>', 'boundary_file_not_json'],
    ['a bomb of brackets', '['.repeat(1_000_000), 'boundary_file_deep'],
    ['brackets closed again', `${'['.repeat(40)}${']'.repeat(40)}`, 'boundary_file_deep'],
    ['deep properties', squaresOf([JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)]), 'boundary_file_deep'],
    ['null', 'null', 'boundary_file_kind'],
    ['a number', '1', 'boundary_file_kind'],
    ['a list', [], 'boundary_file_kind'],
    ['no type', {}, 'boundary_file_kind'],
    ['one feature', feature('24301', polygonAt(0)), 'boundary_file_kind'],
    ['a geometry', polygonAt(0), 'boundary_file_kind'],
    ['ESRI JSON', { geometryType: 'esriGeometryPolygon', features: [] }, 'boundary_file_kind'],
    ['a type that is no text', { type: ['FeatureCollection'], features: [] }, 'boundary_file_kind'],
    ['a prototype', `{"__proto__":{"x":1},${valid.slice(1)}`, 'boundary_file_unsafe'],
    ['a hidden prototype', `{"\\u005f_proto__":{},${valid.slice(1)}`, 'boundary_file_unsafe'],
    [
      'a prototype in properties',
      valid.replace('"ma_xa"', '"__proto__":{"y":1},"ma_xa"'),
      'boundary_file_unsafe',
    ],
    [
      'a constructor',
      collection([{ ...feature('24301', polygonAt(0)), constructor: 1 }]),
      'boundary_file_unsafe',
    ],
    ['no features', { type: 'FeatureCollection' }, 'boundary_file_no_shapes'],
    ['an empty list', collection([]), 'boundary_file_no_shapes'],
    ['features that are text', collection(['24301']), 'boundary_file_no_shapes'],
    ['features in an object', { type: 'FeatureCollection', features: { 0: 1 } }, 'boundary_file_no_shapes'],
    ['no code of the province', squaresOf(['10001', '10002']), 'boundary_file_no_codes'],
    ['codes that are too long', squaresOf(['243010']), 'boundary_file_no_codes'],
    ['codes in lists', squaresOf([['24301']]), 'boundary_file_no_codes'],
    ['no properties', collection([{ type: 'Feature', geometry: polygonAt(0) }]), 'boundary_file_no_codes'],
    [
      'points only',
      collection([feature('24301', { type: 'Point', coordinates: [108, 12] })]),
      'boundary_file_no_polygons',
    ],
    [
      'metres',
      ring([
        [457_000, 1_395_000],
        [458_000, 1_395_000],
        [458_000, 1_396_000],
        [457_000, 1_395_000],
      ]),
      'boundary_file_coordinates',
    ],
    ['latitude first', ring(ringAt(0).map(([x, y]) => [y, x])), 'boundary_file_swapped'],
    ['elsewhere', ring(ringAt(0).map(([x, y]) => [-x!, y])), 'boundary_file_coordinates'],
    [
      'beyond all numbers',
      JSON.stringify(ring(ringAt(0))).replaceAll('108,', '1e999,'),
      'boundary_file_coordinates',
    ],
    ['a topology without objects', { type: 'Topology', arcs: [] }, 'boundary_file_topology'],
    ['a topology without arcs', topology({ arcs: undefined }), 'boundary_file_topology'],
    ['an arc that is not there', topology({ objects: communes([[7]]) }), 'boundary_file_topology'],
    ['an arc far away', topology({ objects: communes([[-1e15]]) }), 'boundary_file_topology'],
    ['half an arc', topology({ objects: communes([[0.5]]) }), 'boundary_file_topology'],
    ['arcs by name', topology({ objects: communes([['__proto__']]) }), 'boundary_file_topology'],
    ['arcs of one corner', topology({ arcs: [[[1, 1]], [[1, 1]], [[1, 1]]] }), 'boundary_file_topology'],
    [
      'arcs of text',
      topology({
        arcs: [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ],
      }),
      'boundary_file_topology',
    ],
    [
      'a scale of text',
      topology({ transform: { scale: ['1', '1'], translate: [0, 0] } }),
      'boundary_file_topology',
    ],
    ['no scale', topology({ transform: {} }), 'boundary_file_topology'],
    [
      'arcs elsewhere',
      topology({ transform: { scale: [1, 1], translate: [0, 0] } }),
      'boundary_file_coordinates',
    ],
    ['no layer', topology({ objects: {} }), 'boundary_file_no_shapes'],
    [
      'a layer without shapes',
      topology({ objects: { communes: { type: 'GeometryCollection' } } }),
      'boundary_file_no_shapes',
    ],
    ['rings that do not close', topology({ objects: communes([[0, 2]]) }), 'boundary_file_no_polygons'],
    ['lines', topology({ objects: communes([0], 'LineString') }), 'boundary_file_no_polygons'],
  ];
  it.each(cases)('is refused with its reason: %s', (_, file, code) => {
    expect(refusal(file)).toBe(code);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a shape that is none', () => {
  const cases: readonly (readonly [what: string, file: unknown, fault: string])[] = [
    ['no geometry', withGeometry(null), 'no_geometry'],
    ['a list', withGeometry([]), 'no_geometry'],
    ['a line', withGeometry({ type: 'LineString', coordinates: ringAt(0) }), 'no_polygon'],
    ['a collection', withGeometry({ type: 'GeometryCollection', geometries: [polygonAt(0)] }), 'no_polygon'],
    ['no rings', withGeometry({ type: 'Polygon', coordinates: [] }), 'no_geometry'],
    ['no polygons', withGeometry({ type: 'MultiPolygon', coordinates: [] }), 'no_geometry'],
    ['one ring too few', withGeometry({ type: 'Polygon', coordinates: ringAt(0) }), 'no_numbers'],
    ['text', withGeometry({ type: 'Polygon', coordinates: 'POLYGON' }), 'no_geometry'],
    ['a ring of two', ring(ringAt(0).slice(0, 2)), 'too_few_corners'],
    ['an open ring', ring(ringAt(0).slice(0, 4)), 'not_closed'],
    ['numbers as text', ring(ringAt(0).map((corner) => corner.map(String))), 'no_numbers'],
    ['a hole in the list', ring([...ringAt(0), null]), 'no_numbers'],
  ];
  it.each(cases)('is told with its commune, and the others are drawn: %s', (_, file, fault) => {
    const read = parse(file);
    expect([read.faulty, drawnCodes(read)]).toEqual([[{ code: '24301', fault }], ['24364']]);
  });
});
