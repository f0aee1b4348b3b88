import type { BoundaryLimits } from './boundary-limits.js';
import { BoundaryRefused } from './boundary-refused.js';
import { CornerBudget, polygonsOf, positionsOf, type ReadShape, wholeNumber } from './read-geometry.js';
import { type JsonObject, listOf, objectOf, ownOf, shownText } from './read-json.js';
import { TopologyArcs } from './read-topology.js';

/** A shape of the file with what is said of it; its corners are read when they are asked for. */
export interface FoundShape {
  readonly id: unknown;
  readonly properties: JsonObject;
  read(): ReadShape;
}

/** A list of shapes; a GeoJSON file has one without a name. */
export interface FoundLayer {
  readonly name: string;
  readonly shapes: readonly FoundShape[];
}

export interface FoundFile {
  readonly format: 'geojson' | 'topojson';
  readonly layers: readonly FoundLayer[];
}

/** What there is in a file by its own word. @throws BoundaryRefused */
export function findShapes(value: unknown, limits: BoundaryLimits): FoundFile {
  const file = objectOf(value);
  const type = file === null ? undefined : ownOf(file, 'type');
  if (file !== null && type === 'FeatureCollection')
    return { format: 'geojson', layers: [featureLayer(file, limits)] };
  if (file !== null && type === 'Topology')
    return { format: 'topojson', layers: topologyLayers(file, limits) };
  throw new BoundaryRefused('boundary_file_kind', { found: shownText(type, 40) || '?' });
}

function featureLayer(file: JsonObject, limits: BoundaryLimits): FoundLayer {
  const budget = new CornerBudget(limits);
  const shapes = listedObjects(ownOf(file, 'features'), limits).map((feature): FoundShape => ({
    id: ownOf(feature, 'id'),
    properties: objectOf(ownOf(feature, 'properties')) ?? {},
    read: () => {
      const geometry = objectOf(ownOf(feature, 'geometry'));
      if (geometry === null) return { fault: 'no_geometry' };
      return polygonsOf(ownOf(geometry, 'type'), ownOf(geometry, 'coordinates'), (ring) =>
        positionsOf(ring, budget),
      );
    },
  }));
  return { name: '', shapes };
}

/** Only lists of shapes are layers. */
function topologyLayers(file: JsonObject, limits: BoundaryLimits): FoundLayer[] {
  const objects = objectOf(ownOf(file, 'objects'));
  if (objects === null) throw new BoundaryRefused('boundary_file_topology');
  const arcs = new TopologyArcs(file, new CornerBudget(limits));
  const layers = Object.entries(objects).flatMap(([name, value]): FoundLayer[] => {
    const object = objectOf(value);
    if (object === null || ownOf(object, 'type') !== 'GeometryCollection') return [];
    const shapes = listedObjects(ownOf(object, 'geometries'), limits).map((geometry): FoundShape => ({
      id: ownOf(geometry, 'id'),
      properties: objectOf(ownOf(geometry, 'properties')) ?? {},
      read: () => {
        const type = ownOf(geometry, 'type');
        if (type === null || type === undefined) return { fault: 'no_geometry' };
        return polygonsOf(type, ownOf(geometry, 'arcs'), (ring) => arcs.ring(ring));
      },
    }));
    return [{ name, shapes }];
  });
  if (layers.length === 0) throw new BoundaryRefused('boundary_file_no_shapes');
  return layers;
}

function listedObjects(value: unknown, limits: BoundaryLimits): JsonObject[] {
  const list = listOf(value);
  if (list === null || list.length === 0) throw new BoundaryRefused('boundary_file_no_shapes');
  if (list.length > limits.shapes)
    throw new BoundaryRefused('boundary_file_shapes', { limit: wholeNumber(limits.shapes) });
  return list.map((one) => {
    const object = objectOf(one);
    if (object === null) throw new BoundaryRefused('boundary_file_no_shapes');
    return object;
  });
}
