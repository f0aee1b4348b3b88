import { crc32, inflateRawSync } from 'node:zlib';
import { broken, TableRefused } from './table-refused.js';
import type { ZipPart } from './zip-directory.js';

/** A part as it was packed: not a byte more than it announced, not one less, and with its checksum. */
export function unpackPart(file: Buffer, part: ZipPart): Buffer {
  const packed = file.subarray(part.offset, part.offset + part.packedBytes);
  if (packed.length !== part.packedBytes) throw broken(part.name);
  const bytes = part.method === 'stored' ? packed : inflate(packed, part);
  if (bytes.length !== part.bytes || crc32(bytes) !== part.crc32) throw broken(part.name);
  return bytes;
}

/** Stops at the first byte that was not announced, whatever the packed bytes would still come to. */
function inflate(packed: Buffer, { name, bytes }: ZipPart): Buffer {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(bytes, 1),
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== packed.length) throw broken(name);
    return buffer;
  } catch (error) {
    if (error instanceof TableRefused) throw error;
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new TableRefused('table_file_bomb')
      : broken(name);
  }
}
