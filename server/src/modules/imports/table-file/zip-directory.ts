import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';

/** One part of an archive, as the directory at its end announces it; nothing was unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  readonly packedBytes: number;
  /** As announced. */
  readonly bytes: number;
  /** Where its packed bytes begin in the file. */
  readonly offset: number;
}

const ARCHIVE = 'zip';
const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** "See the zip64 record": an archive of 2 MB needs none. */
const NOT_HERE = 0xffffffff;
const ENCRYPTED = 1 << 0;
const LENGTHS_BEHIND = 1 << 3;
const IN_UTF8 = 1 << 11;

/**
 * Reads the directory of an archive and holds it against the limits and against itself, before anything is unpacked:
 * every part lies inside, beside every other, once, under a name that leads nowhere else, and says the same of itself twice.
 * @returns the parts by name in small letters
 */
export function readZipDirectory(file: Buffer, limits: TableLimits): ReadonlyMap<string, ZipPart> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  const disks = [file.readUInt16LE(end + 4), file.readUInt16LE(end + 6)];
  if (disks.some((disk) => disk !== 0) || count !== file.readUInt16LE(end + 8)) throw broken(ARCHIVE);
  if (end >= 20 && file.readUInt32LE(end - 20) === ZIP64_LOCATOR) throw broken(ARCHIVE);
  // Nothing before, between or behind: what one reader sees, every reader sees.
  if (start + size !== end) throw broken(ARCHIVE);
  if (count > limits.parts) throw new TableRefused('table_file_bomb');

  const parts = new Map<string, ZipPart>();
  const taken: [from: number, to: number][] = [];
  let at = start;
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(file, at, end);
    const { part } = entry;
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw broken(ARCHIVE);
    parts.set(key, part);
    taken.push([entry.local, part.offset + part.packedBytes]);
    bytes += part.bytes;
    if (bytes > limits.unpackedBytes || isTooDense(part, limits)) throw new TableRefused('table_file_bomb');
    at = entry.next;
  }
  if (at !== end) throw broken(ARCHIVE);
  holdApart(taken, start);
  return parts;
}

const isTooDense = ({ bytes, packedBytes }: ZipPart, { ratio, ratioFromBytes }: TableLimits): boolean =>
  bytes > ratioFromBytes && bytes > packedBytes * ratio;

/** The end stands where its comment reaches exactly to the last byte. */
function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) === file.length)
      return at;
  }
  throw broken(ARCHIVE);
}

function readEntry(
  file: Buffer,
  at: number,
  end: number,
): { readonly part: ZipPart; readonly local: number; readonly next: number } {
  if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== ENTRY) throw broken(ARCHIVE);
  const flags = file.readUInt16LE(at + 8);
  if ((flags & ENCRYPTED) !== 0) throw new TableRefused('table_file_encrypted');
  const nameBytes = file.readUInt16LE(at + 28);
  const next = at + ENTRY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > end || file.readUInt16LE(at + 34) !== 0) throw broken(ARCHIVE);
  const rawName = file.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
  const local = file.readUInt32LE(at + 42);
  const announced = {
    method: file.readUInt16LE(at + 10),
    crc32: file.readUInt32LE(at + 16),
    packedBytes: file.readUInt32LE(at + 20),
    bytes: file.readUInt32LE(at + 24),
  };
  if ([announced.packedBytes, announced.bytes, local].includes(NOT_HERE)) throw broken(ARCHIVE);
  const method = methodOf(announced.method);
  if (method === 'stored' && announced.bytes !== announced.packedBytes) throw broken(ARCHIVE);
  const offset = readLocal(file, local, rawName, announced);
  return { part: { ...announced, method, name: nameOf(rawName, flags), offset }, local, next };
}

/** The head before the packed bytes says what the directory says, or leaves it to be said behind them. */
function readLocal(
  file: Buffer,
  at: number,
  rawName: Buffer,
  announced: {
    readonly method: number;
    readonly crc32: number;
    readonly packedBytes: number;
    readonly bytes: number;
  },
): number {
  if (at + LOCAL_BYTES > file.length || file.readUInt32LE(at) !== LOCAL) throw broken(ARCHIVE);
  const flags = file.readUInt16LE(at + 6);
  const nameBytes = file.readUInt16LE(at + 26);
  const name = file.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + nameBytes);
  if (!name.equals(rawName) || file.readUInt16LE(at + 8) !== announced.method) throw broken(ARCHIVE);
  const told: [number, number][] = [
    [file.readUInt32LE(at + 14), announced.crc32],
    [file.readUInt32LE(at + 18), announced.packedBytes],
    [file.readUInt32LE(at + 22), announced.bytes],
  ];
  const left = (flags & LENGTHS_BEHIND) !== 0;
  for (const [here, there] of told)
    if (here !== there && !(left && (here === 0 || here === NOT_HERE))) throw broken(ARCHIVE);
  return at + LOCAL_BYTES + nameBytes + file.readUInt16LE(at + 28);
}

function methodOf(method: number): ZipPart['method'] {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw broken(ARCHIVE);
}

/** A name is a path downwards, as OPC has it; whatever else leads somewhere is none. */
function nameOf(raw: Buffer, flags: number): string {
  const name = raw.toString((flags & IN_UTF8) === 0 ? 'latin1' : 'utf8');
  const steps = name.replace(/\/$/u, '').split('/');
  if (/[\p{Cc}\\:]/u.test(name) || steps.some((step) => step === '' || step === '.' || step === '..'))
    throw broken(ARCHIVE);
  return name;
}

/** The first part begins with the file, no byte belongs to two parts, and none of them to the directory. */
function holdApart(taken: [from: number, to: number][], directory: number): void {
  taken.sort(([a], [b]) => a - b);
  if (taken[0]?.[0] !== 0) throw broken(ARCHIVE);
  for (const [index, [, to]] of taken.entries())
    if (to > (taken[index + 1]?.[0] ?? directory)) throw new TableRefused('table_file_bomb');
}
