import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { exchange } from './exchange.js';
import type { Visitor } from './test-app.js';

/** A report as it comes over the wire, or an error when it does not. */
export async function reportFile(by: Visitor, name: string): Promise<Buffer> {
  const { status, raw } = await exchange(by.port, {
    method: 'GET',
    path: `/api/reports/weekly/${name}`,
    headers: { cookie: by.cookie ?? '' },
  });
  if (status !== 200) throw new Error(`${name} answered ${String(status)}: ${raw.toString('utf8')}`);
  return raw;
}

export interface PdfPage {
  /** Letters as they stand, NFC, without any space: where lines break is the page's matter. */
  readonly letters: string;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  readonly fonts: readonly PdfFont[];
}

export interface PdfFont {
  /** BaseFont without the prefix of a subset. */
  readonly name: string;
  readonly embedded: boolean;
}

/** Text without spaces and zero-width marks, NFC. */
export const lettersOf = (text: string): string => text.normalize('NFC').replace(/[\s\u200B]+/gu, '');

export async function readPdf(bytes: Buffer): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
    pages.push({
      letters: lettersOf(runs.map(({ str }) => str).join('')),
      size: [right - left, bottom - top],
      fonts: [...new Set(runs.map(({ fontName }) => fontName))].map((font) =>
        fontOf(page.commonObjs.get(font)),
      ),
    });
  }
  await document.destroy();
  return pages;
}

function fontOf(font: unknown): PdfFont {
  const { name, missingFile } = font as { name: string; missingFile?: boolean };
  return { name: name.replace(/^[A-Z]{6}\+/u, ''), embedded: missingFile !== true };
}

/** Files of a zip archive by name, as text. */
export function zipTexts(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const texts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const path = bytes.toString('utf8', at + 46, at + 46 + name!);
    texts.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + name! + extra! + comment!;
  }
  return texts;
}
