import type { MapDto } from '@contract/analytics.js';
import { escapedXml as escaped } from '../../components/charts/drawing-file.js';
import type { MapRows } from './to-map-rows.js';

interface Drawing {
  readonly map: MapDto;
  readonly rows: MapRows;
  readonly title: string;
  readonly finding: string;
  /** What a square without data is called. */
  readonly missing: string;
}

const SIDE = 44;
const HEAD = 64;
const MARGIN = 16;

/** @param colour value of a colour of the theme, by its name */
export function mapDrawing(
  { map, rows, title, finding, missing }: Drawing,
  colour: (name: string) => string,
): string {
  const width = map.cols * SIDE + 2 * MARGIN;
  const foot = 40;
  const height = HEAD + map.rows * SIDE + foot + MARGIN;
  const squares = rows.tiles.map(({ col, row, level, short, fullName, differenceText }) => {
    const [x, y] = [MARGIN + col * SIDE, HEAD + row * SIDE];
    const fill = level === null ? 'url(#hatch)' : colour(`--c-diff-${String(level)}`);
    const ink = level === null ? colour('--c-ink') : colour(`--c-diff-${String(level)}-ink`);
    return `<g><title>${escaped(`${fullName}: ${differenceText ?? missing}`)}</title><rect x="${String(x + 1)}" y="${String(y + 1)}" width="${String(SIDE - 2)}" height="${String(SIDE - 2)}" rx="3" fill="${fill}"/><text x="${String(x + SIDE / 2)}" y="${String(y + SIDE / 2 + 5)}" text-anchor="middle" font-size="13" font-weight="600" fill="${ink}">${escaped(short)}</text></g>`;
  });
  const step = (width - 2 * MARGIN) / rows.classes.length;
  const classes = rows.classes.map(({ level, fromText, toText, count }, index) => {
    const x = MARGIN + index * step;
    const fill = level === null ? 'url(#hatch)' : colour(`--c-diff-${String(level)}`);
    const words = level === null ? missing : `${fromText ?? ''}…${toText ?? ''}`;
    return `<rect x="${String(x)}" y="${String(height - foot)}" width="12" height="12" fill="${fill}"/><text x="${String(x + 16)}" y="${String(height - foot + 11)}" font-size="11" fill="${colour('--c-ink')}">${escaped(`${words}: ${String(count)}`)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" font-family="'Source Sans 3', sans-serif"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colour('--c-surface')}"/><rect width="2" height="6" fill="${colour('--c-line-strong')}"/></pattern></defs><rect width="100%" height="100%" fill="${colour('--c-surface')}"/><text x="${String(MARGIN)}" y="28" font-size="18" font-weight="700" fill="${colour('--c-ink')}">${escaped(finding)}</text><text x="${String(MARGIN)}" y="50" font-size="13" fill="${colour('--c-ink-soft')}">${escaped(title)}</text>${squares.join('')}${classes.join('')}</svg>`;
}
