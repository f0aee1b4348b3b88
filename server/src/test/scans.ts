import { deflateSync } from 'node:zlib';
import type { Answer, Visitor } from './test-app.js';

const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
};

/** A picture of one pixel. */
export function pngBytes(width = 1, height = 1): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function jpegBytes(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x12, 0x34, 0xff, 0xd9]),
  ]);
}

/** @param catalog what the first object says beside its type */
export function pdfBytes(catalog = ''): Buffer {
  const text = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalog} >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF that keeps an object in a packed list. */
export function packedPdfBytes(object: string): Buffer {
  const packed = deflateSync(Buffer.from(`1 0 ${object}`, 'latin1'));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n', 'latin1'),
  ]);
}

/** Sends a scan for what Cuôr Đăng declares once. */
export function attach(
  by: Visitor,
  dataElement: string,
  bytes: Buffer,
  name: string,
  key: string,
  orgUnit = '24301',
): Promise<Answer> {
  return by.send(
    'POST',
    `/api/submissions/${orgUnit}/once/attachments?dataSet=once&dataElement=${dataElement}`,
    bytes,
    {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(name),
      'idempotency-key': key,
    },
  );
}
