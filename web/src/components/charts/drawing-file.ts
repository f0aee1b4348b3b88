/** What a drawing gets from style sheets; a file that stands alone has none. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;
const EDGE = 16;
const HEAD = 56;

/** Text is data: whatever a name holds, it stays text. */
export const escapedXml = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

interface Captions {
  /** The finding. */
  readonly title: string;
  /** Measure, place, source. */
  readonly subtitle: string;
}

/** A drawing of the page as an SVG file that stands alone: colours and sizes written in, the finding above it. */
export function drawingFile(drawing: SVGSVGElement, { title, subtitle }: Captions): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const computed = getComputedStyle(original);
    for (const name of LOOK) {
      const value = computed.getPropertyValue(name);
      if (value !== '') copies[index]?.setAttribute(name, value);
    }
    copies[index]?.removeAttribute('class');
  });
  const { width, height } = sizeOf(drawing);
  copy.setAttribute('x', String(EDGE));
  copy.setAttribute('y', String(HEAD));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string): string => page.getPropertyValue(name).trim() || '#000000';
  const [across, down] = [width + 2 * EDGE, height + HEAD + EDGE];
  const words = (y: number, size: number, weight: number, text: string): string =>
    `<text x="${String(EDGE)}" y="${String(y)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour('--c-ink')}">${escapedXml(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(across)} ${String(down)}" width="${String(across)}" height="${String(down)}" font-family="'Source Sans 3', sans-serif"><rect width="100%" height="100%" fill="${colour('--c-surface')}"/>${words(26, 16, 700, title)}${words(46, 12, 400, subtitle)}${new XMLSerializer().serializeToString(copy)}</svg>`;
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  return { width: Math.round(width) || 600, height: Math.round(height) || 300 };
}

/** The same as pixels, twice as fine as the screen's: for a letter or a slide. @throws where the browser cannot draw it */
export async function drawingPixels(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('No picture was made'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
