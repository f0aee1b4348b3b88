import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive, and every lie that its heads may tell; what is left out is the truth. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** Packed bytes instead of those of the content. */
  readonly packed?: Buffer;
  readonly crc32?: number;
  /** Said by the directory. */
  readonly bytes?: number;
  readonly packedBytes?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly offset?: number;
  /** Said by the head before the packed bytes. */
  readonly localName?: string;
  readonly localBytes?: number;
  readonly localPackedBytes?: number;
  /** Lengths and checksum stand behind the packed bytes, as writers of streams do. */
  readonly behind?: boolean;
  readonly extra?: Buffer;
}

export interface ZipLies {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly comment?: Buffer;
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly directoryBytes?: number;
  readonly disk?: number;
}

const UTF8 = 1 << 11;
const BEHIND = 1 << 3;

/** An archive as any program writes it, or as none would. Dates are left at zero, so the same parts give the same bytes. */
export function buildZip(entries: readonly ZipEntry[], lies: ZipLies = {}): Buffer {
  const chunks: Buffer[] = [lies.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let at = chunks[0]?.length ?? 0;
  for (const entry of entries) {
    const { local, head } = partsOf(entry, at);
    chunks.push(local);
    directory.push(head);
    at += local.length;
  }
  const between = lies.between ?? Buffer.alloc(0);
  const heads = Buffer.concat(directory);
  const comment = lies.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  const count = lies.count ?? entries.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lies.disk ?? 0, 4);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(lies.directoryBytes ?? heads.length, 12);
  end.writeUInt32LE(lies.directoryOffset ?? at + between.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, between, heads, end, comment]);
}

function partsOf(entry: ZipEntry, at: number): { readonly local: Buffer; readonly head: Buffer } {
  const content = Buffer.from(entry.content);
  const packed = entry.packed ?? (entry.stored === true ? content : deflateRawSync(content));
  const method = entry.method ?? (entry.stored === true ? 0 : 8);
  const crc = entry.crc32 ?? crc32(content);
  const flags = entry.flags ?? UTF8 | (entry.behind === true ? BEHIND : 0);
  const name = Buffer.from(entry.name, 'utf8');
  const bytes = entry.bytes ?? content.length;
  const packedBytes = entry.packedBytes ?? packed.length;
  const here = (told: number): number => (entry.behind === true ? 0 : told);

  const localName = Buffer.from(entry.localName ?? entry.name, 'utf8');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(here(crc), 14);
  local.writeUInt32LE(here(entry.localPackedBytes ?? packedBytes), 18);
  local.writeUInt32LE(here(entry.localBytes ?? bytes), 22);
  local.writeUInt16LE(localName.length, 26);
  local.writeUInt16LE(entry.extra?.length ?? 0, 28);

  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packedBytes, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(entry.offset ?? at, 42);

  const behind = entry.behind === true ? descriptor(crc, packed.length, content.length) : Buffer.alloc(0);
  return {
    local: Buffer.concat([local, localName, entry.extra ?? Buffer.alloc(0), packed, behind]),
    head: Buffer.concat([head, name]),
  };
}

function descriptor(crc: number, packedBytes: number, bytes: number): Buffer {
  const behind = Buffer.alloc(16);
  behind.writeUInt32LE(0x08074b50, 0);
  behind.writeUInt32LE(crc, 4);
  behind.writeUInt32LE(packedBytes, 8);
  behind.writeUInt32LE(bytes, 12);
  return behind;
}
