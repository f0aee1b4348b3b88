import type { mapVi } from '../vi/map.js';

export const mapEn: Readonly<Record<keyof typeof mapVi, string>> = {
  'map.title': 'One square a commune, near its real place',
  'map.subtitle':
    'Colour: difference to the plan at the cut-off of the figure itself. No boundaries are loaded.',
  'map.week': 'Week',
  'map.label': 'Tile map: use the arrow keys to go between communes',
  'map.hint': 'Touch, point or use the arrow keys to see a commune; Enter opens it.',
  'map.tile': '{name}: {value}, {difference} against plan, {status}',
  'map.classes': 'Difference to the plan ({unit}) and number of communes:',
  'map.below': 'below {to}',
  'map.from': '{from} or more',
  'map.between': '{from} to under {to}',
  'map.unplaced': 'Without a known place, not on the map: {names}.',
  'map.list': 'List by difference',
  'map.listSubtitle': 'Furthest below plan first; without data last',
  'map.difference': 'Against plan',
  'map.save': 'Save map (SVG)',
  'map.source': 'Squares are placed from the label point of each commune; they are not boundaries.',
  'map.open': 'Open the large map: choose goal and week, see the list',
};
