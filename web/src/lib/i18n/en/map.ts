import type { mapVi } from '../vi/map.js';

export const mapEn: Readonly<Record<keyof typeof mapVi, string>> = {
  'map.title': 'One square a commune, near its real place',
  'map.subtitle': 'Colour: difference to the plan at the cut-off of the figure itself.',
  'map.notLoaded': 'No boundaries are loaded.',
  'map.shapesTitle': 'Communes within the boundaries that were loaded',
  'map.drawing': 'How the map is drawn',
  'map.boundaries': 'Boundaries',
  'map.squares': 'Squares',
  'map.week': 'Week',
  'map.label': 'Tile map: use the arrow keys to go between communes',
  'map.shapesLabel': 'Map of boundaries: use the arrow keys to go between communes',
  'map.hint': 'Touch, point or use the arrow keys to see a commune; Enter opens it.',
  'map.shapesHint':
    'Touch, point or use the arrow keys to see a commune; Enter opens it. Too small to touch: take it from the list.',
  'map.tile': '{name}: {value}, {difference} against plan, {status}',
  'map.classes': 'Difference to the plan ({unit}) and number of communes:',
  'map.unplaced': 'Without a known place, not on the map: {names}.',
  'map.listSubtitle': 'All {n} {n|commune|communes}: furthest below plan first; without data last',
  'map.difference': 'Against plan',
  'map.save': 'Save map (SVG)',
  'map.savePicture': 'Save map (PNG)',
  'map.noPicture': 'This browser cannot make a picture; save the SVG file.',
  'map.without': 'Without a boundary in the file ({n})',
  'map.credit': 'Boundaries: {credit}. Simplified for display.',
  'map.shapesSource':
    'Boundaries were loaded by an administrator and joined by code to the communes of that day; for orientation only.',
  'map.source': 'Squares are placed from the label point of each commune; they are not boundaries.',
  'map.open': 'Open the large map: choose goal and week, see the list',
};
