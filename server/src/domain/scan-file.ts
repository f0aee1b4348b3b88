/**
 * What a scan of a document is, found in its bytes and never by its name. Only three types are known; whatever is damaged,
 * cut off or followed by something else is told so. The same on the device, before it is sent, and on the server.
 */

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Bytes of the largest scan that is taken. */
export const MAX_SCAN_BYTES = 5 * 1024 * 1024;

/** Bytes of the largest signed report: fifteen pages, scanned at 200 dpi. */
export const MAX_SIGNED_REPORT_BYTES = 10 * 1024 * 1024;

export type ScanReading =
  | { readonly ok: true; readonly type: ScanType }
  | { readonly ok: false; readonly code: 'unknown_type' | 'damaged' };

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels of a side beyond which a picture is no scan of a page, but made to fill a reader's memory. */
const MAX_SIDE = 20_000;

export function readScan(bytes: Uint8Array): ScanReading {
  if (startsWith(bytes, PDF)) return found('application/pdf', isWholePdf(bytes));
  if (startsWith(bytes, JPEG)) return found('image/jpeg', isWholeJpeg(bytes));
  if (startsWith(bytes, PNG)) return found('image/png', isWholePng(bytes));
  return { ok: false, code: 'unknown_type' };
}

const found = (type: ScanType, whole: boolean): ScanReading =>
  whole ? { ok: true, type } : { ok: false, code: 'damaged' };

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A part as text, one character a byte. */
function text(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(Math.max(0, from), to), (byte) => String.fromCharCode(byte)).join('');
}

/** A version, at least one object, and at the end where the table of objects stands. */
function isWholePdf(bytes: Uint8Array): boolean {
  const end = text(bytes, bytes.length - 2048, bytes.length);
  return (
    /^%PDF-[12]\.\d/u.test(text(bytes, 0, 8)) &&
    /\d+\s+\d+\s+obj\b/u.test(text(bytes, 0, 4096)) &&
    /startxref\s+\d+\s+%%EOF\s*$/u.test(end.replace(/\0+$/u, ''))
  );
}

/** Segments up to the picture, one of them with its size, and an end. What a phone adds after the end is let be. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  let sized = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (length < 2) return false;
    if (isFrame(marker)) {
      const height = (bytes[at + 5] ?? 0) * 256 + (bytes[at + 6] ?? 0);
      const width = (bytes[at + 7] ?? 0) * 256 + (bytes[at + 8] ?? 0);
      if (!isSide(width) || !isSide(height)) return false;
      sized = true;
    }
    at += 2 + length;
    if (marker === 0xda) return sized && hasEnd(bytes, at);
  }
  return false;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const isSide = (pixels: number): boolean => pixels > 0 && pixels <= MAX_SIDE;

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Chunk after chunk, the first with the size, at least one with the picture, and nothing after the last. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG.length;
  let pictured = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = text(bytes, at + 4, at + 8);
    if (at === PNG.length) {
      if (name !== 'IHDR' || length !== 13 || at + 25 > bytes.length) return false;
      if (!isSide(view.getUint32(at + 8)) || !isSide(view.getUint32(at + 12))) return false;
    }
    if (name === 'IDAT') pictured = true;
    at += 12 + length;
    if (name === 'IEND') return pictured && at === bytes.length;
  }
  return false;
}
