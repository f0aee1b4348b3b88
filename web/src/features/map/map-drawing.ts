import type { MapDto } from '@contract/analytics.js';
import type { Language } from '@domain/format.js';
import { boundText } from '@domain/map/class-words.js';
import { escapedXml as escaped } from '../../components/charts/drawing-file.js';
import { borderOf, LABEL_SIZE, type MapShape } from '../../components/charts/to-map-shapes.js';
import type { MapPlace, MapRows } from './to-map-rows.js';

/** What is drawn between heading and classes, units of the picture. */
export interface MapBody {
  readonly width: number;
  readonly height: number;
  /** Elements of SVG from the corner on. */
  readonly elements: string;
}

interface Drawing {
  readonly body: MapBody;
  readonly classes: MapRows['classes'];
  readonly title: string;
  readonly finding: string;
  readonly lang: Language;
  /** What a place without data is called. */
  readonly missing: string;
  /** Whose boundaries these are; null: squares belong to nobody. */
  readonly credit: string | null;
}

/** Value of a colour of the theme, by its name. */
type Colour = (name: string) => string;

const SIDE = 44;
const HEAD = 64;
const MARGIN = 16;

const fillOf = (level: number | null, colour: Colour): string =>
  level === null ? 'url(#hatch)' : colour(`--c-diff-${String(level)}`);
const inkOf = (level: number | null, colour: Colour): string =>
  colour(level === null ? '--c-ink' : `--c-diff-${String(level)}-ink`);
const titled = ({ fullName, differenceText }: MapPlace, missing: string, elements: string): string =>
  `<g><title>${escaped(`${fullName}: ${differenceText ?? missing}`)}</title>${elements}</g>`;

/** One square a commune. */
export function squaresBody(map: MapDto, { tiles }: MapRows, missing: string, colour: Colour): MapBody {
  const squares = tiles.map((tile) => {
    const [x, y] = [tile.col * SIDE, tile.row * SIDE];
    return titled(
      tile,
      missing,
      `<rect x="${String(x + 1)}" y="${String(y + 1)}" width="${String(SIDE - 2)}" height="${String(SIDE - 2)}" rx="3" fill="${fillOf(tile.level, colour)}"/><text x="${String(x + SIDE / 2)}" y="${String(y + SIDE / 2 + 5)}" text-anchor="middle" font-size="13" font-weight="600" fill="${inkOf(tile.level, colour)}">${escaped(tile.short)}</text>`,
    );
  });
  return { width: map.cols * SIDE, height: map.rows * SIDE, elements: squares.join('') };
}

/** One boundary a commune. */
export function shapesBody(
  { width, height }: { readonly width: number; readonly height: number },
  shapes: readonly (MapPlace & MapShape)[],
  missing: string,
  colour: Colour,
): MapBody {
  const drawn = shapes.map((shape) =>
    titled(
      shape,
      missing,
      `<path d="${escaped(shape.path)}" fill="${fillOf(shape.level, colour)}" stroke="${colour(borderOf(shape.level))}" stroke-linejoin="round"/>`,
    ),
  );
  // Above all borders.
  const labels = shapes
    .filter(({ isLabelled }) => isLabelled)
    .map(
      ({ col, row, level, short }) =>
        `<text x="${String(col)}" y="${String(row + LABEL_SIZE * 0.35)}" text-anchor="middle" font-size="${String(LABEL_SIZE)}" font-weight="600" fill="${inkOf(level, colour)}">${escaped(short)}</text>`,
    );
  return { width, height, elements: [...drawn, ...labels].join('') };
}

/** A map that stands alone: what it says, what is drawn, what the colours mean and whose boundaries they are. */
export function mapDrawing(drawing: Drawing, colour: Colour): string {
  const { body, classes, title, finding, lang, missing, credit } = drawing;
  const end = (bound: number | null): string => (bound === null ? '' : boundText(bound, lang));
  const width = Math.max(body.width, 560) + 2 * MARGIN;
  // Words of a large picture are as large within it as those of a small one.
  const big = Math.max(1, width / 800);
  const head = HEAD * big;
  const top = head + body.height + MARGIN * big;
  const height = Math.ceil(top + (credit === null ? 28 : 48) * big);
  const words = (x: number, y: number, size: number, weight: number, name: string, text: string): string =>
    `<text x="${String(x)}" y="${String(y)}" font-size="${String(size * big)}" font-weight="${String(weight)}" fill="${colour(name)}">${escaped(text)}</text>`;
  const step = (width - 2 * MARGIN) / classes.length;
  const keys = classes.map(({ level, bounds, count }, index) => {
    const x = MARGIN + index * step;
    const range = bounds === null ? missing : `${end(bounds.from)}…${end(bounds.to)}`;
    return `<rect x="${String(x)}" y="${String(top)}" width="${String(12 * big)}" height="${String(12 * big)}" fill="${fillOf(level, colour)}"/>${words(x + 16 * big, top + 11 * big, 11, 400, '--c-ink', `${range}: ${String(count)}`)}`;
  });
  const source = credit === null ? '' : words(MARGIN, top + 34 * big, 11, 400, '--c-ink-soft', credit);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" font-family="'Source Sans 3', sans-serif"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colour('--c-surface')}"/><rect width="2" height="6" fill="${colour('--c-line-strong')}"/></pattern></defs><rect width="100%" height="100%" fill="${colour('--c-surface')}"/>${words(MARGIN, 28 * big, 18, 700, '--c-ink', finding)}${words(MARGIN, 50 * big, 13, 400, '--c-ink-soft', title)}<g transform="translate(${String(MARGIN)} ${String(head)})">${body.elements}</g>${keys.join('')}${source}</svg>`;
}
