import type { DrawnBoundaries, Polygon } from '../../../domain/boundaries/boundary-shape.js';
import { drawBoundaries } from '../../../domain/boundaries/draw-boundaries.js';
import { BOUNDARY_LIMITS, type BoundaryLimits } from './boundary-limits.js';
import { BoundaryRefused } from './boundary-refused.js';
import { chooseCodes, type CodeChoice, codeIn } from './choose-codes.js';
import { findShapes, type FoundShape } from './find-shapes.js';
import type { ShapeFault } from './read-geometry.js';
import { ownOf, readJson, shownText } from './read-json.js';

export interface BoundaryTask {
  readonly bytes: Uint8Array;
  /** Codes of the communes of today. */
  readonly codes: readonly string[];
  /** What somebody has chosen; left out: what finds most communes. */
  readonly layer?: string | undefined;
  readonly property?: string | undefined;
}

/** A file as it was understood. */
export interface ReadBoundaries {
  readonly format: 'geojson' | 'topojson';
  readonly layer: string;
  readonly property: string;
  readonly layers: readonly CodeChoice[];
  readonly properties: readonly CodeChoice[];
  readonly drawn: DrawnBoundaries;
  /** Communes with several shapes, which are drawn together. */
  readonly repeated: readonly string[];
  /** Communes of which a shape cannot be drawn; they may have another. */
  readonly faulty: readonly { readonly code: string; readonly fault: ShapeFault }[];
  /** Shapes of no commune: those told, and how many there are. */
  readonly unknown: readonly { readonly code: string; readonly name: string }[];
  readonly unknownCount: number;
}

/** Shapes of no commune that are told by name. */
const TOLD = 50;
const NAMES = ['ten_xa', 'ten', 'full_name', 'name', 'Name', 'NAME'];

/**
 * Reads a GeoJSON or TopoJSON file and draws the communes in it. Pure work without a clock or a thread of its own: call
 * it through `BoundaryFileReader`, which ends it when it takes too long.
 * @throws BoundaryRefused
 */
export function parseBoundaryFile(
  task: BoundaryTask,
  limits: BoundaryLimits = BOUNDARY_LIMITS,
): ReadBoundaries {
  if (task.bytes.length > limits.fileBytes) throw new BoundaryRefused('boundary_file_heavy');
  const found = findShapes(readJson(task.bytes, limits), limits);
  const codes = new Set(task.codes);
  const { layer, property, layers, properties } = chooseCodes(found, codes, task, limits);
  const polygons = new Map<string, Polygon[]>();
  const repeated = new Set<string>();
  const faulty: { code: string; fault: ShapeFault }[] = [];
  const unknown: { code: string; name: string }[] = [];
  for (const shape of layer.shapes) {
    const code = codeIn(shape, property);
    if (!codes.has(code)) {
      unknown.push(nameOf(shape, code));
      continue;
    }
    const read = shape.read();
    const before = polygons.get(code);
    if (before !== undefined || faulty.some((one) => one.code === code)) repeated.add(code);
    if ('fault' in read) faulty.push({ code, fault: read.fault });
    else if (before === undefined) polygons.set(code, [...read.polygons]);
    else for (const polygon of read.polygons) before.push(polygon);
  }
  if (polygons.size === 0) throw new BoundaryRefused('boundary_file_no_polygons');
  const shapes = task.codes.flatMap((code) => {
    const own = polygons.get(code);
    return own === undefined ? [] : [{ code, polygons: own }];
  });
  return {
    ...{ format: found.format, layer: layer.name, property, layers, properties },
    drawn: drawBoundaries(shapes),
    repeated: [...repeated],
    faulty,
    unknown: unknown.slice(0, TOLD),
    unknownCount: unknown.length,
  };
}

function nameOf(shape: FoundShape, code: string): { code: string; name: string } {
  const name = NAMES.map((one) => shownText(ownOf(shape.properties, one))).find((text) => text !== '');
  return { code, name: name ?? '' };
}
