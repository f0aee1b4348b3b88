import { readDelimited } from './read-delimited.js';
import { readWorkbook } from './read-workbook.js';
import type { TableFile } from '../../../domain/import/table-file.js';
import { TABLE_LIMITS, type TableLimits } from './table-limits.js';
import { TableRefused } from './table-refused.js';

/** Compound files of Microsoft: old workbooks, and encrypted new ones. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** Names of the stream with the sheets: BIFF8, and what came before it. */
const OLD_STREAMS = [Buffer.from('Workbook', 'utf16le'), Buffer.from('Book', 'utf16le')];

/**
 * Reads a file by what is in it, never by its name. Pure work without a clock or a thread of its own: call it through
 * `TableFileReader`, which ends it when it takes too long.
 * @throws TableRefused
 */
export function parseTableFile(bytes: Uint8Array, limits: TableLimits = TABLE_LIMITS): TableFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > limits.fileBytes) throw new TableRefused('table_file_bomb');
  if (file.length === 0) throw new TableRefused('table_file_empty');
  const begins = (mark: Buffer): boolean => file.subarray(0, mark.length).equals(mark);
  if (begins(OLE)) throw refusedCompound(file);
  if (begins(EMPTY_ZIP)) throw new TableRefused('table_file_empty');
  return begins(ZIP) ? readWorkbook(file, limits) : readDelimited(file, limits);
}

function refusedCompound(file: Buffer): TableRefused {
  if (file.includes(ENCRYPTED)) return new TableRefused('table_file_encrypted');
  if (OLD_STREAMS.some((name) => file.includes(name)))
    return new TableRefused('table_file_old', { format: 'Excel 97–2003 (.xls)' });
  return new TableRefused('table_file_unknown');
}
