import type { BoundaryLimits } from './boundary-limits.js';
import { BoundaryRefused } from './boundary-refused.js';
import type { FoundFile, FoundLayer, FoundShape } from './find-shapes.js';

/** How many communes a choice finds. */
export interface CodeChoice {
  readonly name: string;
  readonly matched: number;
}

export interface ChosenCodes {
  readonly layer: FoundLayer;
  /** Name of the property with the codes. */
  readonly property: string;
  /** Others that would have found a commune, the best first. */
  readonly layers: readonly CodeChoice[];
  readonly properties: readonly CodeChoice[];
}

/** What the number of a shape itself is called, where it has no property of that name. */
const OWN_NUMBER = 'id';
/** Of two that find as many communes the one named like this, earlier before later. */
const LIKELY = ['ma_xa', 'maxa', 'ma', 'code', 'code5', OWN_NUMBER];

/** The official code in a property: five digits; '' where it is none. A number has lost its leading zeros. */
export function codeIn(shape: FoundShape, property: string): string {
  const value = Object.hasOwn(shape.properties, property)
    ? shape.properties[property]
    : property === OWN_NUMBER
      ? shape.id
      : undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).slice(0, 20).trim();
  return /^\d{1,5}$/u.test(text) ? text.padStart(5, '0') : '';
}

/**
 * Which list of shapes and which of their properties holds the codes of communes: those that find most of them, unless
 * somebody has chosen.
 * @throws BoundaryRefused where no commune is found, or what was chosen is not in the file
 */
export function chooseCodes(
  { layers }: FoundFile,
  codes: ReadonlySet<string>,
  wish: { readonly layer?: string | undefined; readonly property?: string | undefined },
  limits: BoundaryLimits,
): ChosenCodes {
  const ranked = layers
    .map((layer) => ({ layer, properties: propertiesOf(layer, codes, limits) }))
    .toSorted((a, b) => best(b.properties) - best(a.properties));
  const chosen = wish.layer === undefined ? ranked[0] : ranked.find(({ layer }) => layer.name === wish.layer);
  if (chosen === undefined) throw new BoundaryRefused('boundary_file_choice');
  const property =
    wish.property === undefined
      ? chosen.properties[0]
      : chosen.properties.find(({ name }) => name === wish.property);
  if (property === undefined)
    throw new BoundaryRefused(
      wish.property === undefined ? 'boundary_file_no_codes' : 'boundary_file_choice',
    );
  return {
    layer: chosen.layer,
    property: property.name,
    layers: ranked
      .map(({ layer, properties }) => ({ name: layer.name, matched: best(properties) }))
      .filter(({ matched }) => matched > 0),
    properties: chosen.properties,
  };
}

const best = (properties: readonly CodeChoice[]): number => properties[0]?.matched ?? 0;

/** Properties that hold the code of a commune, those that find most first. */
function propertiesOf(
  { shapes }: FoundLayer,
  codes: ReadonlySet<string>,
  limits: BoundaryLimits,
): CodeChoice[] {
  const found = new Map<string, Set<string>>([[OWN_NUMBER, new Set()]]);
  for (const shape of shapes)
    for (const name of [OWN_NUMBER, ...Object.keys(shape.properties)]) {
      let known = found.get(name);
      if (known === undefined) found.set(name, (known = new Set()));
      if (found.size > limits.properties)
        throw new BoundaryRefused('boundary_file_properties', { limit: limits.properties });
      const code = codeIn(shape, name);
      if (codes.has(code)) known.add(code);
    }
  const likely = (name: string): number => (LIKELY.indexOf(name.toLowerCase()) + 99) % 99;
  return [...found]
    .map(([name, matched]) => ({ name, matched: matched.size }))
    .filter(({ matched }) => matched > 0)
    .toSorted((a, b) => b.matched - a.matched || likely(a.name) - likely(b.name))
    .slice(0, 20);
}
