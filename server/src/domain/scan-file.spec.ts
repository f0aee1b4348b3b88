import { describe, expect, it } from '@jest/globals';
import { jpegBytes, pdfBytes, pngBytes } from '../test/scans.js';
import { readScan } from './scan-file.js';

const code = (bytes: Buffer): string => {
  const reading = readScan(bytes);
  return reading.ok ? reading.type : reading.code;
};

describe('a scan', () => {
  it.each([
    ['application/pdf', pdfBytes()],
    ['image/jpeg', jpegBytes()],
    ['image/png', pngBytes()],
  ])('is known as %s by its bytes', (type, bytes) => {
    expect(code(bytes)).toBe(type);
  });

  it.each([
    ['a page of the web', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program', Buffer.from('MZ\u0090')],
    ['a workbook', Buffer.from('PK\u0003\u0004')],
    ['a picture that is a page', Buffer.from('GIF89a/*<script>')],
    ['a drawing', Buffer.from('<svg onload="x"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF behind something else', Buffer.concat([Buffer.from('MZ'), pdfBytes()])],
  ])('is not %s', (_what, bytes) => {
    expect(code(bytes)).toBe('unknown_type');
  });

  it.each([
    ['application/pdf', pdfBytes()],
    ['image/jpeg', jpegBytes()],
    ['image/png', pngBytes()],
  ])('of %s that is cut off anywhere is damaged or unknown, never whole', (_type, bytes) => {
    for (let length = 0; length < bytes.length - 1; length += 1)
      expect(['damaged', 'unknown_type']).toContain(code(bytes.subarray(0, length)));
  });

  it('is damaged when it ends in something else', () => {
    expect(code(Buffer.concat([pngBytes(), Buffer.from('<script>')]))).toBe('damaged');
    expect(code(Buffer.concat([pdfBytes(), Buffer.from('PK\u0003\u0004')]))).toBe('damaged');
  });

  it('is not taken with sides of no pixel, or of so many that they fill a memory', () => {
    expect([code(pngBytes(0, 5)), code(pngBytes(5, 20_001)), code(pngBytes(20_000, 20_000))]).toEqual([
      'damaged',
      'damaged',
      'image/png',
    ]);
  });
});
